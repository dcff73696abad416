package org.indaba.channel.webchat;

import java.util.Optional;
import org.indaba.conversation.Standpoint;

/**
 * What must be known before a form is acted on.
 *
 * @param here the consultation of the form is the one that the person is in, and how they came there is known
 * @param lapsed nothing is asked, and what was said last holds no more
 * @param came the form has come before
 * @param wentOn and so has its second step
 * @param kept its text is a piece of an answer
 * @param asked its text has gone to a human, or is set aside until it can
 */
public record Footing(
        boolean here, boolean lapsed, Optional<Standpoint> standpoint, boolean came, boolean wentOn, boolean kept,
        boolean asked) {
    boolean at(String from) {
        return standpoint.map(Standpoint::from).filter(from::equals).isPresent();
    }
}
