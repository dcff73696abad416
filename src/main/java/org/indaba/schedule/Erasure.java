package org.indaba.schedule;

import java.time.Instant;
import java.util.List;
import java.util.Set;
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
 * Forgets who answered a consultation, a slice a transaction, so that turns do not wait for it. It knows how far it has
 * come; another one begins at the start and finds what is left, so that a crash repeats nothing.
 */
final class Erasure {
    /** Responses, or respondents that are looked at, of one slice. */
    static final int SLICE = 50;

    private static final Set<Broadcast.Kind> ANY = Set.of(Broadcast.Kind.values());

    private final Consultation consultation;
    private long response = Long.MIN_VALUE;
    private long respondent = Long.MIN_VALUE;

    Erasure(Consultation consultation) {
        this.consultation = consultation;
    }

    /** True where there is more to do. Does nothing in a consultation that is open again. */
    boolean slice(DSLContext db, Instant now) {
        if (consultation.phase(now) != Consultation.Phase.CLOSED) {
            return false;
        }
        List<Identified> next = IdentifiedResponses.next(db, consultation.code(), response, SLICE);
        for (Identified each : next) {
            erase(db, each, now);
            response = each.response();
        }
        return next.size() == SLICE || strangers(db, consultation.closes().orElseThrow(), now);
    }

    private boolean strangers(DSLContext db, Instant closed, Instant now) {
        List<Long> next = Strangers.candidates(db, closed, respondent, SLICE);
        for (long each : next) {
            if (Strangers.is(db, each, now)) {
                ForgetRespondent.run(db, each);
            }
            respondent = each;
        }
        return next.size() == SLICE;
    }

    private void erase(DSLContext db, Identified identified, Instant now) {
        String code = consultation.code();
        EraseIdentity.run(db, identified.response(), now);
        DeleteParkedInbound.of(db, identified.respondent(), code);
        DropUnasked.of(db, identified.respondent(), code, ANY);
        Conversation left = ForgetConsultation.run(db, identified.respondent(), code);
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
