package org.indaba.schedule;

import java.time.Instant;
import java.util.Optional;
import org.indaba.consultation.Consultation;
import org.indaba.conversation.Say;
import org.indaba.conversation.Value;
import org.indaba.places.Daytime;
import org.indaba.questionnaire.Language;
import org.indaba.store.InsertOutboxRow;
import org.indaba.store.Notice;
import org.indaba.store.OutboxRow;
import org.jooq.DSLContext;

/** What people with a role are told of what happened by itself: by day, by the consultation's clocks. */
final class Told {
    private Told() {}

    static void put(
            DSLContext db, long id, long respondent, long address, Language language, Say say,
            Consultation consultation, Instant now) {
        Daytime day = Daytime.in(Optional.empty(), consultation.zone());
        Instant due = day.next(now);
        InsertOutboxRow.run(db, new OutboxRow(
                id, respondent, address, OutboxRow.BULK, new Notice.Message(language, say), false, due,
                Optional.of(day.end(due)), now, 0, 0));
    }

    static Value title(Consultation consultation, Language language) {
        Language held = consultation.languages().contains(language) ? language : consultation.languages().get(0);
        return new Value.Words(consultation.title().in(held));
    }
}
