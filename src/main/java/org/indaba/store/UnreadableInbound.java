package org.indaba.store;

/**
 * An inbound that was set aside cannot be read by this release, and is kept for one that can. The message says why by
 * kind, and nothing of what it holds.
 */
public final class UnreadableInbound extends RuntimeException {
    private static final long serialVersionUID = 1;

    public UnreadableInbound(String why) {
        super(why);
    }
}
