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
 * Erases the identities of those who answered a consultation, one slice in each transaction, so that turns do not wait. It
 * remembers its progress; after a crash a new one begins at the start and finds what is left, so that nothing is repeated.
 */
final class Erasure {
    /** The responses, or respondents who may be strangers, of one slice. */
    static final int SLICE = 50;

    /** The receivers of one slice of those whom a broadcast would reach later. */
    static final int RECEIVERS = 500;

    private static final Set<Broadcast.Kind> ANY = Set.of(Broadcast.Kind.values());

    private final Consultation consultation;
    private long response = Long.MIN_VALUE;
    private long respondent = Long.MIN_VALUE;

    Erasure(Consultation consultation) {
        this.consultation = consultation;
    }

    /**
     * The people of the next slice. They are read before its transaction, since finding them may take long.
     *
     * @param strangers respondents who answered nothing and may have to be forgotten
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

    /**
     * Erases a slice. The result is true where another one follows. It does nothing in a consultation that is open again.
     */
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

    /** Does what is left after the last slice. */
    static void end(DSLContext db, Consultation consultation, int forgotten, Instant now) {
        ParkedInboundTable.deleteBefore(db, consultation.closes().orElseThrow(), consultation.code());
        InvitedEntityTable.forget(db, consultation.code());
        AuditTable.append(
                db, now, "schedule", "identities-erased", consultation.code(),
                "responses " + forgotten);
    }
}
