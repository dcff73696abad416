package org.indaba.intake;

import java.time.Instant;
import org.indaba.channel.webchat.WebChannel;
import org.indaba.conversation.Afterwords;
import org.indaba.store.MediaSender;
import org.jooq.DSLContext;

/** Tells a person, through the outbox, that a file which they sent is larger than can be fetched. */
public final class TooLargeNotice {
    private final Tools tools;

    public TooLargeNotice(Tools tools) {
        this.tools = tools;
    }

    /** Writes the line beside whatever gives the file up. Pages take no file that is too large, and are not written to. */
    public void write(DSLContext db, long media) {
        Instant now = tools.clock().instant();
        MediaSender.find(db, media)
                .filter(sender -> !sender.address().gone() && !sender.channel().equals(WebChannel.NAME))
                .ifPresent(sender -> Afterwords.tooLarge(
                                tools.desk().get(), sender.address().conversation(), now, sender.consultation(),
                                sender.question())
                        .ifPresent(new OutboxNotices(tools, db, sender.address(), now)::message));
    }
}
