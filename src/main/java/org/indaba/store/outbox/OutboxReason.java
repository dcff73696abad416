package org.indaba.store.outbox;

/** Why a row was parked, where others ask for it. */
public final class OutboxReason {
    /** Nobody knows whether it arrived, twice over. */
    public static final String UNKNOWN = "unknown outcome";

    private OutboxReason() {}
}
