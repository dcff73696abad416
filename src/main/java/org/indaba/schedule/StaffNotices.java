package org.indaba.schedule;

import java.time.Instant;
import java.util.Optional;
import org.indaba.consultation.Consultation;
import org.indaba.conversation.screen.BotMessage;
import org.indaba.conversation.screen.PhraseArgument;
import org.indaba.places.ContactHours;
import org.indaba.questionnaire.Language;
import org.indaba.store.outbox.Notice;
import org.indaba.store.outbox.OutboxRow;
import org.indaba.store.outbox.OutboxTable;
import org.jooq.DSLContext;

/** Tells people with a role what happened automatically, by day according to the consultation's clocks. */
final class StaffNotices {
    private StaffNotices() {}

    static void put(
            DSLContext db, long id, long respondent, long address, Language language, BotMessage say,
            Consultation consultation, Instant now) {
        ContactHours day = ContactHours.in(Optional.empty(), consultation.zone());
        Instant due = day.next(now);
        OutboxTable.insert(db, new OutboxRow(
                id, respondent, address, OutboxRow.BULK, new Notice.Message(language, say), false, due,
                Optional.of(day.end(due)), now, 0, 0));
    }

    static PhraseArgument title(Consultation consultation, Language language) {
        Language held = consultation.languages().contains(language) ? language : consultation.languages().get(0);
        return new PhraseArgument.Words(consultation.title().in(held));
    }
}
