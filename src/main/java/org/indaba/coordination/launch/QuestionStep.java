package org.indaba.coordination.launch;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.indaba.conversation.input.Action;
import org.indaba.conversation.input.Input;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseArgument;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.coordination.LaunchLimits;
import org.indaba.coordination.launch.LaunchDraft.Step;

/** The step that asks for the text of an own question. */
record QuestionStep(LaunchContext at) implements TextStep {
    @Override
    public List<Paragraph> asks() {
        return List.of(Paragraph.of(
                PhraseKey.LAUNCH_QUESTION, Map.of("number", new PhraseArgument.Count(draft().own().size() + 1L))));
    }

    @Override
    public Optional<Action> alsoTyped(Input.Said said) {
        return said.heard().is(PhraseKey.DONE) && !draft().own().isEmpty() ? Optional.of(at.action(DONE)) : Optional.empty();
    }

    @Override
    public StepResult typed(String text) {
        return text.length() > LaunchLimits.QUESTION
                ? StepResult.tooLong(LaunchLimits.QUESTION)
                : new StepResult.Next(draft().with(OwnQuestion.typed(draft().language(), text)).at(Step.KIND));
    }

    @Override
    public StepResult chosen(String value) {
        return new StepResult.Next(value.equals(DONE) ? at.toLanguages() : draft());
    }

    @Override
    public LaunchDraft back() {
        return draft().at(draft().own().isEmpty() ? Step.ASKED : Step.ANOTHER);
    }
}
