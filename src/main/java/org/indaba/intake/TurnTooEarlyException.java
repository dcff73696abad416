package org.indaba.intake;

/**
 * An inbound cannot be decided about before something is known or configured that is not yet. It is set aside meanwhile.
 * The message says what is missed, and nothing of the inbound.
 */
final class TurnTooEarlyException extends RuntimeException {
    private static final long serialVersionUID = 1;

    TurnTooEarlyException(String why) {
        super(why);
    }
}
