package org.indaba.coordination.launch;

import org.indaba.conversation.Heard;
import org.indaba.conversation.Line;

/** A step that takes a text of one's own: whatever is no word that is said to the bot. */
interface TextStep extends LaunchStep {
    @Override
    default boolean takes(Heard heard) {
        return !(heard.isYes() || heard.isNo() || heard.goesOn() || heard.is(Line.SKIP) || heard.is(Line.BACK)
                || heard.is(Line.DONE) || heard.is(Line.LAUNCH) || heard.is(Line.ANOTHER_QUESTION));
    }
}
