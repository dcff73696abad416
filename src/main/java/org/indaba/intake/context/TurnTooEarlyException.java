package org.indaba.intake.context;

/**
 * An inbound cannot be decided about before something is known or configured that is not yet. It is parked meanwhile.
 * The message says what is missed, and nothing of the inbound.
 */
public final class TurnTooEarlyException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public TurnTooEarlyException(String why) {
        super(why);
    }
}
