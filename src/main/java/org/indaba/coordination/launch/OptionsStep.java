package org.indaba.coordination.launch;

import java.util.List;
import java.util.Map;
import org.indaba.conversation.input.RecognizedInput;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseArgument;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.coordination.LaunchLimits;
import org.indaba.coordination.launch.LaunchDraft.Step;

/** The step that asks for the options of an own question, which may be any words, even those of buttons. */
record OptionsStep(LaunchContext at) implements LaunchStep {
    @Override
    public List<Paragraph> asks() {
        return LaunchStep.one(PhraseKey.LAUNCH_OPTIONS);
    }

    @Override
    public boolean takes(RecognizedInput heard) {
        return true;
    }

    @Override
    public StepResult typed(String text) {
        List<String> labels = OptionLabels.lines(text);
        if (labels.size() < LaunchLimits.FEWEST_OPTIONS || labels.size() > LaunchLimits.MOST_OPTIONS) {
            return StepResult.refused(Paragraph.of(PhraseKey.LAUNCH_OPTIONS_COUNT, Map.of(
                    "least", new PhraseArgument.Count(LaunchLimits.FEWEST_OPTIONS), "most", new PhraseArgument.Count(LaunchLimits.MOST_OPTIONS))));
        }
        return OptionLabels.trouble(labels).orElseGet(() -> new StepResult.Next(
                draft().replaceLast(draft().last().options(draft().language(), labels)).at(Step.ANOTHER)));
    }

    @Override
    public LaunchDraft back() {
        return draft().withoutLast().at(Step.QUESTION);
    }
}
