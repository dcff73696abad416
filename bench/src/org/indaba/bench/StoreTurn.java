package org.indaba.bench;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.indaba.channel.Inbound;
import org.indaba.questionnaire.Language;
import org.indaba.store.AppendAudit;
import org.indaba.store.CurrentResponse;
import org.indaba.store.DeleteReplaceable;
import org.indaba.store.InsertBubble;
import org.indaba.store.InsertOutboxRow;
import org.indaba.store.KnownAddress;
import org.indaba.store.Notice;
import org.indaba.store.OutboxRow;
import org.indaba.store.RecordInbound;
import org.indaba.store.SaveConversation;
import org.indaba.store.TouchResponse;
import org.indaba.store.UpsertAnswer;
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
