package org.indaba.store.outbox;

/** The words in the columns {@code state} and {@code reason} of the outbox that statements use. */
public final class OutboxState {
    public static final String DUE = "due";

    /** The call is being made, or was when the process ended. */
    public static final String SENDING = "sending";

    /** It will not be sent; an operator must look at it. */
    public static final String PARKED = "parked";

    /** The most characters of a reason that fit into the column. */
    private static final int REASON_CHARACTERS = 64;

    private OutboxState() {}

    static String reason(String text) {
        return text.length() <= REASON_CHARACTERS ? text : text.substring(0, REASON_CHARACTERS);
    }
}
