package org.indaba.schedule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.indaba.agenda.Agenda;
import org.indaba.consultation.Consultation;
import org.indaba.consultation.Consultation.Phase;
import org.indaba.consultation.ScheduledAct;
import org.indaba.consultation.StaffPermission;
import org.indaba.conversation.screen.BotMessage;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseArgument;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.coordination.announcement.Broadcast;
import org.indaba.coordination.report.NameErasureNotice;
import org.indaba.store.Database;
import org.indaba.store.audit.AuditTable;
import org.indaba.store.broadcast.BroadcastTable;
import org.indaba.store.consultation.ScheduledActTable;
import org.indaba.store.person.Reachability;
import org.indaba.store.staff.GrantTable;
import org.jooq.DSLContext;

/**
 * Carries out an act that is due, and marks it as done in the same transaction. The opening and closing of a consultation
 * for answers is no act: a turn compares the dates itself.
 */
public final class DueActHandler {
    private final Supplier<Agenda> agenda;
    private final LongSupplier ids;
    private final Reachability reach;

    /** @param agenda returns the current agenda, since another process may have changed a date */
    public DueActHandler(Supplier<Agenda> agenda, LongSupplier ids, Reachability reach) {
        this.agenda = agenda;
        this.reach = reach;
        this.ids = ids;
    }

    /** Reads the current agenda, and counts; it must be called outside any transaction. */
    ActFacts facts(Database database, ScheduledAct act) {
        Agenda current = agenda.get();
        return database.read(db -> ActFacts.read(db, current, act, reach));
    }

    /**
     * Carries out an act. The result is false where it was done already, belongs to another process, or is of a
     * consultation that cannot be read and therefore waits.
     */
    boolean perform(DSLContext db, ScheduledAct act, ActFacts facts, String who, Instant now) {
        Agenda current = facts.agenda();
        boolean leftOut = current.leftOut().contains(act.consultation());
        if (leftOut || isTooEarly(current, act, now) || !ScheduledActTable.finish(db, act, who, now)) {
            return false;
        }
        Optional<Consultation> offered = Optional.ofNullable(current.offered().get(act.consultation()));
        switch (act.kind()) {
            case OPENING -> offered.ifPresent(each -> opened(db, each, now));
            case REMINDER -> offered.ifPresent(each -> remind(db, each, facts, now));
            case CLOSING -> offered.ifPresent(each -> closed(db, each, facts, now));
            case ERASURE -> Optional.ofNullable(current.all().get(act.consultation()))
                    .ifPresent(each -> Erasure.end(db, each, facts.forgotten(), now));
        }
        return true;
    }

    /** Another process may have planned the act by a date that this one has not read yet. */
    private static boolean isTooEarly(Agenda current, ScheduledAct act, Instant now) {
        return act.kind() == ScheduledAct.Kind.ERASURE
                && Optional.ofNullable(current.all().get(act.consultation()))
                        .filter(each -> each.phase(now) != Phase.CLOSED).isPresent();
    }

    /** The slices of an act that is too large for one transaction; they are done before it is {@link #perform}ed. */
    Optional<Erasure> parts(ScheduledAct act) {
        return Optional.of(act)
                .filter(each -> each.kind() == ScheduledAct.Kind.ERASURE)
                .map(each -> agenda.get().all().get(each.consultation()))
                .map(Erasure::new);
    }

    /**
     * Carries out one slice. The result is true where another one follows; there is none where the act is not planned any
     * more, or belongs to another process.
     */
    static boolean performPart(
            DSLContext db, ScheduledAct act, Erasure parts, Erasure.Slice slice, String who, Instant now) {
        return ScheduledActTable.isClaimed(db, act, who) && parts.take(db, slice, now);
    }

    private void opened(DSLContext db, Consultation consultation, Instant now) {
        AuditTable.append(db, now, "schedule", "consultation-opened", consultation.code(), "");
        tell(db, consultation, PhraseKey.OPENED_ITSELF, Map.of("order", new PhraseArgument.Code("/share " + consultation.code())), List.of(),
                now);
    }

    private void closed(DSLContext db, Consultation consultation, ActFacts facts, Instant now) {
        AuditTable.append(db, now, "schedule", "consultation-closed", consultation.code(), "");
        tell(db, consultation, PhraseKey.CLOSED_ITSELF, Map.of(
                "submitted", new PhraseArgument.Count(facts.responses("submitted")),
                "partial", new PhraseArgument.Count(facts.responses("partial")),
                "order", new PhraseArgument.Code("/stats " + consultation.code())),
                NameErasureNotice.ahead(consultation, now).stream().toList(), now);
    }

    private void remind(DSLContext db, Consultation consultation, ActFacts facts, Instant now) {
        String code = consultation.code();
        boolean going = BroadcastTable.running(db, code, Broadcast.Kind.REMINDER).isPresent();
        if (facts.receivers() > 0 && !going && consultation.phase(now) == Phase.OPEN) {
            BroadcastTable.begin(
                    db, new Broadcast(ids.getAsLong(), Broadcast.Kind.REMINDER, code, Map.of()), facts.receivers(),
                    Optional.empty(), now);
            AuditTable.append(db, now, "schedule", "reminder-begun", code, "receivers " + facts.receivers());
        }
    }

    /** Tells everybody who may close the consultation, once, in the chat that has the role. */
    private void tell(
            DSLContext db, Consultation consultation, PhraseKey line, Map<String, PhraseArgument> values, List<Paragraph> further,
            Instant now) {
        Set<Long> told = new HashSet<>();
        for (GrantTable.Row each : GrantTable.addresses(db, now)) {
            boolean concerned = StaffPermission.CLOSE.by(each.grant().role()) && each.grant().governs(consultation.scope());
            if (concerned && told.add(each.address())) {
                Map<String, PhraseArgument> all = new HashMap<>(values);
                all.put("title", StaffNotices.title(consultation, each.language()));
                List<Paragraph> paragraphs = new ArrayList<>(List.of(Paragraph.of(line, all)));
                paragraphs.addAll(further);
                BotMessage say = new BotMessage(paragraphs, List.of(), BotMessage.Timing.AT_ONCE);
                StaffNotices.put(db, ids.getAsLong(), each.respondent(), each.address(), each.language(), say, consultation, now);
            }
        }
    }
}
