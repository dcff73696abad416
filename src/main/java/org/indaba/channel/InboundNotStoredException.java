package org.indaba.channel;

/** Thrown where an inbound could not be stored now, or nobody knows whether it was. The sender must send it again. */
public final class InboundNotStoredException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public InboundNotStoredException(Throwable cause) {
        super("not stored: let it come again", cause);
    }
}
