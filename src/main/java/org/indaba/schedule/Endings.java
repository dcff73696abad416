package org.indaba.schedule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.indaba.consultation.Consultation;
import org.indaba.conversation.Line;
import org.indaba.conversation.Paragraph;
import org.indaba.conversation.Say;
import org.indaba.conversation.Value;
import org.indaba.coordination.announcement.Broadcast;
import org.indaba.coordination.announcement.DeliveryReport;
import org.indaba.store.AppendAudit;
import org.indaba.store.Broadcasts;
import org.jooq.DSLContext;

/** How a broadcast ends: whoever began it is told how many it reached. */
final class Endings {
    private final LongSupplier ids;

    Endings(LongSupplier ids) {
        this.ids = ids;
    }

    void finish(
            DSLContext db, Broadcasts.Running running, DeliveryReport report, Consultation consultation, Instant now) {
        Broadcast broadcast = running.broadcast();
        if (!Broadcasts.finish(db, broadcast.id(), now)) {
            return;
        }
        AppendAudit.run(
                db, now, "schedule", broadcast.kind().word() + "-ended", broadcast.consultation(),
                "sent " + report.sent() + ", not reached " + report.unreached() + ", unknown " + report.unknown()
                        + ", refused " + report.refused());
        running.teller().ifPresent(teller -> Told.put(
                db, ids.getAsLong(), teller.respondent(), teller.address(), teller.language(),
                say(broadcast.kind(), report, Told.title(consultation, teller.language())), consultation, now));
    }

    private static Say say(Broadcast.Kind kind, DeliveryReport report, Value title) {
        List<Paragraph> paragraphs = new ArrayList<>();
        paragraphs.add(Paragraph.of(
                kind == Broadcast.Kind.REMINDER ? Line.SENT_REMINDER : Line.SENT_ANNOUNCEMENT,
                Map.of("title", title, "sent", new Value.Count(report.sent()))));
        count(Line.SENT_UNREACHED, report.unreached()).ifPresent(paragraphs::add);
        count(Line.SENT_UNKNOWN, report.unknown()).ifPresent(paragraphs::add);
        count(Line.SENT_REFUSED, report.refused()).ifPresent(paragraphs::add);
        return new Say(paragraphs, List.of(), Say.Timing.AT_ONCE);
    }

    private static Optional<Paragraph> count(Line line, long count) {
        return count == 0 ? Optional.empty() : Optional.of(Paragraph.of(line, Map.of("count", new Value.Count(count))));
    }
}
