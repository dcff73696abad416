package org.indaba.coordination.launch;

import java.util.List;
import org.indaba.conversation.screen.Button;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.coordination.launch.LaunchDraft.Step;

/** The step that asks for the kind of an own question. */
record KindStep(LaunchContext at) implements LaunchStep {
    @Override
    public List<Paragraph> asks() {
        return LaunchStep.one(PhraseKey.LAUNCH_KIND);
    }

    @Override
    public List<Button> choices() {
        return OwnQuestion.KINDS.stream().map(each -> at.button(LaunchPreview.kind(each), each)).toList();
    }

    @Override
    public StepResult chosen(String value) {
        if (!OwnQuestion.KINDS.contains(value)) {
            return new StepResult.Next(draft());
        }
        OwnQuestion question = draft().last().kind(value);
        return new StepResult.Next(
                draft().replaceLast(question).at(question.hasOptions() ? Step.OPTIONS : Step.ANOTHER));
    }

    @Override
    public LaunchDraft back() {
        return draft().withoutLast().at(Step.QUESTION);
    }
}
