package org.indaba.schedule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.indaba.agenda.Agenda;
import org.indaba.consultation.Consultation;
import org.indaba.consultation.Consultation.Phase;
import org.indaba.coordination.announcement.Announcement;
import org.indaba.coordination.announcement.Broadcast;
import org.indaba.coordination.announcement.DeliveryReport;
import org.indaba.coordination.announcement.Recipient;
import org.indaba.places.ContactHours;
import org.indaba.questionnaire.Language;
import org.indaba.store.broadcast.BroadcastFigures;
import org.indaba.store.broadcast.BroadcastLaterTable;
import org.indaba.store.broadcast.BroadcastReceivers;
import org.indaba.store.broadcast.BroadcastTable;
import org.indaba.store.outbox.Notice;
import org.indaba.store.outbox.OutboxRow;
import org.indaba.store.outbox.OutboxTable;
import org.indaba.store.person.Reachability;
import org.indaba.store.response.ResponseTable;
import org.jooq.DSLContext;

/**
 * Puts a broadcast into the outbox, one slice in each transaction. The position up to which receivers were looked at moves
 * in the same transaction, so that a crash neither repeats nor omits anybody.
 */
public final class BroadcastFeeder {
    private final Supplier<Agenda> agenda;
    private final LongSupplier ids;
    private final BroadcastSliceLimits slices;
    private final BroadcastCompletion endings;
    private final Reachability reach;

    /** @param perSecond the messages that the bot may send a second */
    public BroadcastFeeder(Supplier<Agenda> agenda, LongSupplier ids, Reachability reach, int perSecond) {
        this.agenda = agenda;
        this.reach = reach;
        this.ids = ids;
        this.slices = new BroadcastSliceLimits(perSecond);
        this.endings = new BroadcastCompletion(ids);
    }

    /** The changes of one slice, collected before anything is written. */
    private static final class Slice {
        final List<Recipient> now = new ArrayList<>();
        final List<Recipient> later = new ArrayList<>();
    }

    /** The progress of a broadcast after a slice. */
    enum Standing {
        /** Another slice can follow at once. */
        MORE,
        /** Another slice can follow later. */
        LATER,
        /** Nothing is left except to end the broadcast. */
        OVER
    }

    /** The current agenda; it must be asked for outside any transaction. */
    Agenda agenda() {
        return agenda.get();
    }

    Standing feed(DSLContext db, Agenda current, BroadcastTable.Running running, Instant now) {
        Broadcast broadcast = running.broadcast();
        if (current.leftOut().contains(broadcast.consultation())) {
            return Standing.LATER;
        }
        Consultation consultation = current.all().get(broadcast.consultation());
        if (broadcast.kind() == Broadcast.Kind.REMINDER && consultation.phase(now) != Phase.OPEN) {
            OutboxTable.dropUnasked(db, broadcast.id());
            return Standing.OVER;
        }
        OutboxTable.dropOutOfReach(db, broadcast.id(), reach);
        long waiting = BroadcastFigures.waiting(db, broadcast.id());
        int room = slices.room(waiting);
        List<Recipient> waited = room == 0 ? List.of() : BroadcastReceivers.waited(db, broadcast, reach, now, room);
        int left = room - waited.size();
        List<Recipient> next = left == 0 || running.seen().isEmpty()
                ? List.of()
                : BroadcastReceivers.next(db, consultation.code(), reach, running.seen().getAsLong(), left);
        if (room == 0) {
            return Standing.LATER;
        } else if (waited.isEmpty() && running.seen().isEmpty()) {
            BroadcastLaterTable.forget(db, broadcast.id(), now);
            boolean over = waiting == 0 && BroadcastLaterTable.first(db, broadcast.id()).isEmpty();
            return over ? Standing.OVER : Standing.LATER;
        }
        OptionalLong seen = left == 0 ? running.seen() : seen(running, next, left);
        Slice slice = sort(broadcast, consultation, waited, next, now);
        if (!BroadcastTable.take(db, running, seen, slice.now.size())) {
            return Standing.LATER;
        }
        if (!waited.isEmpty()) {
            BroadcastLaterTable.take(db, broadcast.id(), waited.stream().map(Recipient::respondent).toList());
        }
        slice.later.forEach(each -> BroadcastLaterTable.put(
                db, broadcast.id(), each.respondent(), daytime(each, consultation).next(now)));
        slice.now.forEach(each -> queue(db, broadcast, consultation, each, now));
        if (broadcast.kind() == Broadcast.Kind.REMINDER && !slice.now.isEmpty()) {
            ResponseTable.addReminders(db, slice.now.stream().map(Recipient::response).toList());
        }
        return slice.now.isEmpty() && seen.isPresent() ? Standing.MORE : Standing.LATER;
    }

    /** @param report the report that was read before the transaction */
    void finish(DSLContext db, Agenda current, BroadcastTable.Running running, DeliveryReport report, Instant now) {
        endings.finish(db, running, report, current.all().get(running.broadcast().consultation()), now);
    }

    private static OptionalLong seen(BroadcastTable.Running running, List<Recipient> next, int asked) {
        if (running.seen().isEmpty() || next.size() < asked) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(next.get(next.size() - 1).response());
    }

    private static Slice sort(
            Broadcast broadcast, Consultation consultation, List<Recipient> waited, List<Recipient> next, Instant now) {
        Slice slice = new Slice();
        List<Recipient> all = new ArrayList<>(waited);
        all.addAll(next);
        for (Recipient each : all) {
            if (each.leftOut(broadcast.kind()).isEmpty()) {
                (daytime(each, consultation).is(now) ? slice.now : slice.later).add(each);
            }
        }
        return slice;
    }

    private static ContactHours daytime(Recipient receiver, Consultation consultation) {
        return ContactHours.in(receiver.country(), consultation.zone());
    }

    /** Puts one message into the outbox. It expires when the night begins; its receiver is then looked at again. */
    private void queue(
            DSLContext db, Broadcast broadcast, Consultation consultation, Recipient receiver, Instant now) {
        Language language = broadcast.in(receiver.language());
        Instant night = daytime(receiver, consultation).end(now);
        OutboxTable.insertOfBroadcast(
                db,
                new OutboxRow(
                        ids.getAsLong(), receiver.respondent(), receiver.address().orElseThrow(), OutboxRow.BULK,
                        new Notice.Message(
                                language, Announcement.say(broadcast, consultation, language, receiver.country())),
                        false, now,
                        Optional.of(night), now, 0, 0),
                broadcast.id());
    }
}
