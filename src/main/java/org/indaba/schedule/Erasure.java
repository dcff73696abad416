package org.indaba.schedule;

import java.time.Instant;
import java.util.List;
import org.indaba.consultation.Consultation;
import org.indaba.conversation.Conversation;
import org.indaba.conversation.Standing;
import org.indaba.coordination.Broadcast;
import org.indaba.store.AppendAudit;
import org.indaba.store.BroadcastLater;
import org.indaba.store.DeleteParkedInbound;
import org.indaba.store.DropUnasked;
import org.indaba.store.EraseIdentity;
import org.indaba.store.ForgetConsultation;
import org.indaba.store.ForgetRespondent;
import org.indaba.store.IdentifiedResponses;
import org.indaba.store.IdentifiedResponses.Identified;
import org.indaba.store.InvitedEntities;
import org.indaba.store.Strangers;
import org.jooq.DSLContext;

/**
 * Forgets who answered a consultation, a slice a transaction, so that turns do not wait for it. What a slice did it need
 * not do again: a crash between two repeats nothing.
 */
final class Erasure {
    /** Responses, or respondents, of one slice. */
    static final int SLICE = 200;

    private Erasure() {}

    /** True where there is more to do. Does nothing in a consultation that is open again. */
    static boolean slice(DSLContext db, Consultation consultation, Instant now) {
        if (consultation.phase(now) != Consultation.Phase.CLOSED) {
            return false;
        }
        List<Identified> next = IdentifiedResponses.next(db, consultation.code(), SLICE);
        next.forEach(each -> erase(db, each, consultation.code(), now));
        if (next.size() == SLICE) {
            return true;
        }
        List<Long> strangers = Strangers.run(db, consultation.closes().orElseThrow(), now, SLICE);
        strangers.forEach(each -> ForgetRespondent.run(db, each));
        return strangers.size() == SLICE;
    }

    private static void erase(DSLContext db, Identified identified, String consultation, Instant now) {
        EraseIdentity.run(db, identified.response(), now);
        DeleteParkedInbound.of(db, identified.respondent(), consultation);
        DropUnasked.of(db, identified.respondent(), consultation, List.of(Broadcast.Kind.values()));
        Conversation left = ForgetConsultation.run(db, identified.respondent(), consultation);
        boolean asked = left.interviews().values().stream().anyMatch(each -> each.standing() == Standing.ASKED);
        if (!asked && Strangers.is(db, identified.respondent(), now)) {
            ForgetRespondent.run(db, identified.respondent());
        }
    }

    /** What is left when no slice is. */
    static void end(DSLContext db, Consultation consultation, Instant now) {
        DeleteParkedInbound.before(db, consultation.closes().orElseThrow(), consultation.code());
        InvitedEntities.forget(db, consultation.code());
        BroadcastLater.forgetOf(db, consultation.code());
        AppendAudit.run(
                db, now, "schedule", "identities-erased", consultation.code(),
                "responses " + IdentifiedResponses.forgotten(db, consultation.code()));
    }
}
