package org.indaba.store.outbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An outbox row that may be sent, with its address.
 *
 * @param body the notice in its stored form; a row that cannot be read must not hold up those behind it
 * @param liveMessage the message of this address whose buttons are live
 * @param gone whether the person is known to be out of reach
 * @param overtaken whether its buttons give way to those of a message that waits behind it
 */
public record DueRow(
        long id,
        long respondent,
        long address,
        int priority,
        String kind,
        String body,
        Optional<Instant> expires,
        Instant created,
        int attempts,
        int unknownOutcomes,
        String channel,
        String bot,
        byte[] sealed,
        Optional<String> liveMessage,
        boolean gone,
        boolean overtaken) {

    /** The kinds that may send a file. */
    static final List<String> FILES = List.of("my-data", "qr-code", "document", "calendar", "responses", "chart");

    /** The kinds that make a message in the chat. */
    static final List<String> MESSAGES = Stream.concat(
                    Stream.of("message", "invitation", Notice.Relayed.KIND), FILES.stream())
            .toList();

    /** The reason of a row whose chat must not be called until it is due. */
    public static final String HELD = "held";

    /** The reason of a row whose bot must not be called until it is due. */
    public static final String BOT_HELD = "held-bot";

    /** The reason of a row that failed and is tried again. */
    public static final String RETRY = "retry";

    /**
     * Tells whether it makes a message in the chat: it counts for the pace, and is visible where it is sent twice.
     * Reactions and answers to button presses may be sent any number of times.
     */
    public boolean makesMessage() {
        return MESSAGES.contains(kind);
    }

    /** Tells whether it may send a file, which takes minutes over a slow connection. */
    public boolean sendsFile() {
        return FILES.contains(kind);
    }

    public DueRow withLiveMessage(String messageKey) {
        return new DueRow(
                id, respondent, address, priority, kind, body, expires, created, attempts, unknownOutcomes, channel,
                bot, sealed, Optional.of(messageKey), gone, overtaken);
    }

    @Override
    public String toString() {
        return "DueRow[" + id + ", " + kind + "]";
    }
}
