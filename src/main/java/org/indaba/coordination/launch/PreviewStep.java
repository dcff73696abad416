package org.indaba.coordination.launch;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.indaba.conversation.input.Action;
import org.indaba.conversation.input.Input;
import org.indaba.conversation.prompt.YesNoChoice;
import org.indaba.conversation.screen.Button;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.coordination.launch.LaunchDraft.Step;

/** The step that shows the preview, and asks whether to launch. */
record PreviewStep(LaunchContext at) implements LaunchStep {
    private static final String YES = "yes";
    private static final Pattern FURTHER = Pattern.compile("more-(\\d{1,3})");

    @Override
    public List<Paragraph> asks() {
        return new LaunchPreview(at.office(), draft()).paragraphs();
    }

    /** A preview is not repeated, since it is right above. */
    @Override
    public boolean isAskedAgain() {
        return false;
    }

    @Override
    public List<Button> choices() {
        return List.of(at.button(PhraseKey.LAUNCH, YES));
    }

    @Override
    public YesNoChoice fork(String typed) {
        return YesNoChoice.of(at.action(YES), at.action(BACK));
    }

    @Override
    public Optional<Action> alsoTyped(Input.Said said) {
        return said.heard().is(PhraseKey.MORE) ? Optional.of(further(LaunchCommand.PAGES)) : Optional.empty();
    }

    /** @param from the first message that is not shown yet */
    Action further(int from) {
        return at.action("more-" + from);
    }

    @Override
    public StepResult chosen(String value) {
        Matcher further = FURTHER.matcher(value);
        return value.equals(YES)
                ? new StepResult.Agreed()
                : new StepResult.Page(further.matches() ? Integer.parseInt(further.group(1)) : 0);
    }

    @Override
    public LaunchDraft back() {
        return draft().at(Step.CONTACT);
    }
}
