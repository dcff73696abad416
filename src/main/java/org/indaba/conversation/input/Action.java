package org.indaba.conversation.input;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The meaning of a button. The channel carries it as {@link #data()}, and it may come back years later or be forged, so it
 * must be checked before it is carried out.
 *
 * @param consultation the code of the consultation to whose screen the button belongs; empty where it belongs to none
 * @param argument the object of the verb: a question, an option's code, a language; empty where there is none
 */
public record Action(Verb verb, String consultation, String argument) {

    /** The most bytes of a button's data in Telegram (Bot API, InlineKeyboardButton.callback_data). */
    public static final int MOST_BYTES = 64;

    /** The verbs. Each has a letter that never changes its meaning, since buttons live for years. */
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
        /** The text was understood wrongly. */
        ANEW('a'),
        /** A fact about the person, by the name of the stage where it is asked. */
        FACT('F'),
        /** The message that was stored last is no answer. */
        TAKE_BACK('B'),
        /** A question to a human about this consultation. */
        ASK('?'),
        ASK_END('!'),
        NO_REMINDERS('z'),
        /** A document by its id, or the documents from a position on: {@code +7}. */
        DOCUMENT('b'),
        /** The text that a question is about, from a position on. */
        READ('R'),
        /** The calendar as a file. */
        CALENDAR('k'),
        /** The choice whether the voice notes themselves may be published. */
        RECORDINGS('v'),
        /** A button of a coordinator; the argument has its meaning. */
        COORDINATE('@');

        private final String letter;

        Verb(char letter) {
            this.letter = String.valueOf(letter);
        }
    }

    public String data() {
        return verb.letter + ":" + consultation + ":" + argument;
    }

    /** The action in {@code data}; empty where the product never writes such data. */
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
