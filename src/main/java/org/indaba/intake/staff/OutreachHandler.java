package org.indaba.intake.staff;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.indaba.conversation.input.Input;
import org.indaba.conversation.state.ConversationState;
import org.indaba.coordination.CommandReader;
import org.indaba.coordination.StaffEffect;
import org.indaba.coordination.announcement.AnnouncementDraft;
import org.indaba.coordination.announcement.Audience;
import org.indaba.coordination.announcement.Broadcast;
import org.indaba.coordination.announcement.BroadcastProgress;
import org.indaba.coordination.announcement.Outreach;
import org.indaba.questionnaire.Language;
import org.indaba.store.audit.AuditTable;
import org.indaba.store.broadcast.BroadcastFigures;
import org.indaba.store.broadcast.BroadcastTable;
import org.indaba.store.outbox.OutboxTable;
import org.indaba.store.person.KnownAddress;
import org.indaba.store.staff.AnnouncementDraftTable;
import org.jooq.DSLContext;

/** Reads what a decision about a broadcast needs, and writes its rows. Nothing is put into the outbox here. */
final class OutreachHandler {
    private final DSLContext db;
    private final KnownAddress from;
    private final Instant now;

    OutreachHandler(DSLContext db, KnownAddress from, Instant now) {
        this.db = db;
        this.from = from;
        this.now = now;
    }

    /** @param audience the audience that was read before the turn, where the input asks for it */
    Outreach of(ConversationState conversation, Input input, Optional<Audience> audience) {
        Optional<CommandReader.Reached> reached = CommandReader.reached(conversation, input);
        if (reached.isEmpty()) {
            return Outreach.NONE;
        }
        String code = reached.get().consultation();
        Optional<AnnouncementDraft> draft = AnnouncementDraftTable.find(db, from.respondent());
        return new Outreach(
                draft, audience, running(code, Broadcast.Kind.REMINDER),
                running(code, Broadcast.Kind.ANNOUNCEMENT));
    }

    private Optional<BroadcastProgress> running(String code, Broadcast.Kind kind) {
        return BroadcastTable.running(db, code, kind).map(each -> BroadcastFigures.of(db, each));
    }

    /** @param actor asked for only where the role has not ended */
    void carryOut(StaffEffect deed, Supplier<String> actor) {
        if (deed instanceof StaffEffect.AnnouncementDrafted drafted) {
            AnnouncementDraftTable.save(db, from.respondent(), drafted.draft(), now);
        } else if (deed instanceof StaffEffect.AnnouncementDropped) {
            AnnouncementDraftTable.delete(db, from.respondent());
        } else if (deed instanceof StaffEffect.BroadcastBegun begun) {
            begin(begun, actor.get());
        } else if (deed instanceof StaffEffect.BroadcastStopped stopped) {
            stop(stopped.broadcast(), actor.get());
        }
    }

    private void begin(StaffEffect.BroadcastBegun begun, String actor) {
        Language language = from.conversation().language().orElse(Language.ENGLISH);
        BroadcastTable.begin(
                db, begun.broadcast(), begun.receivers(),
                Optional.of(new BroadcastTable.Teller(from.respondent(), from.id(), language)), now);
        AuditTable.append(
                db, now, actor, begun.broadcast().kind().word() + "-begun", begun.broadcast().consultation(),
                "receivers " + begun.receivers());
    }

    private void stop(Broadcast broadcast, String actor) {
        if (BroadcastTable.stop(db, broadcast.id(), now)) {
            OutboxTable.dropUnasked(db, broadcast.id());
            AuditTable.append(db, now, actor, broadcast.kind().word() + "-stopped", broadcast.consultation(), "");
        }
    }
}
