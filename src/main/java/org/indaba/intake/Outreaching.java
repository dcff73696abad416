package org.indaba.intake;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.indaba.conversation.Conversation;
import org.indaba.conversation.Input;
import org.indaba.coordination.CommandReader;
import org.indaba.coordination.Deed;
import org.indaba.coordination.announcement.AnnouncementDraft;
import org.indaba.coordination.announcement.Audience;
import org.indaba.coordination.announcement.Broadcast;
import org.indaba.coordination.announcement.Outreach;
import org.indaba.coordination.announcement.BroadcastProgress;
import org.indaba.questionnaire.Language;
import org.indaba.store.AnnouncementDrafts;
import org.indaba.store.AppendAudit;
import org.indaba.store.BroadcastFigures;
import org.indaba.store.Broadcasts;
import org.indaba.store.DropUnasked;
import org.indaba.store.KnownAddress;
import org.jooq.DSLContext;

/** Writing to many: what a decision about it stands on, and the rows that come of it. Nothing is put into the outbox here. */
final class Outreaching {
    private final DSLContext db;
    private final KnownAddress from;
    private final Instant now;

    Outreaching(DSLContext db, KnownAddress from, Instant now) {
        this.db = db;
        this.from = from;
        this.now = now;
    }

    /** @param audience as it was read ahead of the turn, where the input asks for it */
    Outreach of(Conversation conversation, Input input, Optional<Audience> audience) {
        Optional<CommandReader.Reached> reached = CommandReader.reached(conversation, input);
        if (reached.isEmpty()) {
            return Outreach.NONE;
        }
        String code = reached.get().consultation();
        Optional<AnnouncementDraft> draft = AnnouncementDrafts.find(db, from.respondent());
        return new Outreach(
                draft, audience, running(code, Broadcast.Kind.REMINDER),
                running(code, Broadcast.Kind.ANNOUNCEMENT));
    }

    private Optional<BroadcastProgress> running(String code, Broadcast.Kind kind) {
        return Broadcasts.running(db, code, kind).map(each -> BroadcastFigures.of(db, each));
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
            AppendAudit.run(db, now, actor, broadcast.kind().word() + "-stopped", broadcast.consultation(), "");
        }
    }
}
