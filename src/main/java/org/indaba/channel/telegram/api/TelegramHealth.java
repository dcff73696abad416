package org.indaba.channel.telegram.api;

import java.time.Instant;
import java.util.Optional;

/** Holds what is known about the connection to Telegram. The loops write it, and health checks read it. */
public final class TelegramHealth {
    private volatile Optional<Instant> lastContact = Optional.empty();
    private volatile Optional<String> trouble = Optional.empty();
    private volatile Optional<String> remark = Optional.empty();
    private volatile Optional<String> username = Optional.empty();

    public void contact(Instant at) {
        lastContact = Optional.of(at);
    }

    public void fine() {
        trouble = Optional.empty();
    }

    public void trouble(String reason) {
        trouble = Optional.of(reason);
    }

    /** Records something that an operator should know even after it is over. */
    public void remark(String what) {
        remark = Optional.of(what);
    }

    public void named(String name) {
        username = Optional.of(name);
    }

    public Optional<Instant> lastContact() {
        return lastContact;
    }

    public Optional<String> trouble() {
        return trouble;
    }

    public Optional<String> remark() {
        return remark;
    }

    public Optional<String> username() {
        return username;
    }
}
