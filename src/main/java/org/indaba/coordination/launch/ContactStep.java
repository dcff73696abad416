package org.indaba.coordination.launch;

import java.util.List;
import org.indaba.conversation.input.RecognizedInput;
import org.indaba.conversation.screen.Button;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.coordination.LaunchLimits;
import org.indaba.coordination.launch.LaunchDraft.Step;

/** The step that asks for the contact. */
record ContactStep(LaunchContext at) implements TextStep {
    private static final String TO_ME = "me";

    /** No telephone number is smaller than this, while a number in a list is. */
    private static final int LEAST_NUMBER = 100;

    @Override
    public List<Paragraph> asks() {
        return LaunchStep.one(PhraseKey.LAUNCH_CONTACT);
    }

    @Override
    public List<Button> choices() {
        Button named = Button.given(at.office().contact(), at.action("usual"));
        return at.office().links().toBot().isPresent()
                ? List.of(at.button(PhraseKey.QUESTIONS_TO_ME, TO_ME), named)
                : List.of(named);
    }

    @Override
    public boolean takes(RecognizedInput heard) {
        return TextStep.super.takes(heard) && heard.choice().orElse(LEAST_NUMBER) >= LEAST_NUMBER;
    }

    @Override
    public StepResult typed(String text) {
        return text.length() > LaunchLimits.CONTACT || text.contains("\n")
                ? StepResult.tooLong(LaunchLimits.CONTACT)
                : after(text);
    }

    @Override
    public StepResult chosen(String value) {
        return after(at.office().links().toBot().filter(any -> value.equals(TO_ME)).orElse(at.office().contact()));
    }

    private StepResult after(String contact) {
        return new StepResult.Next(draft().contact(contact).at(Step.PREVIEW));
    }

    @Override
    public LaunchDraft back() {
        return draft().at(Step.DATES);
    }
}
