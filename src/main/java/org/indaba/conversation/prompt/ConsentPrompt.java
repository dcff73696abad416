package org.indaba.conversation.prompt;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.indaba.conversation.Action;
import org.indaba.conversation.Action.Verb;
import org.indaba.conversation.Button;
import org.indaba.conversation.Heard;
import org.indaba.conversation.Input;
import org.indaba.conversation.Line;
import org.indaba.conversation.Pace;
import org.indaba.conversation.Paragraph;
import org.indaba.conversation.Place;
import org.indaba.conversation.Stage;
import org.indaba.conversation.Value;
import org.indaba.questionnaire.Language;
import org.indaba.questionnaire.Question;

/** Whether the person agrees to be asked. */
record ConsentPrompt(Context at) implements InterviewPrompt {
    @Override
    public List<Paragraph> asks() {
        int count = at.questionnaire().questions().size();
        long required = at.questionnaire().questions().stream().filter(Question::required).count();
        boolean upTo = at.questionnaire().questions().stream().anyMatch(each -> each.when().isPresent());
        Line line = required > 0
                ? upTo ? Line.CONSENT_UP_TO_REQUIRED : Line.CONSENT_REQUIRED
                : upTo ? Line.CONSENT_UP_TO : Line.CONSENT;
        return List.of(
                Paragraph.of(line, Map.of(
                        "title", at.title(),
                        "purpose", new Value.Words(at.questionnaire().purpose().in(at.language())),
                        "count", new Value.Count(count),
                        "required", new Value.Count(required),
                        "minutes", new Value.Count((long) count * Pace.MINUTES_A_QUESTION))),
                Paragraph.of(Line.CONSENT_TELEGRAM),
                Paragraph.of(Line.CONSENT_CONTINUE, Map.of("operator", new Value.Words(
                        at.briefing().operator().in(at.briefing().in(at.language()))))));
    }

    @Override
    public List<Button> choices() {
        return List.of(at.button(Line.I_AGREE, Verb.AGREE, ""), at.button(Line.NO_THANK_YOU, Verb.REFUSE, ""));
    }

    @Override
    public Layout layout() {
        return Layout.IN_ONE_ROW;
    }

    @Override
    public Fork fork(String typed) {
        return Fork.of(at.action(Verb.AGREE, ""), at.action(Verb.REFUSE, ""));
    }

    /** Whoever reads the wrong language finds the way to theirs. */
    @Override
    public Optional<Action> alsoTyped(Input.Said said) {
        Optional<Action> named = said.heard().language().filter(languages()::contains)
                .map(each -> new Action(Verb.LANGUAGE, "", each.tag()));
        return said.heard().is(Line.BACK) && languages().size() > 1 ? Optional.of(at.here(Verb.BACK)) : named;
    }

    private List<Language> languages() {
        return at.briefing().languages(at.questionnaire());
    }

    @Override
    public boolean countsChoices(String typed) {
        return false;
    }

    @Override
    public List<Paragraph> expected(Heard heard) {
        return List.of(Paragraph.of(Line.CONSENT_FIRST));
    }

    @Override
    public boolean isAskedAgain() {
        return true;
    }

    @Override
    public Place next() {
        return Place.at(Stage.STAKEHOLDER_TYPE);
    }

    @Override
    public Place back() {
        return Place.at(languages().size() > 1 ? Stage.LANGUAGE : Stage.CONSENT);
    }
}
