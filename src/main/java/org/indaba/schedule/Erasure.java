package org.indaba.schedule;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.indaba.consultation.Consultation;
import org.indaba.conversation.state.ConversationState;
import org.indaba.conversation.state.InterviewStatus;
import org.indaba.coordination.announcement.Broadcast;
import org.indaba.store.ReadContext;
import org.indaba.store.audit.AuditTable;
import org.indaba.store.broadcast.BroadcastLaterTable;
import org.indaba.store.consultation.InvitedEntityTable;
import org.indaba.store.inbound.ParkedInboundTable;
import org.indaba.store.outbox.OutboxTable;
import org.indaba.store.person.ConversationTable;
import org.indaba.store.person.RespondentTable;
import org.indaba.store.person.UnneededRespondents;
import org.indaba.store.response.ResponseIdentity;
import org.indaba.store.response.ResponseIdentity.Identified;
import org.jooq.DSLContext;

/**
 * Forgets who answered a consultation, a slice a transaction, so that turns do not wait for it. It knows how far it has
 * come; another one begins at the start and finds what is left, so that a crash repeats nothing.
 */
final class Erasure {
    /** Responses, or respondents who may be strangers, of one slice. */
    static final int SLICE = 50;

    /** Receivers of broadcasts whose turn would come later, of one slice. */
    static final int RECEIVERS = 500;

    private static final Set<Broadcast.Kind> ANY = Set.of(Broadcast.Kind.values());

    private final Consultation consultation;
    private long response = Long.MIN_VALUE;
    private long respondent = Long.MIN_VALUE;

    Erasure(Consultation consultation) {
        this.consultation = consultation;
    }

    /**
     * Who is next, as it was read ahead of the transaction that takes them: finding them may pass by many.
     *
     * @param strangers respondents who may be some
     */
    record Slice(List<Identified> identified, List<Long> strangers) {}

    Slice next(ReadContext db) {
        List<Identified> identified = ResponseIdentity.next(db, consultation.code(), response, SLICE);
        return new Slice(
                identified,
                identified.size() == SLICE
                        ? List.of()
                        : UnneededRespondents.candidates(db, closed(), respondent, SLICE));
    }

    private Instant closed() {
        return consultation.closes().orElseThrow();
    }

    /** True where there is more to do. Does nothing in a consultation that is open again. */
    boolean take(DSLContext db, Slice slice, Instant now) {
        if (consultation.phase(now) != Consultation.Phase.CLOSED) {
            return false;
        }
        for (Identified each : slice.identified()) {
            if (ResponseIdentity.isIdentified(db, each)) {
                erase(db, each, now);
            }
            response = each.response();
        }
        for (long each : slice.strangers()) {
            if (UnneededRespondents.isSilent(db, each, closed(), now)) {
                RespondentTable.forget(db, each);
            }
            respondent = each;
        }
        return slice.identified().size() == SLICE || slice.strangers().size() == SLICE
                || BroadcastLaterTable.forgetOf(db, consultation.code(), RECEIVERS) > 0;
    }

    private void erase(DSLContext db, Identified identified, Instant now) {
        String code = consultation.code();
        ResponseIdentity.erase(db, identified.response(), now);
        ParkedInboundTable.delete(db, identified.respondent(), code);
        OutboxTable.dropUnasked(db, identified.respondent(), code, ANY);
        ConversationState left = ConversationTable.forgetConsultation(db, identified.respondent(), code);
        boolean asked = left.interviews().values().stream().anyMatch(each -> each.standing() == InterviewStatus.ASKED);
        if (!asked && UnneededRespondents.is(db, identified.respondent(), now)) {
            RespondentTable.forget(db, identified.respondent());
        }
    }

    /** What is left when no slice is. */
    static void end(DSLContext db, Consultation consultation, int forgotten, Instant now) {
        ParkedInboundTable.deleteBefore(db, consultation.closes().orElseThrow(), consultation.code());
        InvitedEntityTable.forget(db, consultation.code());
        AuditTable.append(
                db, now, "schedule", "identities-erased", consultation.code(),
                "responses " + forgotten);
    }
}
