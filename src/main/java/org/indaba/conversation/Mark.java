package org.indaba.conversation;

import java.time.Instant;

/**
 * The moment of a tap, told against messages that Telegram may deliver after it although they were sent before.
 *
 * @param order the tap's place in the channel's order
 * @param live the ordinal of the message that had the live buttons then; -1 where unknown
 */
public record Mark(long order, long live, Instant at) {

    static Mark of(Input.Tapped tapped) {
        return new Mark(tapped.order(), tapped.live().orElse(-1), tapped.at());
    }

    static Mark of(Input.Said said) {
        return new Mark(said.order(), said.live().orElse(-1), said.at());
    }

    /** The message comes with a smaller update id, was sent no later, and stands above what the tap brought. */
    boolean isAfter(Input.Said said) {
        boolean seesTheNext = said.live().isPresent()
                && said.live().getAsLong() != live
                && said.ordinal() > said.live().getAsLong();
        return said.order() < order && !said.at().isAfter(at) && !seesTheNext;
    }
}
