package org.indaba.coordination.launch;

import java.util.List;
import java.util.Map;
import org.indaba.conversation.prompt.YesNoChoice;
import org.indaba.conversation.screen.Button;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseArgument;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.coordination.LaunchLimits;
import org.indaba.coordination.launch.LaunchDraft.Step;

/** The step that asks whether there is another own question. */
record MoreQuestionsStep(LaunchContext at) implements LaunchStep {
    private static final String MORE = "more";

    @Override
    public List<Paragraph> asks() {
        return List.of(Paragraph.of(PhraseKey.LAUNCH_ANOTHER, Map.of("count", new PhraseArgument.Count(draft().own().size()))));
    }

    @Override
    public List<Button> choices() {
        return List.of(at.button(PhraseKey.DONE, DONE), at.button(PhraseKey.ANOTHER_QUESTION, MORE));
    }

    @Override
    public YesNoChoice fork(String typed) {
        return YesNoChoice.of(at.action(MORE), at.action(DONE));
    }

    @Override
    public StepResult chosen(String value) {
        if (value.equals(DONE)) {
            return new StepResult.Next(at.toLanguages());
        }
        return draft().own().size() < LaunchLimits.QUESTIONS
                ? new StepResult.Next(draft().at(Step.QUESTION))
                : StepResult.refused(Paragraph.of(
                        PhraseKey.LAUNCH_TOO_MANY, Map.of("most", new PhraseArgument.Count(LaunchLimits.QUESTIONS))));
    }

    @Override
    public LaunchDraft back() {
        return draft().at(Step.ASKED);
    }
}
