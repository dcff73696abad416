package org.indaba.channel;

import java.time.Duration;
import java.util.Optional;

/** How one send ended, and with it what must happen next. */
public sealed interface SendResult {
    /** It is there. {@code messageKey} names the new message, where the call made one. */
    record Sent(Optional<String> messageKey) implements SendResult {}

    /**
     * The channel asked to wait; nothing was sent. {@code wholeBot} says whether the pause binds every chat of the bot
     * or this one alone.
     */
    record Held(Duration pause, boolean wholeBot) implements SendResult {}

    /**
     * It failed and may be tried again with back-off. {@code unknown}: the request had left, so it may have arrived.
     */
    record Retry(String reason, boolean unknown) implements SendResult {}

    /** The channel will never take this call. It is parked and reported; what is behind it goes on. */
    record Refused(String reason) implements SendResult {}

    /** The call has nothing left to do: the message is as wished already, or too old to matter. */
    record Pointless(String reason) implements SendResult {}

    /** The person cannot be reached any more. */
    record Gone(String reason) implements SendResult {}

    /** The chat has another address from now on; the call must be made there. */
    record Moved(Address to) implements SendResult {}
}
