package org.indaba.channel;

import java.time.Duration;
import java.util.Optional;

/** The result of one send, which decides what happens next. */
public sealed interface SendResult {
    /** The call succeeded. {@code messageKey} names the new message, where the call made one. */
    record Sent(Optional<String> messageKey) implements SendResult {}

    /**
     * The channel asked to wait; nothing was sent. {@code wholeBot} says whether the pause applies to every chat of the bot
     * or to this one alone.
     */
    record Held(Duration pause, boolean wholeBot) implements SendResult {}

    /**
     * The call failed and may be repeated with back-off. {@code unknown} is true where the request had been sent, so that
     * it may have arrived.
     */
    record Retry(String reason, boolean unknown) implements SendResult {}

    /** The channel will never accept this call. It is parked and reported; the calls behind it go on. */
    record Refused(String reason) implements SendResult {}

    /** The call has no effect any more: the message is already as wished, or too old to matter. */
    record Pointless(String reason) implements SendResult {}

    /** The person cannot be reached any more. */
    record Gone(String reason) implements SendResult {}

    /** The chat has a new address; the call must be made there. */
    record Moved(Address to) implements SendResult {}
}
