package org.indaba.coordination.launch;

import java.util.List;
import java.util.Map;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseArgument;
import org.indaba.conversation.screen.PhraseKey;

/** What comes of a word or a button at a step of a launch. */
sealed interface StepResult {
    /** What the draft is now; its step is asked. */
    record Next(LaunchDraft draft) implements StepResult {}

    /** It is taken for nothing, and why; the same is waited for still. */
    record Refused(List<Paragraph> why) implements StepResult {}

    /** Another part of what is shown, from this message on. */
    record Page(int from) implements StepResult {}

    /** It is launched. */
    record Agreed() implements StepResult {}

    static StepResult refused(PhraseKey line) {
        return refused(Paragraph.of(line));
    }

    static StepResult refused(Paragraph why) {
        return new Refused(List.of(why));
    }

    /** @param most characters */
    static StepResult tooLong(int most) {
        return refused(Paragraph.of(PhraseKey.LAUNCH_TOO_LONG, Map.of("most", new PhraseArgument.Count(most))));
    }
}
