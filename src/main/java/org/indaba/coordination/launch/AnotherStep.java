package org.indaba.coordination.launch;

import java.util.List;
import java.util.Map;
import org.indaba.conversation.Button;
import org.indaba.conversation.Line;
import org.indaba.conversation.Paragraph;
import org.indaba.conversation.Value;
import org.indaba.conversation.prompt.Fork;
import org.indaba.coordination.Limits;
import org.indaba.coordination.launch.LaunchDraft.Step;

/** Whether there is another question of one's own. */
record AnotherStep(LaunchContext at) implements LaunchStep {
    private static final String MORE = "more";

    @Override
    public List<Paragraph> asks() {
        return List.of(Paragraph.of(Line.LAUNCH_ANOTHER, Map.of("count", new Value.Count(draft().own().size()))));
    }

    @Override
    public List<Button> choices() {
        return List.of(at.button(Line.DONE, DONE), at.button(Line.ANOTHER_QUESTION, MORE));
    }

    @Override
    public Fork fork(String typed) {
        return Fork.of(at.action(MORE), at.action(DONE));
    }

    @Override
    public StepResult chosen(String value) {
        if (value.equals(DONE)) {
            return new StepResult.Next(at.toLanguages());
        }
        return draft().own().size() < Limits.QUESTIONS
                ? new StepResult.Next(draft().at(Step.QUESTION))
                : StepResult.refused(Paragraph.of(
                        Line.LAUNCH_TOO_MANY, Map.of("most", new Value.Count(Limits.QUESTIONS))));
    }

    @Override
    public LaunchDraft back() {
        return draft().at(Step.ASKED);
    }
}
