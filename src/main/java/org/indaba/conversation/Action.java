package org.indaba.conversation;

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

    public enum Verb {
        LANGUAGE, GO, AGREE, REFUSE, TYPE, STATUS, COUNTRY, NO_COUNTRY, NEXT, SKIP, BACK, ADD, OPTION, REVIEW, EDIT,
        OPEN, BUBBLES, DELETE_BUBBLE, PUBLISH, MYSELF, SUBMIT, WITHDRAW, DELETE, DELETE_ALL, KEEP, CONTINUE;

        private String letter() {
            return Integer.toString(ordinal(), Character.MAX_RADIX);
        }
    }

    public String data() {
        return verb.letter() + ":" + consultation + ":" + argument;
    }

    /** The action in {@code data}, or none where the product never wrote such a thing. */
    public static Optional<Action> parse(String data) {
        String[] parts = data.split(":", 3);
        if (parts.length != 3 || data.length() > MOST_BYTES) {
            return Optional.empty();
        }
        for (Verb verb : Verb.values()) {
            if (verb.letter().equals(parts[0])) {
                return Optional.of(new Action(verb, parts[1], parts[2]));
            }
        }
        return Optional.empty();
    }
}
