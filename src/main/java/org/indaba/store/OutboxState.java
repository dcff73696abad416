package org.indaba.store;

/** The words in the columns {@code state} and {@code reason} of the outbox that statements ask for. */
final class OutboxState {
    static final String DUE = "due";

    /** The call is being made, or was when the process ended. */
    static final String SENDING = "sending";

    /** It will not be sent; somebody must look. */
    static final String PARKED = "parked";

    /** Reasons fit the column. */
    private static final int REASON_CHARACTERS = 64;

    private OutboxState() {}

    static String reason(String text) {
        return text.length() <= REASON_CHARACTERS ? text : text.substring(0, REASON_CHARACTERS);
    }
}
