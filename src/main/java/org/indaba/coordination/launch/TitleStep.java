package org.indaba.coordination.launch;

import java.util.List;
import org.indaba.conversation.screen.Button;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.coordination.LaunchLimits;
import org.indaba.coordination.launch.LaunchDraft.Step;

/** The step that asks for the title. From the preview it is opened to change the title alone. */
record TitleStep(LaunchContext at) implements TextStep {
    @Override
    public List<Paragraph> asks() {
        return LaunchStep.one(PhraseKey.LAUNCH_TITLE);
    }

    /** There is no step before. */
    @Override
    public List<List<Button>> controls() {
        return List.of(List.of(at.button(PhraseKey.CANCEL, CANCEL)));
    }

    @Override
    public StepResult typed(String text) {
        return text.length() > LaunchLimits.TITLE || text.contains("\n")
                ? StepResult.tooLong(LaunchLimits.TITLE)
                : new StepResult.Next(
                        draft().title(text).at(draft().closes().isPresent() ? Step.PREVIEW : Step.SCOPE));
    }

    @Override
    public LaunchDraft back() {
        return draft();
    }
}
