package org.indaba.coordination.launch;

import org.indaba.conversation.input.RecognizedInput;
import org.indaba.conversation.screen.PhraseKey;

/** A step that takes a free text: every text that is no word for the bot. */
interface TextStep extends LaunchStep {
    @Override
    default boolean takes(RecognizedInput heard) {
        return !(heard.isYes() || heard.isNo() || heard.goesOn() || heard.is(PhraseKey.SKIP) || heard.is(PhraseKey.BACK)
                || heard.is(PhraseKey.DONE) || heard.is(PhraseKey.LAUNCH) || heard.is(PhraseKey.ANOTHER_QUESTION));
    }
}
