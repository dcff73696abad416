package org.indaba.conversation.prompt;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.indaba.conversation.ConversationLimits;
import org.indaba.conversation.input.Action;
import org.indaba.conversation.input.Action.Verb;
import org.indaba.conversation.input.Input;
import org.indaba.conversation.input.RecognizedInput;
import org.indaba.conversation.screen.Button;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseArgument;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.conversation.state.InterviewPosition;
import org.indaba.conversation.state.Stage;
import org.indaba.questionnaire.Language;
import org.indaba.questionnaire.Question;

/** Asks whether the person agrees to take part. */
record ConsentPrompt(PromptContext at) implements InterviewPrompt {
    @Override
    public List<Paragraph> asks() {
        int count = at.questionnaire().questions().size();
        long required = at.questionnaire().questions().stream().filter(Question::required).count();
        boolean upTo = at.questionnaire().questions().stream().anyMatch(each -> each.when().isPresent());
        PhraseKey line = required > 0
                ? upTo ? PhraseKey.CONSENT_UP_TO_REQUIRED : PhraseKey.CONSENT_REQUIRED
                : upTo ? PhraseKey.CONSENT_UP_TO : PhraseKey.CONSENT;
        return List.of(
                Paragraph.of(line, Map.of(
                        "title", at.title(),
                        "purpose", new PhraseArgument.Words(at.questionnaire().purpose().in(at.language())),
                        "count", new PhraseArgument.Count(count),
                        "required", new PhraseArgument.Count(required),
                        "minutes", new PhraseArgument.Count((long) count * ConversationLimits.MINUTES_A_QUESTION))),
                Paragraph.of(PhraseKey.CONSENT_TELEGRAM),
                Paragraph.of(PhraseKey.CONSENT_CONTINUE, Map.of("operator", new PhraseArgument.Words(
                        at.briefing().operator().in(at.briefing().in(at.language()))))));
    }

    @Override
    public List<Button> choices() {
        return List.of(at.button(PhraseKey.I_AGREE, Verb.AGREE, ""), at.button(PhraseKey.NO_THANK_YOU, Verb.REFUSE, ""));
    }

    @Override
    public Layout layout() {
        return Layout.IN_ONE_ROW;
    }

    @Override
    public YesNoChoice fork(String typed) {
        return YesNoChoice.of(at.action(Verb.AGREE, ""), at.action(Verb.REFUSE, ""));
    }

    /** Somebody who reads a wrong language can name theirs. */
    @Override
    public Optional<Action> alsoTyped(Input.Said said) {
        Optional<Action> named = said.heard().language().filter(languages()::contains)
                .map(each -> new Action(Verb.LANGUAGE, "", each.tag()));
        return said.heard().is(PhraseKey.BACK) && languages().size() > 1 ? Optional.of(at.here(Verb.BACK)) : named;
    }

    private List<Language> languages() {
        return at.briefing().languages(at.questionnaire());
    }

    @Override
    public boolean countsChoices(String typed) {
        return false;
    }

    @Override
    public List<Paragraph> expected(RecognizedInput heard) {
        return List.of(Paragraph.of(PhraseKey.CONSENT_FIRST));
    }

    @Override
    public boolean isAskedAgain() {
        return true;
    }

    @Override
    public InterviewPosition next() {
        return InterviewPosition.at(Stage.STAKEHOLDER_TYPE);
    }

    @Override
    public InterviewPosition back() {
        return InterviewPosition.at(languages().size() > 1 ? Stage.LANGUAGE : Stage.CONSENT);
    }
}
