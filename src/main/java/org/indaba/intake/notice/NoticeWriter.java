package org.indaba.intake.notice;

import org.indaba.conversation.Effect;
import org.indaba.store.outbox.Notice;

/** Takes down what a turn says: to be sent, or to be shown. */
public interface NoticeWriter {
    void message(Effect.Spoke spoke);

    void answer(Effect.TapAnswered answered);

    void add(Notice notice);

    /** All is said. */
    void end();
}
