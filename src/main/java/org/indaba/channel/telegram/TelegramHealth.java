package org.indaba.channel.telegram;

import java.time.Instant;
import java.util.Optional;

/** What is known of how Telegram fares, written by the loops and read by whoever asks. */
final class TelegramHealth {
    private volatile Optional<Instant> lastContact = Optional.empty();
    private volatile Optional<String> trouble = Optional.empty();
    private volatile Optional<String> remark = Optional.empty();
    private volatile Optional<String> username = Optional.empty();

    void contact(Instant at) {
        lastContact = Optional.of(at);
    }

    void fine() {
        trouble = Optional.empty();
    }

    void trouble(String reason) {
        trouble = Optional.of(reason);
    }

    /** Something that an operator should know after it has passed too. */
    void remark(String what) {
        remark = Optional.of(what);
    }

    void named(String name) {
        username = Optional.of(name);
    }

    Optional<Instant> lastContact() {
        return lastContact;
    }

    Optional<String> trouble() {
        return trouble;
    }

    Optional<String> remark() {
        return remark;
    }

    Optional<String> username() {
        return username;
    }
}
