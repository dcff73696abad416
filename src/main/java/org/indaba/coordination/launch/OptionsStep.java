package org.indaba.coordination.launch;

import java.util.List;
import java.util.Map;
import org.indaba.conversation.Heard;
import org.indaba.conversation.Line;
import org.indaba.conversation.Paragraph;
import org.indaba.conversation.Value;
import org.indaba.coordination.Limits;
import org.indaba.coordination.launch.LaunchDraft.Step;

/** What may be chosen from in answer to one's own question: any words, those of buttons too. */
record OptionsStep(LaunchContext at) implements LaunchStep {
    @Override
    public List<Paragraph> asks() {
        return LaunchStep.one(Line.LAUNCH_OPTIONS);
    }

    @Override
    public boolean takes(Heard heard) {
        return true;
    }

    @Override
    public StepResult typed(String text) {
        List<String> labels = OptionLabels.lines(text);
        if (labels.size() < Limits.FEWEST_OPTIONS || labels.size() > Limits.MOST_OPTIONS) {
            return StepResult.refused(Paragraph.of(Line.LAUNCH_OPTIONS_COUNT, Map.of(
                    "least", new Value.Count(Limits.FEWEST_OPTIONS), "most", new Value.Count(Limits.MOST_OPTIONS))));
        }
        return OptionLabels.trouble(labels).orElseGet(() -> new StepResult.Next(
                draft().replaceLast(draft().last().options(draft().language(), labels)).at(Step.ANOTHER)));
    }

    @Override
    public LaunchDraft back() {
        return draft().withoutLast().at(Step.QUESTION);
    }
}
