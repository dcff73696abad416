package org.indaba.channel;

/** What became of an inbound, known only once it is committed. */
public sealed interface Receipt {
    /** Stored now, with all that follows from it. */
    record Stored() implements Receipt {}

    /** It was stored before; nothing has changed. */
    record Duplicate() implements Receipt {}
}
