package org.indaba.coordination.launch;

import java.util.List;
import java.util.Map;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseArgument;
import org.indaba.conversation.screen.PhraseKey;

/** The result of a word or a button at a step of a launch. */
sealed interface StepResult {
    /** The new draft; its step is asked next. */
    record Next(LaunchDraft draft) implements StepResult {}

    /** The input is not accepted, with the reason; the same step waits on. */
    record Refused(List<Paragraph> why) implements StepResult {}

    /** Another part of the preview, from this message on. */
    record Page(int from) implements StepResult {}

    /** Either of two periods may be meant: it is asked which. */
    record Doubtful(List<String> either) implements StepResult {}

    /** It is launched. */
    record Agreed() implements StepResult {}

    static StepResult refused(PhraseKey line) {
        return refused(Paragraph.of(line));
    }

    static StepResult refused(Paragraph why) {
        return new Refused(List.of(why));
    }

    /** @param most the number of characters that are allowed */
    static StepResult tooLong(int most) {
        return refused(Paragraph.of(PhraseKey.LAUNCH_TOO_LONG, Map.of("most", new PhraseArgument.Count(most))));
    }
}
