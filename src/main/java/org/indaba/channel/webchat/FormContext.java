package org.indaba.channel.webchat;

import java.time.Instant;
import java.util.Optional;
import org.indaba.channel.InboundKey;
import org.indaba.conversation.screen.CurrentPage;

/**
 * The facts from the store that decide how a form is handled.
 *
 * @param here true where the person is in the form's consultation, and how they came there is known
 * @param lapsed true where no question is open and the last message of the bot is out of date
 * @param last when the person last did anything, on any channel
 * @param came true where the inbound of the form's button was received before
 * @param said the key under which the form's text was received, by whichever button; where it was ever received with the
 *      same files, that key
 * @param wentOn true where the step that follows the text was received too
 * @param kept true where its text is stored as a part of an answer
 * @param asked true where its text was passed to a human as a question, or is parked until it can be
 * @param parked true where its text is parked until it can be decided about
 * @param latest the greatest order number of the person's inbounds so far
 */
public record FormContext(
        boolean here, boolean lapsed, Optional<Instant> last, Optional<CurrentPage> standpoint, boolean came,
        Optional<InboundKey> said, boolean wentOn, boolean kept, boolean asked, boolean parked,
        long latest) {

    /** The name of the step that follows the text. */
    public static final String NEXT = "next";

    public boolean at(String from) {
        return standpoint.map(CurrentPage::from).filter(from::equals).isPresent();
    }
}
