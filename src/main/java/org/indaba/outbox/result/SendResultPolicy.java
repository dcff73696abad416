package org.indaba.outbox.result;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.indaba.channel.SendResult;
import org.indaba.store.outbox.DueRow;
import org.indaba.store.outbox.OutboxReason;
import org.indaba.worker.BackOff;

/** Decides the outcome of a row from the result of its call. */
public final class SendResultPolicy {
    /**
     * A message is parked when this many of its calls had an unknown outcome. So a message that may have arrived is sent
     * again at most once: a question twice is harmless, a missing one leaves a person waiting.
     */
    public static final int MOST_UNKNOWN = 2;

    public static final String UNKNOWN = OutboxReason.UNKNOWN;

    /** The shortest pause, so that a channel that asks for 0 s is not called in a loop. */
    static final Duration SHORTEST_PAUSE = Duration.ofMillis(100);

    /** How long a call that failed once waits. */
    public static final Duration FIRST_PAUSE = Duration.ofMillis(500);

    /** A person may be waiting, so a failure that has ended is noticed within this time. */
    public static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final BackOff backOff;

    public SendResultPolicy(RandomGenerator chance) {
        this.backOff = new BackOff(FIRST_PAUSE, LONGEST_PAUSE, chance::nextDouble);
    }

    public SendOutcome settle(FinishedCall finished, Instant now) {
        DueRow row = finished.row();
        if (finished.result().isEmpty()) {
            return new SendOutcome.PutBack(row);
        }
        SendResult result = finished.result().get();
        if (result instanceof SendResult.Sent sent) {
            return new SendOutcome.Done(
                    row, finished.live() ? sent.messageKey() : Optional.empty(), sent.messageKey());
        } else if (result instanceof SendResult.Held held) {
            return later(row, now.plus(longer(held.pause(), SHORTEST_PAUSE)), held.wholeBot());
        } else if (result instanceof SendResult.Retry retry) {
            return again(row, retry, now);
        } else if (result instanceof SendResult.Refused refused) {
            return new SendOutcome.Parked(row, row.unknownOutcomes(), refused.reason());
        } else if (result instanceof SendResult.Gone) {
            return new SendOutcome.Gone(row, finished.began());
        } else if (result instanceof SendResult.Moved moved) {
            return new SendOutcome.Moved(row, moved.to(), now.plus(backOff.after(row.attempts() + 1)));
        }
        return new SendOutcome.Done(row, Optional.empty(), Optional.empty());
    }

    private static SendOutcome later(DueRow row, Instant until, boolean wholeBot) {
        return new SendOutcome.Later(
                row, until, row.attempts(), row.unknownOutcomes(), wholeBot ? DueRow.BOT_HELD : DueRow.HELD);
    }

    private SendOutcome again(DueRow row, SendResult.Retry retry, Instant now) {
        int unknown = row.unknownOutcomes() + (retry.unknown() && row.makesMessage() ? 1 : 0);
        if (unknown >= MOST_UNKNOWN) {
            return new SendOutcome.Parked(row, unknown, UNKNOWN);
        }
        int attempts = row.attempts() + 1;
        return new SendOutcome.Later(row, now.plus(backOff.after(attempts)), attempts, unknown, DueRow.RETRY);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
