package org.indaba.intake.help;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.indaba.consultation.Consultation;
import org.indaba.conversation.ConsultationDirectory;
import org.indaba.conversation.Effect;
import org.indaba.conversation.HelpContacts;
import org.indaba.conversation.screen.BotMessage;
import org.indaba.conversation.screen.OutOfBandMessage;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseArgument;
import org.indaba.coordination.HelpRelayPolicy;
import org.indaba.intake.context.TurnDependencies;
import org.indaba.questionnaire.Language;
import org.indaba.store.outbox.Notice;
import org.indaba.store.outbox.OutboxRow;
import org.indaba.store.outbox.OutboxTable;
import org.indaba.store.person.KnownAddress;
import org.indaba.store.staff.HelpRelayTable;
import org.jooq.DSLContext;

/** Writes down what is passed on between respondents and the staff, each in the language of its reader. */
record RelayMessageWriter(TurnDependencies tools, DSLContext db, Instant now) {

    /** Notes what a reply to it is about. */
    void send(
            long respondent, long address, Language language, BotMessage say, Instant due, long question,
            OptionalLong grant) {
        long row = tools.ids().getAsLong();
        OutboxTable.insert(db, new OutboxRow(
                row, respondent, address, OutboxRow.REPLY, new Notice.Relayed(language, say), false, due,
                Optional.of(due.plus(HelpRelayPolicy.ANSWERABLE)), now, 0, 0));
        HelpRelayTable.add(db, row, question, grant, address);
    }

    Effect.Spoke told(KnownAddress to, List<Paragraph> paragraphs) {
        ConsultationDirectory desk = tools.desk().get().with(HelpContacts.UNASKED);
        return OutOfBandMessage.tell(desk, to.conversation(), now, paragraphs);
    }

    static PhraseArgument title(Consultation consultation, Language language) {
        Language in = consultation.languages().contains(language) ? language : consultation.languages().get(0);
        return new PhraseArgument.Words(consultation.title().in(in));
    }

    Map<String, Consultation> consultations() {
        return tools.offices().orElseThrow().board().agenda().all();
    }
}
