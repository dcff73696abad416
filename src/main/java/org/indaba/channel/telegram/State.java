package org.indaba.channel.telegram;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How Telegram fares, for a health page. It holds nothing secret and nothing personal.
 *
 * @param mode {@code polling} or {@code webhook}
 * @param lastContact when a poll last ended, or an update last came
 * @param trouble what kept the last attempt from succeeding
 * @param remark what has passed and should be known
 */
public record State(String mode, Optional<Instant> lastContact, Optional<String> trouble, Optional<String> remark) {

    /** One line, such as {@code polling, last poll ended 3 s ago}. */
    public String describe(Instant now) {
        String event = mode.equals("polling") ? "last poll ended" : "last update came";
        String contact = lastContact
                .map(at -> event + " " + Math.max(0, Duration.between(at, now).toSeconds()) + " s ago")
                .orElse("no contact yet");
        return mode + ", " + contact + trouble.map(reason -> ", trouble: " + reason).orElse("")
                + remark.map(what -> ", " + what).orElse("");
    }
}
