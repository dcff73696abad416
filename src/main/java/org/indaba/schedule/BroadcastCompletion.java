package org.indaba.schedule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.indaba.consultation.Consultation;
import org.indaba.conversation.screen.BotMessage;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseArgument;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.coordination.announcement.Broadcast;
import org.indaba.coordination.announcement.DeliveryReport;
import org.indaba.store.audit.AuditTable;
import org.indaba.store.broadcast.BroadcastTable;
import org.jooq.DSLContext;

/** Ends a broadcast: whoever began it is told how many people it reached. */
final class BroadcastCompletion {
    private final LongSupplier ids;

    BroadcastCompletion(LongSupplier ids) {
        this.ids = ids;
    }

    void finish(
            DSLContext db, BroadcastTable.Running running, DeliveryReport report, Consultation consultation, Instant now) {
        Broadcast broadcast = running.broadcast();
        if (!BroadcastTable.finish(db, broadcast.id(), now)) {
            return;
        }
        AuditTable.append(
                db, now, "schedule", broadcast.kind().word() + "-ended", broadcast.consultation(),
                "sent " + report.sent() + ", not reached " + report.unreached() + ", unknown " + report.unknown()
                        + ", refused " + report.refused());
        running.teller().ifPresent(teller -> StaffNotices.put(
                db, ids.getAsLong(), teller.respondent(), teller.address(), teller.language(),
                say(broadcast.kind(), report, StaffNotices.title(consultation, teller.language())), consultation, now));
    }

    private static BotMessage say(Broadcast.Kind kind, DeliveryReport report, PhraseArgument title) {
        List<Paragraph> paragraphs = new ArrayList<>();
        paragraphs.add(Paragraph.of(
                kind == Broadcast.Kind.REMINDER ? PhraseKey.SENT_REMINDER : PhraseKey.SENT_ANNOUNCEMENT,
                Map.of("title", title, "sent", new PhraseArgument.Count(report.sent()))));
        count(PhraseKey.SENT_UNREACHED, report.unreached()).ifPresent(paragraphs::add);
        count(PhraseKey.SENT_UNKNOWN, report.unknown()).ifPresent(paragraphs::add);
        count(PhraseKey.SENT_REFUSED, report.refused()).ifPresent(paragraphs::add);
        return new BotMessage(paragraphs, List.of(), BotMessage.Timing.AT_ONCE);
    }

    private static Optional<Paragraph> count(PhraseKey line, long count) {
        return count == 0 ? Optional.empty() : Optional.of(Paragraph.of(line, Map.of("count", new PhraseArgument.Count(count))));
    }
}
