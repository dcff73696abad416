package org.indaba.coordination.launch;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.indaba.conversation.screen.Button;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.coordination.launch.LaunchDraft.Asked;
import org.indaba.coordination.launch.LaunchDraft.Step;

/** The step that asks whether to use the official questions, or the coordinator's own. */
record WhichQuestionsStep(LaunchContext at) implements LaunchStep {
    @Override
    public List<Paragraph> asks() {
        return LaunchStep.one(PhraseKey.LAUNCH_ASKED);
    }

    @Override
    public List<Button> choices() {
        return List.of(
                at.button(PhraseKey.OFFICIAL_QUESTIONS, word(Asked.OFFICIAL)), at.button(PhraseKey.OWN_QUESTIONS, word(Asked.OWN)),
                at.button(PhraseKey.BOTH_QUESTIONS, word(Asked.BOTH)));
    }

    private static String word(Asked asked) {
        return asked.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public StepResult chosen(String value) {
        return new StepResult.Next(Arrays.stream(Asked.values()).filter(each -> word(each).equals(value)).findFirst()
                .map(this::after).orElse(draft()));
    }

    private LaunchDraft after(Asked asked) {
        LaunchDraft next = draft().asked(asked);
        return asked == Asked.OFFICIAL
                ? at.with(next).toLanguages()
                : next.at(next.own().isEmpty() ? Step.QUESTION : Step.ANOTHER);
    }

    @Override
    public LaunchDraft back() {
        return draft().at(Step.SCOPE);
    }
}
