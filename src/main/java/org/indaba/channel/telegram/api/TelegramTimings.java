package org.indaba.channel.telegram.api;

import java.time.Duration;
import java.util.function.DoubleSupplier;
import org.indaba.worker.BackOff;

/**
 * The pauses and time-outs of the loops that talk to Telegram. {@link #usual} has those of the product.
 *
 * @param poll how long Telegram holds an empty poll
 * @param margin how much longer a poll may take before it counts as hung
 * @param first the pause after a first failure
 * @param longest the longest pause between attempts
 * @param commit how long a batch may wait for its commits
 * @param chance supplies random numbers between 0 and 1, for jitter
 */
public record TelegramTimings(
        Duration poll, Duration margin, Duration first, Duration longest, Duration commit, DoubleSupplier chance) {

    public static TelegramTimings usual(DoubleSupplier chance) {
        return new TelegramTimings(
                TelegramLimits.LONGEST_POLL, TelegramLimits.POLL_MARGIN, TelegramLimits.FIRST_PAUSE, TelegramLimits.LONGEST_PAUSE, TelegramLimits.COMMIT,
                chance);
    }

    public BackOff backoff() {
        return new BackOff(first, longest, chance);
    }
}
