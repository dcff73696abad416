package org.indaba.intake;

import org.indaba.conversation.Event;
import org.indaba.store.Notice;

/** Takes down what a turn says: to be sent, or to be shown. */
interface Notices {
    void message(Event.Spoke spoke);

    void answer(Event.TapAnswered answered);

    void add(Notice notice);

    /** All is said. */
    void end();
}
