package org.indaba.store.inbound;

/**
 * Thrown where a parked inbound cannot be read by this release; it is kept for one that can. The message gives the kind of
 * reason, and nothing of its content.
 */
public final class UnreadableInboundException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public UnreadableInboundException(String why) {
        super(why);
    }
}
