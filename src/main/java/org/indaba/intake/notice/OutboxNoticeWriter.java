package org.indaba.intake.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.indaba.channel.Outbound;
import org.indaba.conversation.Effect;
import org.indaba.conversation.screen.BotMessage;
import org.indaba.intake.context.TurnDependencies;
import org.indaba.store.outbox.Notice;
import org.indaba.store.outbox.OutboxRow;
import org.indaba.store.outbox.OutboxTable;
import org.indaba.store.person.KnownAddress;
import org.jooq.DSLContext;

/** Writes messages into the outbox. Nothing is sent here. */
public final class OutboxNoticeWriter implements NoticeWriter {
    /** The silence after the last bubble of a burst before its receipt is sent. */
    private static final Duration SILENCE = Duration.ofSeconds(2);

    /**
     * A press that is answered later than this is not waited for any more (Bot API: an update with a callback query lives
     * 150 s).
     */
    private static final Duration TAP_LIVES = Duration.ofSeconds(150);

    private final TurnDependencies tools;
    private final DSLContext db;
    private final KnownAddress to;
    private final Instant now;
    private final WebhookReplyCall along;

    public OutboxNoticeWriter(TurnDependencies tools, DSLContext db, KnownAddress to, Instant now) {
        this(tools, db, to, now, WebhookReplyCall.nothing());
    }

    public OutboxNoticeWriter(TurnDependencies tools, DSLContext db, KnownAddress to, Instant now, WebhookReplyCall along) {
        this.tools = tools;
        this.db = db;
        this.to = to;
        this.now = now;
        this.along = along;
    }

    @Override
    public void message(Effect.Spoke spoke) {
        boolean later = spoke.say().timing() == BotMessage.Timing.AFTER_SILENCE;
        if (!spoke.say().rows().isEmpty()) {
            OutboxTable.deleteReplaceable(db, to.respondent());
            if (!later) {
                to.liveMessage().ifPresent(live -> along.takes(to, new Outbound.ClearButtons(live)));
            }
        }
        insert(
                new Notice.Message(spoke.language(), spoke.say()), OutboxRow.REPLY, later,
                later ? now.plus(SILENCE) : now, Optional.empty());
    }

    @Override
    public void answer(Effect.TapAnswered answered) {
        insert(
                new Notice.TapAnswer(answered.tap(), answered.language(), answered.line()), OutboxRow.TAP, false, now,
                Optional.of(now.plus(TAP_LIVES)));
    }

    @Override
    public void add(Notice notice) {
        boolean goesAlong = notice instanceof Notice.Reaction reaction
                && along.takes(to, new Outbound.Reaction(reaction.messageKey()));
        if (!goesAlong) {
            insert(notice, OutboxRow.REPLY, false, now, Optional.empty());
        }
    }

    /** The same as {@link #add}, after a pause. */
    public void later(Notice notice, Duration pause) {
        insert(notice, OutboxRow.REPLY, false, now.plus(pause), Optional.empty());
    }

    @Override
    public void end() {}

    private void insert(Notice notice, int priority, boolean replaceable, Instant due, Optional<Instant> expires) {
        OutboxTable.insert(db, new OutboxRow(
                tools.ids().getAsLong(), to.respondent(), to.id(), priority, notice, replaceable, due, expires, now,
                0, 0));
    }
}
