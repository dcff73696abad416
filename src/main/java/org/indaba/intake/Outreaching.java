package org.indaba.intake;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.indaba.conversation.Conversation;
import org.indaba.conversation.Input;
import org.indaba.coordination.AnnouncementDraft;
import org.indaba.coordination.Broadcast;
import org.indaba.coordination.Coordination;
import org.indaba.coordination.Deed;
import org.indaba.coordination.Outreach;
import org.indaba.coordination.Sending;
import org.indaba.questionnaire.Language;
import org.indaba.store.AnnouncementDrafts;
import org.indaba.store.AppendAudit;
import org.indaba.store.BroadcastFigures;
import org.indaba.store.BroadcastLater;
import org.indaba.store.Broadcasts;
import org.indaba.store.CountAudience;
import org.indaba.store.DropUnasked;
import org.indaba.store.KnownAddress;
import org.indaba.store.OutboxReason;
import org.indaba.store.Reach;
import org.jooq.DSLContext;

/** Writing to many: what a decision about it stands on, and the rows that come of it. Nothing is put into the outbox here. */
final class Outreaching {
    private final DSLContext db;
    private final KnownAddress from;
    private final Instant now;
    private final Reach reach;

    /** @param reach of the bot that was written to */
    Outreaching(DSLContext db, KnownAddress from, Reach reach, Instant now) {
        this.reach = reach;
        this.db = db;
        this.from = from;
        this.now = now;
    }

    Outreach of(Conversation conversation, Input input) {
        Optional<Coordination.Reached> reached = Coordination.reached(conversation, input);
        if (reached.isEmpty()) {
            return Outreach.NONE;
        }
        String code = reached.get().consultation();
        Optional<AnnouncementDraft> draft = AnnouncementDrafts.find(db, from.respondent());
        return new Outreach(
                draft, Optional.of(CountAudience.run(db, code, reached.get().kind(), reach)), running(code, Broadcast.Kind.REMINDER),
                running(code, Broadcast.Kind.ANNOUNCEMENT));
    }

    private Optional<Sending> running(String code, Broadcast.Kind kind) {
        return Broadcasts.running(db, code, kind).map(each -> BroadcastFigures.of(db, each, OutboxReason.UNKNOWN));
    }

    /** @param actor asked for where the role has not ended */
    void carryOut(Deed deed, Supplier<String> actor) {
        if (deed instanceof Deed.AnnouncementDrafted drafted) {
            AnnouncementDrafts.save(db, from.respondent(), drafted.draft(), now);
        } else if (deed instanceof Deed.AnnouncementDropped) {
            AnnouncementDrafts.delete(db, from.respondent());
        } else if (deed instanceof Deed.BroadcastBegun begun) {
            begin(begun, actor.get());
        } else if (deed instanceof Deed.BroadcastStopped stopped) {
            stop(stopped.broadcast(), actor.get());
        }
    }

    private void begin(Deed.BroadcastBegun begun, String actor) {
        Language language = from.conversation().language().orElse(Language.ENGLISH);
        Broadcasts.begin(
                db, begun.broadcast(), begun.receivers(),
                Optional.of(new Broadcasts.Teller(from.respondent(), from.id(), language)), now);
        AppendAudit.run(
                db, now, actor, begun.broadcast().kind().word() + "-begun", begun.broadcast().consultation(),
                "receivers " + begun.receivers());
    }

    private void stop(Broadcast broadcast, String actor) {
        if (Broadcasts.stop(db, broadcast.id(), now)) {
            DropUnasked.of(db, broadcast.id());
            BroadcastLater.forget(db, broadcast.id(), Optional.empty());
            AppendAudit.run(db, now, actor, broadcast.kind().word() + "-stopped", broadcast.consultation(), "");
        }
    }
}
