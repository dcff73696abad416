package org.indaba.conversation.input;

import java.time.Duration;
import java.time.Instant;

/**
 * The moment of a button press or a message, with which it can be compared to a message that Telegram delivers later
 * although it was sent earlier.
 *
 * @param order its place in the channel's order
 * @param live the ordinal of the message that had the live buttons then; -1 where unknown
 */
public record ChannelMoment(long order, long live, Instant at) {
    /** The moment of an input before which nothing is known to have been sent. */
    public static final ChannelMoment UNKNOWN = new ChannelMoment(Long.MIN_VALUE, -1, Instant.EPOCH);

    /** How long Telegram tries to deliver; after a week without updates its order begins anew. */
    private static final Duration TRIED = Duration.ofDays(1);

    /** The orders of two channels, which one person may use in turn, differ by more than this. */
    private static final long NEAR = 1_000_000;


    public static ChannelMoment of(Input.Tapped tapped) {
        return new ChannelMoment(tapped.order(), tapped.live().orElse(-1), tapped.at());
    }

    public static ChannelMoment of(Input.Said said) {
        return new ChannelMoment(said.order(), said.live().orElse(-1), said.at());
    }

    /**
     * Tells whether a message was sent earlier: it has a smaller update id, was sent no later, and is above what the press
     * brought.
     */
    public boolean isAfter(Input.Said said) {
        boolean seesTheNext = said.live().isPresent()
                && said.live().getAsLong() != live
                && said.ordinal() > said.live().getAsLong();
        return said.order() < order && !said.at().isAfter(at) && !seesTheNext;
    }

    /** Tells whether a button press was sent earlier. Only the order tells, since the time of a press is not known. */
    public boolean isAfter(Input.Tapped tap) {
        return tap.order() < order && order - tap.order() < NEAR && tap.at().isBefore(at.plus(TRIED));
    }
}
