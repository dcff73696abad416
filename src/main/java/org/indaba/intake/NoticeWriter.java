package org.indaba.intake;

import org.indaba.conversation.Effect;
import org.indaba.store.Notice;

/** Takes down what a turn says: to be sent, or to be shown. */
interface NoticeWriter {
    void message(Effect.Spoke spoke);

    void answer(Effect.TapAnswered answered);

    void add(Notice notice);

    /** All is said. */
    void end();
}
