package org.indaba.coordination.launch;

import java.util.List;
import org.indaba.conversation.prompt.YesNoChoice;
import org.indaba.conversation.screen.Button;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.coordination.PeriodInput;
import org.indaba.coordination.launch.LaunchDraft.Step;

/** Asks which of two periods was typed. A no, like Back, leads to the dates, which may be typed here as well. */
record EitherDatesStep(LaunchContext at) implements TextStep {
    @Override
    public List<Paragraph> asks() {
        return PeriodInput.asks(at.either(), draft().zone(), at.office().now());
    }

    @Override
    public List<Button> choices() {
        return PeriodInput.choices(at.either(), at::action);
    }

    @Override
    public YesNoChoice fork(String typed) {
        return YesNoChoice.of(at.action(at.either().get(0)), at.action(BACK));
    }

    @Override
    public StepResult typed(String text) {
        return new DatesStep(at).typed(text);
    }

    @Override
    public StepResult chosen(String value) {
        return new DatesStep(at).chosen(value);
    }

    @Override
    public LaunchDraft back() {
        return draft().at(Step.DATES);
    }
}
