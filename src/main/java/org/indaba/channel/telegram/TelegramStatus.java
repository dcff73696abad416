package org.indaba.channel.telegram;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.indaba.channel.telegram.api.TelegramLimits;

/**
 * The state of the connection to Telegram, for a health page. It holds nothing secret and nothing personal.
 *
 * @param mode {@code polling} or {@code webhook}
 * @param lastContact when a poll last ended, or an update last came
 * @param trouble the reason why the last attempt failed
 * @param remark something that is over and that the operator should know
 * @param silence how long the poller has been at one step (for a poll that Telegram holds open, that is its length); empty
 *      by webhook
 * @param floods how often Telegram has answered 429 since the start
 * @param along the number of calls that were sent within answers to webhook updates since then
 */
public record TelegramStatus(
        String mode,
        Optional<Instant> lastContact,
        Optional<String> trouble,
        Optional<String> remark,
        Optional<Duration> silence,
        long floods,
        long along) {
    /** A poll that has lasted longer than this hangs, or its batch is not stored. */
    public static final Duration STALLED = TelegramLimits.LONGEST_POLL.plus(Duration.ofSeconds(5));

    public boolean isStalled() {
        return silence.filter(each -> each.compareTo(STALLED) > 0).isPresent();
    }

    /** Describes the state in one line, such as {@code polling, last poll ended 3 s ago}. */
    public String describe(Instant now) {
        String event = mode.equals("polling") ? "last poll ended" : "last update came";
        String contact = lastContact
                .map(at -> event + " " + Math.max(0, Duration.between(at, now).toSeconds()) + " s ago")
                .orElse("no contact yet");
        String stalled = isStalled() ? ", stands still for " + silence.get().toSeconds() + " s" : "";
        return mode + ", " + contact + stalled + trouble.map(reason -> ", trouble: " + reason).orElse("")
                + remark.map(what -> ", " + what).orElse("");
    }
}
