package org.indaba.coordination.launch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.indaba.conversation.input.Action;
import org.indaba.conversation.input.Input;
import org.indaba.conversation.screen.Button;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseArgument;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.coordination.launch.LaunchDraft.Asked;
import org.indaba.coordination.launch.LaunchDraft.Step;
import org.indaba.questionnaire.Language;
import org.indaba.questionnaire.Option;
import org.indaba.questionnaire.QuestionKind;
import org.indaba.questionnaire.TranslatedText;
import org.indaba.questionnaire.parser.ParseResult;

/** The step that asks for the languages, which are chosen one by one or typed together. */
record LanguagesStep(LaunchContext at) implements LaunchStep {
    private static final String READY = "ready";
    private static final String ADD = "add ";

    @Override
    public List<Paragraph> asks() {
        return List.of(Paragraph.of(
                PhraseKey.LAUNCH_LANGUAGES, Map.of("languages", new PhraseArgument.Tongues(draft().languages()))));
    }

    @Override
    public List<Button> choices() {
        List<Button> languages = new ArrayList<>();
        if (!at.ready().isEmpty()) {
            languages.add(at.button(PhraseKey.ALL_READY, READY));
        }
        at.possible().forEach(each -> languages.add(new Button(
                new Button.Label.LanguageChoice(each.tag(), draft().languages().contains(each)), at.action(each.tag()))));
        return languages;
    }

    @Override
    public List<Button> more() {
        return List.of(at.button(PhraseKey.DONE, DONE));
    }

    @Override
    public Optional<Action> alsoTyped(Input.Said said) {
        return said.heard().goesOn() ? Optional.of(at.action(DONE)) : named(said.content().text().strip());
    }

    /** Reads several languages in one text, by names in any language or by the numbers of their buttons. */
    private Optional<Action> named(String text) {
        List<Language> possible = at.possible();
        List<Option> options = new ArrayList<>();
        if (choices().size() > possible.size()) {
            options.add(new Option(READY, TranslatedText.same(possible, READY)));
        }
        possible.forEach(each -> options.add(new Option(each.tag(), TranslatedText.of(possible.stream().collect(
                Collectors.toMap(in -> in, in -> each.locale().getDisplayLanguage(in.locale())))))));
        return new QuestionKind.Several(options, 1, options.size()).readNumbered(text, draft().language())
                        instanceof ParseResult.Value value
                ? Optional.of(value.code()).filter(code -> !code.equals(READY)).map(code -> at.action(ADD + code))
                : Optional.empty();
    }

    @Override
    public StepResult chosen(String value) {
        if (value.equals(DONE) && draft().languages().isEmpty()) {
            return StepResult.refused(PhraseKey.LAUNCH_NO_LANGUAGE);
        } else if (value.equals(DONE)) {
            return new StepResult.Next(draft().afterLanguages());
        } else if (value.equals(READY)) {
            return new StepResult.Next(draft().languages(at.ready()).afterLanguages());
        }
        LaunchDraft next = draft();
        List<String> tags = List.of(value.split(" "));
        for (Language each : at.possible()) {
            boolean taken = !value.startsWith(ADD) && next.languages().contains(each);
            if (tags.contains(each.tag())) {
                next = taken ? next.without(each) : next.with(each);
            }
        }
        return new StepResult.Next(next);
    }

    @Override
    public LaunchDraft back() {
        boolean own = draft().asked() != Asked.OFFICIAL && !draft().own().isEmpty();
        return draft().at(own ? Step.ANOTHER : Step.ASKED);
    }
}
