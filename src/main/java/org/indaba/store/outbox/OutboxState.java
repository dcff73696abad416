package org.indaba.store.outbox;

/** The words in the columns {@code state} and {@code reason} of the outbox that statements ask for. */
public final class OutboxState {
    public static final String DUE = "due";

    /** The call is being made, or was when the process ended. */
    public static final String SENDING = "sending";

    /** It will not be sent; somebody must look. */
    public static final String PARKED = "parked";

    /** Reasons fit the column. */
    private static final int REASON_CHARACTERS = 64;

    private OutboxState() {}

    static String reason(String text) {
        return text.length() <= REASON_CHARACTERS ? text : text.substring(0, REASON_CHARACTERS);
    }
}
