package org.indaba.intake.context;

/**
 * Thrown where an inbound cannot be decided about before something is known or configured. It is parked meanwhile. The
 * message names what is missing, and nothing of the inbound.
 */
public final class TurnTooEarlyException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public TurnTooEarlyException(String why) {
        super(why);
    }
}
