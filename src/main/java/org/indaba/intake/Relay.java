package org.indaba.intake;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.indaba.channel.Inbound;
import org.indaba.channel.Receipt;
import org.indaba.channel.webchat.WebChannel;
import org.indaba.consultation.Act;
import org.indaba.consultation.Consultation;
import org.indaba.consultation.Grant;
import org.indaba.consultation.Staff;
import org.indaba.conversation.Beside;
import org.indaba.conversation.Command;
import org.indaba.conversation.Content;
import org.indaba.conversation.Desk;
import org.indaba.conversation.Event;
import org.indaba.conversation.HelpDesk;
import org.indaba.conversation.Line;
import org.indaba.conversation.Paragraph;
import org.indaba.conversation.Say;
import org.indaba.conversation.Value;
import org.indaba.coordination.Relayed;
import org.indaba.coordination.Relaying;
import org.indaba.coordination.Taker;
import org.indaba.questionnaire.Language;
import org.indaba.store.AppendAudit;
import org.indaba.store.DeleteReplaceable;
import org.indaba.store.Grants;
import org.indaba.store.HelpQuestions;
import org.indaba.store.HelpRelays;
import org.indaba.store.InsertOutboxRow;
import org.indaba.store.KnownAddress;
import org.indaba.store.Notice;
import org.indaba.store.OpenQuestions;
import org.indaba.store.OutboxRow;
import org.indaba.store.Takers;
import org.jooq.DSLContext;

/** Questions to a human on their way there, and answers on their way back. Neither side learns who the other is. */
final class Relay {
    private final Tools tools;
    private final DSLContext db;
    private final KnownAddress from;
    private final Instant now;

    Relay(Tools tools, DSLContext db, KnownAddress from, Instant now) {
        this.tools = tools;
        this.db = db;
        this.from = from;
        this.now = now;
    }

    /** Whom this person can ask. */
    HelpDesk desk() {
        List<Taker> all = Takers.all(db, now);
        Set<String> staffed = consultations().values().stream()
                .filter(each -> !Relaying.takers(all, each, from.respondent()).isEmpty())
                .map(Consultation::code).collect(Collectors.toSet());
        return new HelpDesk(true, staffed, HelpQuestions.open(db, from.respondent(), now.minus(Relaying.ANSWERABLE)));
    }

    /** Passes a question on to everybody who may answer it, now, and again while nobody has. */
    void ask(String message, String text, long response, String code) {
        long question = tools.ids().getAsLong();
        HelpQuestions.add(db, question, response, from.id(), message, text, now);
        Consultation consultation = consultations().get(code);
        for (Taker taker : Relaying.takers(Takers.all(db, now), consultation, from.respondent())) {
            pass(Line.RELAYED, question, consultation, taker, now);
            Relaying.reminders(taker, now, consultation.zone())
                    .forEach(each -> pass(Line.RELAYED_AGAIN, question, consultation, taker, each));
        }
        AppendAudit.run(db, now, "respondent", "asked", Long.toString(response), "");
    }

    /** Who has taken a role after questions were asked gets those that wait, once each. */
    void catchUp() {
        List<Taker> all = Takers.all(db, now);
        OpenQuestions.unknownTo(db, from.id(), now.minus(Relaying.ANSWERABLE)).forEach(open ->
                Optional.ofNullable(consultations().get(open.consultation())).ifPresent(consultation ->
                        Relaying.takers(all, consultation, open.asker()).stream()
                                .filter(each -> each.address() == from.id())
                                .forEach(each -> pass(Line.RELAYED, open.id(), consultation, each, now))));
    }

    private void pass(Line line, long question, Consultation consultation, Taker to, Instant due) {
        Language language = told(KnownAddress.of(db, to.address()).orElseThrow(), List.of()).language();
        Say say = Say.of(
                Paragraph.of(line, Map.of(
                        "title", title(consultation, language), "question", new Value.Asked(question, true))),
                Paragraph.of(Line.RELAY_HOW));
        send(to.respondent(), to.address(), language, say, due, question, OptionalLong.of(to.grant().id()));
    }

    /** Notes what a reply to it is about. */
    private void send(
            long respondent, long address, Language language, Say say, Instant due, long question,
            OptionalLong grant) {
        long row = tools.ids().getAsLong();
        InsertOutboxRow.run(db, new OutboxRow(
                row, respondent, address, OutboxRow.REPLY, new Notice.Relayed(language, say), false, due,
                Optional.of(due.plus(Relaying.ANSWERABLE)), now, 0, 0));
        HelpRelays.add(db, row, question, grant, address);
    }

    /** Empty where the message is no reply to a question that was passed on, or is a command. */
    Optional<Taken> reply(Inbound.Message message, Content content) {
        Optional<Relayed> question = repliedTo(message, content).flatMap(key -> HelpRelays.find(db, from.id(), key));
        question.ifPresent(each -> reply(each, message, content));
        return question.map(any -> new Taken(new Receipt.Stored()));
    }

    /**
     * A reply to a message that is not known, by someone to whom questions come. A call whose outcome was unknown is made
     * twice, and nobody knows the number of its first message: the reply may be meant for a stranger, and is therefore
     * nothing that the coordinator says to us. Empty where it is no such reply.
     */
    Optional<Taken> strayed(Inbound.Message message, Content content) {
        boolean unknown = repliedTo(message, content)
                .filter(key -> !from.liveMessage().equals(Optional.of(key))).isPresent();
        boolean strayed = unknown && content.fileKinds().isEmpty() && HelpRelays.isTaker(db, from.id());
        if (strayed) {
            say(from, Paragraph.of(Line.RELAY_STRAYED));
        }
        return strayed ? Optional.of(new Taken(new Receipt.Stored())) : Optional.empty();
    }

