package org.indaba.intake;

import java.time.Instant;
import org.indaba.channel.webchat.WebChannel;
import org.indaba.conversation.Afterwords;
import org.indaba.conversation.Desk;
import org.indaba.conversation.HelpDesk;
import org.indaba.store.MediaSender;
import org.jooq.DSLContext;

/** Tells a person, through the outbox, that a file which they sent is larger than can be fetched. */
public final class TooLargeNotice {
    private final Tools tools;

    public TooLargeNotice(Tools tools) {
        this.tools = tools;
    }

    /** Where a human is asked there is none to look up: the line names the contact alone. */
    private Desk desk() {
        Desk desk = tools.desk().get();
        return tools.offices().isPresent() ? desk.with(HelpDesk.UNASKED) : desk;
    }

    /** Writes the line beside whatever gives the file up. Pages take no file that is too large, and are not written to. */
    public void write(DSLContext db, long media) {
        Instant now = tools.clock().instant();
        MediaSender.find(db, media)
                .filter(sender -> !sender.address().gone() && !sender.channel().equals(WebChannel.NAME))
                .ifPresent(sender -> Afterwords.tooLarge(
                                desk(), sender.address().conversation(), now, sender.consultation(),
                                sender.question())
                        .ifPresent(new OutboxNotices(tools, db, sender.address(), now)::message));
    }
}
