package org.indaba.intake.help;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.indaba.consultation.Consultation;
import org.indaba.conversation.HelpContacts;
import org.indaba.conversation.screen.BotMessage;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseArgument;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.coordination.HelpRelayPolicy;
import org.indaba.coordination.StaffRecipient;
import org.indaba.intake.context.TurnDependencies;
import org.indaba.questionnaire.Language;
import org.indaba.store.audit.AuditTable;
import org.indaba.store.person.AddressTable;
import org.indaba.store.person.KnownAddress;
import org.indaba.store.staff.GrantTable;
import org.indaba.store.staff.HelpQuestionTable;
import org.jooq.DSLContext;

/** Questions to a human on their way to everybody who may answer them. Neither side learns who the other is. */
public final class HelpQuestionHandler {
    private final TurnDependencies tools;
    private final DSLContext db;
    private final KnownAddress from;
    private final Instant now;
    private final RelayMessageWriter messages;

    public HelpQuestionHandler(TurnDependencies tools, DSLContext db, KnownAddress from, Instant now) {
        this.tools = tools;
        this.db = db;
        this.from = from;
        this.now = now;
        this.messages = new RelayMessageWriter(tools, db, now);
    }

    /** Whom this person can ask. */
    public HelpContacts desk() {
        List<StaffRecipient> all = GrantTable.recipients(db, now);
        Set<String> staffed = messages.consultations().values().stream()
                .filter(each -> !HelpRelayPolicy.takers(all, each, from.respondent()).isEmpty())
                .map(Consultation::code).collect(Collectors.toSet());
        return new HelpContacts(true, staffed, HelpQuestionTable.open(db, from.respondent(), now.minus(HelpRelayPolicy.ANSWERABLE)));
    }

    /** Passes a question on to everybody who may answer it, now, and again while nobody has. */
    public void ask(String message, String text, long response, String code) {
        long question = tools.ids().getAsLong();
        HelpQuestionTable.add(db, question, response, from.id(), message, text, now);
        Consultation consultation = messages.consultations().get(code);
        for (StaffRecipient taker : HelpRelayPolicy.takers(GrantTable.recipients(db, now), consultation, from.respondent())) {
            pass(PhraseKey.RELAYED, question, consultation, taker, now);
            HelpRelayPolicy.reminders(taker, now, consultation.zone())
                    .forEach(each -> pass(PhraseKey.RELAYED_AGAIN, question, consultation, taker, each));
        }
        AuditTable.append(db, now, "respondent", "asked", Long.toString(response), "");
    }

    /** Who has taken a role after questions were asked gets those that wait, once each. */
    public void catchUp() {
        List<StaffRecipient> all = GrantTable.recipients(db, now);
        HelpQuestionTable.openUnknownTo(db, from.id(), now.minus(HelpRelayPolicy.ANSWERABLE)).forEach(open ->
                Optional.ofNullable(messages.consultations().get(open.consultation())).ifPresent(consultation ->
                        HelpRelayPolicy.takers(all, consultation, open.asker()).stream()
                                .filter(each -> each.address() == from.id())
                                .forEach(each -> pass(PhraseKey.RELAYED, open.id(), consultation, each, now))));
    }

    private void pass(PhraseKey line, long question, Consultation consultation, StaffRecipient to, Instant due) {
        Language language = messages.told(AddressTable.of(db, to.address()).orElseThrow(), List.of()).language();
        BotMessage say = BotMessage.of(
                Paragraph.of(line, Map.of(
                        "title", RelayMessageWriter.title(consultation, language),
                        "question", new PhraseArgument.Asked(question, true))),
                Paragraph.of(PhraseKey.RELAY_HOW));
        messages.send(to.respondent(), to.address(), language, say, due, question, OptionalLong.of(to.grant().id()));
    }
}
