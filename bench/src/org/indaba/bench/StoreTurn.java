package org.indaba.bench;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.indaba.channel.Inbound;
import org.indaba.questionnaire.Language;
import org.indaba.store.answer.InsertBubble;
import org.indaba.store.answer.UpsertAnswer;
import org.indaba.store.audit.AppendAudit;
import org.indaba.store.inbound.RecordInbound;
import org.indaba.store.outbox.DeleteReplaceable;
import org.indaba.store.outbox.InsertOutboxRow;
import org.indaba.store.outbox.Notice;
import org.indaba.store.outbox.OutboxRow;
import org.indaba.store.person.KnownAddress;
import org.indaba.store.person.SaveConversation;
import org.indaba.store.response.CurrentResponse;
import org.indaba.store.response.TouchResponse;
import org.jooq.DSLContext;

/** The store's statements that keep one bubble, without the decision that asks for them. */
record StoreTurn(List<Notice> notices, LongSupplier ids) {
    Void run(DSLContext db, Inbound.Message message, String lookup) {
        Instant now = Instant.now();
        Language english = new Language("en");
        RecordInbound.run(db, message.key(), now);
        KnownAddress from = KnownAddress.find(db, lookup).orElseThrow();
        long response = CurrentResponse.find(db, from.respondent(), "wg-study").orElseThrow();
        InsertBubble.run(db, new InsertBubble.Row(
                ids.getAsLong(), response, "a", from.id(), message.messageKey(), message.sentAt(), message.ordinal(),
                "text", english, "1", message.text(), 50, message.text().length(), now));
        UpsertAnswer.run(
                db, response, "a", UpsertAnswer.ANSWERED, english, "What criteria could be used?", message.sentAt());
        TouchResponse.run(db, response, now);
        AppendAudit.run(db, now, "respondent", "answered", Long.toString(response), "question a");
        for (Notice notice : notices) {
            boolean later = notice instanceof Notice.Message;
            if (later) {
                DeleteReplaceable.run(db, from.respondent());
            }
            InsertOutboxRow.run(db, new OutboxRow(
                    ids.getAsLong(), from.respondent(), from.id(), OutboxRow.REPLY, notice, later, now,
                    Optional.empty(), now, 0, 0));
        }
        SaveConversation.run(db, from.respondent(), from.conversation(), now);
        return null;
    }
}
