package org.indaba.schedule;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.indaba.consultation.Consultation;
import org.indaba.conversation.state.ConversationState;
import org.indaba.conversation.state.InterviewStatus;
import org.indaba.coordination.announcement.Broadcast;
import org.indaba.store.ReadContext;
import org.indaba.store.audit.AppendAudit;
import org.indaba.store.broadcast.DropUnasked;
import org.indaba.store.broadcast.WaitingReceivers;
import org.indaba.store.consultation.InvitedEntities;
import org.indaba.store.inbound.DeleteParkedInbound;
import org.indaba.store.person.ForgetConsultation;
import org.indaba.store.person.ForgetRespondent;
import org.indaba.store.person.UnneededRespondents;
import org.indaba.store.response.EraseIdentity;
import org.indaba.store.response.IdentifiedResponses;
import org.indaba.store.response.IdentifiedResponses.Identified;
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
        List<Identified> identified = IdentifiedResponses.next(db, consultation.code(), response, SLICE);
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
            if (IdentifiedResponses.is(db, each)) {
                erase(db, each, now);
            }
            response = each.response();
        }
        for (long each : slice.strangers()) {
            if (UnneededRespondents.isSilent(db, each, closed(), now)) {
                ForgetRespondent.run(db, each);
            }
            respondent = each;
        }
        return slice.identified().size() == SLICE || slice.strangers().size() == SLICE
                || WaitingReceivers.forgetOf(db, consultation.code(), RECEIVERS) > 0;
    }

    private void erase(DSLContext db, Identified identified, Instant now) {
        String code = consultation.code();
        EraseIdentity.run(db, identified.response(), now);
        DeleteParkedInbound.of(db, identified.respondent(), code);
        DropUnasked.of(db, identified.respondent(), code, ANY);
        ConversationState left = ForgetConsultation.run(db, identified.respondent(), code);
        boolean asked = left.interviews().values().stream().anyMatch(each -> each.standing() == InterviewStatus.ASKED);
        if (!asked && UnneededRespondents.is(db, identified.respondent(), now)) {
            ForgetRespondent.run(db, identified.respondent());
        }
    }

    /** What is left when no slice is. */
    static void end(DSLContext db, Consultation consultation, int forgotten, Instant now) {
        DeleteParkedInbound.before(db, consultation.closes().orElseThrow(), consultation.code());
        InvitedEntities.forget(db, consultation.code());
        AppendAudit.run(
                db, now, "schedule", "identities-erased", consultation.code(),
                "responses " + forgotten);
    }
}
