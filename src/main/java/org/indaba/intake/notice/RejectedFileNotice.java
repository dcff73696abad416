package org.indaba.intake.notice;

import java.time.Instant;
import java.util.Optional;
import org.indaba.channel.webchat.WebChannel;
import org.indaba.conversation.ConsultationDirectory;
import org.indaba.conversation.Effect;
import org.indaba.conversation.HelpContacts;
import org.indaba.conversation.screen.FollowUpMessages;
import org.indaba.intake.context.TurnDependencies;
import org.indaba.media.FileRejectionListener;
import org.indaba.store.media.MediaSender;
import org.indaba.store.media.MediaTable;
import org.jooq.DSLContext;

/** Tells a person, through the outbox, why a file that they sent is not stored. Pages are not written to. */
public final class RejectedFileNotice implements FileRejectionListener {
    private final TurnDependencies tools;
    private final Runnable committed;

    /** @param committed called after the commit, when there may be something to send */
    public RejectedFileNotice(TurnDependencies tools, Runnable committed) {
        this.tools = tools;
        this.committed = committed;
    }

    private interface Words {
        Optional<Effect.Spoke> of(ConsultationDirectory desk, MediaSender sender, Instant now);
    }

    @Override
    public void tooLarge(DSLContext db, long media) {
        write(db, media, (desk, sender, now) -> FollowUpMessages.tooLarge(
                desk, sender.address().conversation(), now, sender.consultation(), sender.question()));
    }

    @Override
    public void harmful(DSLContext db, long media) {
        write(db, media, (desk, sender, now) -> FollowUpMessages.infected(
                desk, sender.address().conversation(), now, sender.consultation(), sender.question()));
    }

    @Override
    public void committed() {
        committed.run();
    }

    /** The people who can be asked are not looked up here: the line names the contact alone. */
    private ConsultationDirectory desk() {
        ConsultationDirectory desk = tools.desk().get();
        return tools.offices().isPresent() ? desk.with(HelpContacts.UNASKED) : desk;
    }

    /** Writes the line in the transaction that gives the file up. */
    private void write(DSLContext db, long media, Words words) {
        Instant now = tools.clock().instant();
        MediaTable.sender(db, media)
                .filter(sender -> !sender.address().gone() && !sender.channel().equals(WebChannel.NAME))
                .ifPresent(sender -> words.of(desk(), sender, now)
                        .ifPresent(new OutboxNoticeWriter(tools, db, sender.address(), now)::message));
    }
}
