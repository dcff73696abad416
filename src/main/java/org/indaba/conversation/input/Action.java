package org.indaba.conversation.input;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What a tap means. It travels through the channel as {@link #data()} and may come back years later or be forged, so
 * whoever acts on it looks first whether it still holds.
 *
 * @param consultation the code of the consultation whose screen held the button; empty where none did
 * @param argument what the verb acts on: a question, an option's code, a language; empty where nothing
 */
public record Action(Verb verb, String consultation, String argument) {

    /** Telegram carries at most this many bytes with a button (Bot API, InlineKeyboardButton.callback_data). */
    public static final int MOST_BYTES = 64;

    /** Each has a letter that never changes and never means anything else: buttons live for years. */
    public enum Verb {
        LANGUAGE('l'),
        GO('g'),
        AGREE('y'),
        REFUSE('n'),
        TYPE('t'),
        STATUS('u'),
        COUNTRY('c'),
        NO_COUNTRY('x'),
        NEXT('>'),
        SKIP('-'),
        BACK('<'),
        ADD('+'),
        OPTION('o'),
        REVIEW('r'),
        EDIT('e'),
        OPEN('q'),
        BUBBLES('m'),
        DELETE_BUBBLE('d'),
        PUBLISH('p'),
        MYSELF('i'),
        SUBMIT('s'),
        WITHDRAW('w'),
        DELETE('D'),
        KEEP('K'),
        CONTINUE('C'),
        FORWARD('f'),
        END_TRIAL('T'),
        /** What was understood is not what was meant. */
        ANEW('a'),
        /** Something that the person told about themselves, by the name of the stage where it is asked. */
        FACT('F'),
        /** The message that was kept last is no answer. */
        TAKE_BACK('B'),
        /** To a human, about this consultation. */
        ASK('?'),
        ASK_END('!'),
        NO_REMINDERS('z'),
        /** A document by its id, or those from a place on: {@code +7}. */
        DOCUMENT('b'),
        /** The text that a question is about, from a place on. */
        READ('R'),
        /** The dates as a file. */
        CALENDAR('k'),
        /** Whether the voice notes themselves may be published. */
        RECORDINGS('v'),
        /** A coordinator's; the argument says what. */
        COORDINATE('@');

        private final String letter;

        Verb(char letter) {
            this.letter = String.valueOf(letter);
        }
    }

    public String data() {
        return verb.letter + ":" + consultation + ":" + argument;
    }

    /** The action in {@code data}, or none where the product never wrote such a thing. */
    public static Optional<Action> parse(String data) {
        String[] parts = data.split(":", 3);
        if (parts.length != 3 || data.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            return Optional.empty();
        }
        for (Verb verb : Verb.values()) {
            if (verb.letter.equals(parts[0])) {
                return Optional.of(new Action(verb, parts[1], parts[2]));
            }
        }
        return Optional.empty();
    }
}
