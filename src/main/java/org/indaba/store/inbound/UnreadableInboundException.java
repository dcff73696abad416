package org.indaba.store.inbound;

/**
 * An inbound that was parked cannot be read by this release, and is kept for one that can. The message says why by
 * kind, and nothing of what it holds.
 */
public final class UnreadableInboundException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public UnreadableInboundException(String why) {
        super(why);
    }
}
