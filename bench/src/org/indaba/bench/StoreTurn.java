package org.indaba.bench;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.indaba.channel.Inbound;
import org.indaba.questionnaire.Language;
import org.indaba.store.answer.AnswerTable;
import org.indaba.store.answer.BubbleTable;
import org.indaba.store.audit.AuditTable;
import org.indaba.store.inbound.InboundTable;
import org.indaba.store.outbox.Notice;
import org.indaba.store.outbox.OutboxRow;
import org.indaba.store.outbox.OutboxTable;
import org.indaba.store.person.AddressTable;
import org.indaba.store.person.ConversationTable;
import org.indaba.store.person.KnownAddress;
import org.indaba.store.response.ResponseTable;
import org.jooq.DSLContext;

/** The store's statements that keep one bubble, without the decision that asks for them. */
record StoreTurn(List<Notice> notices, LongSupplier ids) {
    Void run(DSLContext db, Inbound.Message message, String lookup) {
        Instant now = Instant.now();
        Language english = new Language("en");
        InboundTable.record(db, message.key(), now);
        KnownAddress from = AddressTable.find(db, lookup).orElseThrow();
        long response = ResponseTable.current(db, from.respondent(), "wg-study").orElseThrow();
        BubbleTable.insert(db, new BubbleTable.Row(
                ids.getAsLong(), response, "a", from.id(), message.messageKey(), message.sentAt(), message.ordinal(),
                "text", english, "1", message.text(), 50, message.text().length(), now));
        AnswerTable.save(
                db, response, "a", AnswerTable.ANSWERED, english, "What criteria could be used?", message.sentAt());
        ResponseTable.touch(db, response, now);
        AuditTable.append(db, now, "respondent", "answered", Long.toString(response), "question a");
        for (Notice notice : notices) {
            boolean later = notice instanceof Notice.Message;
            if (later) {
                OutboxTable.deleteReplaceable(db, from.respondent());
            }
            OutboxTable.insert(db, new OutboxRow(
                    ids.getAsLong(), from.respondent(), from.id(), OutboxRow.REPLY, notice, later, now,
                    Optional.empty(), now, 0, 0));
        }
        ConversationTable.save(db, from.respondent(), from.conversation(), now);
        return null;
    }
}
