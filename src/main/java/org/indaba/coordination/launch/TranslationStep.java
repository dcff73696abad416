package org.indaba.coordination.launch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.indaba.conversation.input.Action;
import org.indaba.conversation.input.Input;
import org.indaba.conversation.screen.Button;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseArgument;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.coordination.LaunchLimits;
import org.indaba.coordination.launch.LaunchDraft.Step;
import org.indaba.questionnaire.Language;

/** The step that asks for an own question in a missing language: its text, and its options below it, one on each line. */
record TranslationStep(LaunchContext at) implements TextStep {
    private static final String LEAVE_OUT = "leave-out";

    private LaunchDraft.Missing missing() {
        return draft().missing().orElseThrow();
    }

    private OwnQuestion question() {
        return draft().own().get(missing().question());
    }

    @Override
    public List<Paragraph> asks() {
        OwnQuestion question = question();
        PhraseKey line = question.hasOptions() ? PhraseKey.LAUNCH_TRANSLATION_OPTIONS : PhraseKey.LAUNCH_TRANSLATION;
        List<Paragraph> paragraphs = new ArrayList<>();
        paragraphs.add(Paragraph.of(line, Map.of(
                "number", new PhraseArgument.Count(missing().question() + 1L),
                "language", new PhraseArgument.Tongues(List.of(missing().language())),
                "text", new PhraseArgument.Words(question.text().get(draft().language())))));
        paragraphs.addAll(LaunchPreview.numbered(question.options().getOrDefault(draft().language(), List.of())));
        return paragraphs;
    }

    @Override
    public List<Button> more() {
        return List.of(new Button(
                new Button.Label.Control(Paragraph.of(
                        PhraseKey.LEAVE_OUT, Map.of("language", new PhraseArgument.Tongues(List.of(missing().language()))))),
                at.action(LEAVE_OUT)));
    }

    @Override
    public Optional<Action> alsoTyped(Input.Said said) {
        return said.heard().is(PhraseKey.SKIP) || said.heard().is(PhraseKey.LEAVE_LANGUAGE_OUT)
                ? Optional.of(at.action(LEAVE_OUT))
                : Optional.empty();
    }

    @Override
    public StepResult typed(String text) {
        OwnQuestion question = question();
        Language language = missing().language();
        if (!question.hasOptions()) {
            return text.length() > LaunchLimits.QUESTION
                    ? StepResult.tooLong(LaunchLimits.QUESTION)
                    : translated(question.text(language, text));
        }
        List<String> lines = OptionLabels.lines(text);
        List<String> labels = lines.subList(Math.min(1, lines.size()), lines.size());
        int count = question.options().get(draft().language()).size();
        return labels.size() != count
                ? StepResult.refused(Paragraph.of(PhraseKey.LAUNCH_LINES_DIFFER, Map.of("count", new PhraseArgument.Count(count))))
                : OptionLabels.trouble(labels)
                        .orElseGet(() -> translated(question.text(language, lines.get(0)).options(language, labels)));
    }

    private StepResult translated(OwnQuestion question) {
        return new StepResult.Next(draft().replace(missing().question(), question).afterLanguages());
    }

    @Override
    public StepResult chosen(String value) {
        return new StepResult.Next(draft().without(missing().language()).afterLanguages());
    }

    @Override
    public LaunchDraft back() {
        return draft().at(Step.LANGUAGES);
    }
}
