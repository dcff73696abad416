package org.indaba.store.outbox;

/** The reasons of parked rows that other code asks for. */
public final class OutboxReason {
    /** The outcome of two calls is unknown. */
    public static final String UNKNOWN = "unknown outcome";

    private OutboxReason() {}
}