    private static Optional<String> repliedTo(Inbound.Message message, Content content) {
        return message.replyTo().filter(any -> Command.parse(content).isEmpty());
    }

    private void reply(Relayed question, Inbound.Message message, Content content) {
        if (question.asker() == from.id()) {
            say(from, Paragraph.of(Line.ASK_BY_HELP));
            return;
        }
        Optional<Consultation> consultation = Optional.ofNullable(consultations().get(question.consultation()));
        Optional<KnownAddress> asker = KnownAddress.of(db, question.asker());
        boolean reached = asker.filter(each -> onPage(question) || !each.gone()).isPresent();
        Optional<Paragraph> trouble = Relaying.trouble(question, consultation, staff(from), reached, content, now);
        if (trouble.isPresent()) {
            say(from, trouble.get());
        } else {
            answered(question, message, consultation.get(), asker.get());
        }
    }

    private void answered(Relayed question, Inbound.Message message, Consultation consultation, KnownAddress asker) {
        List<Long> told = HelpRelays.addresses(db, question.id());
        OptionalLong grant = grant(from, consultation);
        String actor = "grant " + grant.orElseThrow();
        if (!HelpQuestions.answer(db, question.id(), message.text(), from.id(), message.messageKey(), actor, now)) {
            say(from, Relaying.answered(now, consultation.zone()));
            return;
        }
        HelpRelays.dropOfQuestion(db, question.id());
        AppendAudit.run(db, now, actor, "question-answered", question.consultation(), "");
        if (!onPage(question)) {
            answer(question, consultation, asker);
        }
        about(question, from, grant, Paragraph.of(onPage(question) ? Line.RELAY_PASSED_PAGE : Line.RELAY_PASSED));
        told.stream()
                .filter(each -> each != from.id())
                .flatMap(each -> KnownAddress.of(db, each).stream())
                .filter(each -> !each.gone())
                .forEach(each -> elsewhere(question, consultation, each));
    }

    /** A page is asked for, never sent: who has finished on one device finds the answer from another. */
    private static boolean onPage(Relayed question) {
        return question.channel().equals(WebChannel.NAME);
    }

    private void answer(Relayed question, Consultation consultation, KnownAddress asker) {
        Language language = told(asker, List.of()).language();
        Say say = told(asker, List.of(
                Paragraph.of(Line.RELAY_REPLY, Map.of(
                        "title", title(consultation, language), "answer", new Value.Answered(question.id()))),
                Paragraph.of(Line.RELAY_REPLY_MORE))).say();
        if (!say.rows().isEmpty()) {
            DeleteReplaceable.run(db, asker.respondent());
        }
        send(asker.respondent(), asker.id(), language, say, now, question.id(), OptionalLong.empty());
    }

    /** Whoever has lost the role meanwhile learns nothing more. */
    private void elsewhere(Relayed question, Consultation consultation, KnownAddress other) {
        OptionalLong grant = grant(other, consultation);
        if (grant.isPresent()) {
            Value title = title(consultation, told(other, List.of()).language());
            about(question, other, grant, Paragraph.of(
                    Line.RELAY_ANSWERED_ELSEWHERE,
                    Map.of("title", title, "question", new Value.Asked(question.id(), false))));
        }
    }

    private void about(Relayed question, KnownAddress to, OptionalLong grant, Paragraph paragraph) {
        send(to.respondent(), to.id(), told(to, List.of()).language(), Say.of(paragraph), now, question.id(), grant);
    }

    private OptionalLong grant(KnownAddress of, Consultation consultation) {
        return staff(of).grants().stream()
                .filter(each -> Act.ANSWER.by(each.role()) && each.governs(consultation.scope()))
                .mapToLong(Grant::id).findFirst();
    }

    private Staff staff(KnownAddress of) {
        return new Staff(Grants.at(db, of.id(), now));
    }

    /** A change of a message that was passed on stays where it is, and whoever made it must know. */
    Optional<Taken> edited(Inbound.Edit edit) {
        boolean question = HelpQuestions.isQuestion(db, from.id(), edit.messageKey());
        if (!question && !HelpQuestions.isReply(db, from.id(), edit.messageKey())) {
            return Optional.empty();
        }
        say(from, Paragraph.of(question ? Line.ASK_UNCHANGED : Line.RELAY_UNCHANGED));
        return Optional.of(new Taken(new Receipt.Stored()));
    }

    private void say(KnownAddress to, Paragraph paragraph) {
        new OutboxNotices(tools, db, to, now).message(told(to, List.of(paragraph)));
    }

    private Event.Spoke told(KnownAddress to, List<Paragraph> paragraphs) {
        Desk desk = tools.desk().get().with(HelpDesk.UNASKED);
        return Beside.tell(desk, to.conversation(), now, paragraphs);
    }

    private static Value title(Consultation consultation, Language language) {
        Language in = consultation.languages().contains(language) ? language : consultation.languages().get(0);
        return new Value.Words(consultation.title().in(in));
    }

    private Map<String, Consultation> consultations() {
        return tools.offices().orElseThrow().board().agenda().all();
    }
}
