package org.indaba.conversation.input;

import java.time.Duration;
import java.time.Instant;

/**
 * The moment of a tap or a message, told against what Telegram may deliver after it although it was sent before.
 *
 * @param order the tap's place in the channel's order
 * @param live the ordinal of the message that had the live buttons then; -1 where unknown
 */
public record ChannelMoment(long order, long live, Instant at) {
    /** Of what nothing is known to have been sent before. */
    public static final ChannelMoment UNKNOWN = new ChannelMoment(Long.MIN_VALUE, -1, Instant.EPOCH);

    /** So long Telegram tries to deliver; after a week without updates its order begins anew. */
    private static final Duration TRIED = Duration.ofDays(1);

    /** The orders of two channels, which one person may use in turn, are further apart than this. */
    private static final long NEAR = 1_000_000;


    public static ChannelMoment of(Input.Tapped tapped) {
        return new ChannelMoment(tapped.order(), tapped.live().orElse(-1), tapped.at());
    }

    public static ChannelMoment of(Input.Said said) {
        return new ChannelMoment(said.order(), said.live().orElse(-1), said.at());
    }

    /** The message comes with a smaller update id, was sent no later, and stands above what the tap brought. */
    public boolean isAfter(Input.Said said) {
        boolean seesTheNext = said.live().isPresent()
                && said.live().getAsLong() != live
                && said.ordinal() > said.live().getAsLong();
        return said.order() < order && !said.at().isAfter(at) && !seesTheNext;
    }

    /** The tap was sent before. Only the order tells: when a tap was sent is not known. */
    public boolean isAfter(Input.Tapped tap) {
        return tap.order() < order && order - tap.order() < NEAR && tap.at().isBefore(at.plus(TRIED));
    }
}
