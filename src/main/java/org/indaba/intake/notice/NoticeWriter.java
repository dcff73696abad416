package org.indaba.intake.notice;

import org.indaba.conversation.Effect;
import org.indaba.store.outbox.Notice;

/** Writes what a turn says, to be sent or to be shown. */
public interface NoticeWriter {
    void message(Effect.Spoke spoke);

    void answer(Effect.TapAnswered answered);

    void add(Notice notice);

    /** Ends the turn's messages. */
    void end();
}
