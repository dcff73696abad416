package org.indaba.channel.webchat;

import java.time.Instant;
import java.util.Optional;
import org.indaba.channel.InboundKey;
import org.indaba.conversation.screen.CurrentPage;

/**
 * What must be known before a form is acted on.
 *
 * @param here the consultation of the form is the one that the person is in, and how they came there is known
 * @param lapsed nothing is asked, and what was said last holds no more
 * @param last when the person last did anything, wherever it was
 * @param came what the form's button does has come before
 * @param said what its text came as, by whichever button: with the same files if it ever did
 * @param wentOn and the way on from it has come too
 * @param kept its text is a piece of an answer
 * @param asked its text has gone to a human, or is parked until it can
 * @param parked its text is parked until it can be decided about
 * @param latest where the person's acts stand in their order so far
 */
public record FormContext(
        boolean here, boolean lapsed, Optional<Instant> last, Optional<CurrentPage> standpoint, boolean came,
        Optional<InboundKey> said, boolean wentOn, boolean kept, boolean asked, boolean parked,
        long latest) {

    /** The step after the text. */
    public static final String NEXT = "next";

    public boolean at(String from) {
        return standpoint.map(CurrentPage::from).filter(from::equals).isPresent();
    }
}
