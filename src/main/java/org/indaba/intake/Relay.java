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
import org.indaba.coordination.KeptReply;
import org.indaba.coordination.Relayed;
import org.indaba.coordination.Relaying;
import org.indaba.coordination.ReplyOffer;
import org.indaba.coordination.Taker;
import org.indaba.questionnaire.Language;
import org.indaba.store.AppendAudit;
import org.indaba.store.DeleteReplaceable;
import org.indaba.store.Grants;
import org.indaba.store.HelpQuestions;
import org.indaba.store.HelpRelays;
import org.indaba.store.InsertOutboxRow;
import org.indaba.store.KeptReplyTable;
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
            say(Paragraph.of(Line.RELAY_STRAYED));
        }
        return strayed ? Optional.of(new Taken(new Receipt.Stored())) : Optional.empty();
    }

    private static Optional<String> repliedTo(Inbound.Message message, Content content) {
        return message.replyTo().filter(any -> Command.parse(content).isEmpty());
    }

    private void reply(Relayed question, Inbound.Message message, Content content) {
        if (question.asker() == from.id()) {
            say(Paragraph.of(Line.ASK_BY_HELP));
        } else {
            KeptReply reply = KeptReply.NONE.with(new KeptReply.Part(message.messageKey(), message.text()));
            pass(question, reply, content, false);
        }
    }

    /** What was kept goes to whoever asked. */
    void send(Relayed question, KeptReply reply, boolean anyhow) {
        pass(question, reply, Content.text(reply.text()), anyhow);
    }

    /** @param anyhow though it was answered before */
    private void pass(Relayed question, KeptReply reply, Content content, boolean anyhow) {
        Optional<Consultation> consultation = Optional.ofNullable(consultations().get(question.consultation()));
        Optional<KnownAddress> asker = KnownAddress.of(db, question.asker());
        boolean reached = asker.filter(each -> onPage(question) || !each.gone()).isPresent();
        Optional<Paragraph> trouble =
                Relaying.trouble(question, consultation, staff(from), reached, content, now, anyhow);
        boolean onlyAnswered = !anyhow && trouble.isPresent() && question.answered().isPresent()
                && Relaying.trouble(question, consultation, staff(from), reached, content, now, true).isEmpty();
        if (onlyAnswered) {
            new TypedReplyHandler(tools, db, from, now).answeredBefore(
                    question, reply, question.answered().get(), consultation.get().zone());
        } else if (trouble.isPresent()) {
            say(trouble.get());
        } else if (question.answered().isPresent()) {
            answeredAgain(question, reply, consultation.get(), asker.get());
        } else {
            answered(question, reply, consultation.get(), asker.get());
        }
    }

    /** Beside the answer that it has. */
    private void answeredAgain(Relayed question, KeptReply reply, Consultation consultation, KnownAddress asker) {
        OptionalLong grant = grant(from, consultation);
        String actor = "grant " + grant.orElseThrow();
        long another = tools.ids().getAsLong();
        HelpQuestions.answerAgain(
                db, another, question.id(), reply.text(), from.id(), reply.message(), actor, now);
        AppendAudit.run(db, now, actor, "question-answered", question.consultation(), "");
        if (!onPage(question)) {
            answer(another, consultation, asker);
        }
        about(question, from, grant, passed(question));
    }

    private void answered(Relayed question, KeptReply reply, Consultation consultation, KnownAddress asker) {
        List<Long> told = HelpRelays.addresses(db, question.id());
        OptionalLong grant = grant(from, consultation);
        String actor = "grant " + grant.orElseThrow();
        if (!HelpQuestions.answer(db, question.id(), reply.text(), from.id(), reply.message(), actor, now)) {
            say(Relaying.answered(now, consultation.zone()));
            return;
        }
        HelpRelays.dropOfQuestion(db, question.id());
        AppendAudit.run(db, now, actor, "question-answered", question.consultation(), "");
        if (!onPage(question)) {
            answer(question.id(), consultation, asker);
        }
        about(question, from, grant, passed(question));
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

    private void answer(long question, Consultation consultation, KnownAddress asker) {
        Language language = told(asker, List.of()).language();
        Say say = told(asker, List.of(
                Paragraph.of(Line.RELAY_REPLY, Map.of(
                        "title", title(consultation, language), "answer", new Value.Answered(question))),
                Paragraph.of(Line.RELAY_REPLY_MORE))).say();
        if (!say.rows().isEmpty()) {
            DeleteReplaceable.run(db, asker.respondent());
        }
        send(asker.respondent(), asker.id(), language, say, now, question, OptionalLong.empty());
    }

    /** Whoever has lost the role meanwhile learns nothing more. */
    private void elsewhere(Relayed question, Consultation consultation, KnownAddress other) {
        OptionalLong grant = grant(other, consultation);
        if (grant.isPresent()) {
            Value title = title(consultation, told(other, List.of()).language());
            Paragraph answered = Paragraph.of(
                    Line.RELAY_ANSWERED_ELSEWHERE,
                    Map.of("title", title, "question", new Value.Asked(question.id(), false)));
            KeptReply kept = KeptReplyTable.find(db, other.respondent());
            if (kept.question().equals(OptionalLong.of(question.id()))) {
                DeleteReplaceable.run(db, other.respondent());
                KeptReplyTable.save(db, other.respondent(), kept.answeredBefore(question.id()), now);
                about(question, other, grant, new Say(
                        List.of(answered, Relaying.answeredAndKept(now, consultation.zone())),
                        ReplyOffer.rowsOf(question.id()), Say.Timing.AT_ONCE));
            } else {
                about(question, other, grant, Say.of(answered));
            }
        }
    }

    private void about(Relayed question, KnownAddress to, OptionalLong grant, Say say) {
        send(to.respondent(), to.id(), told(to, List.of()).language(), say, now, question.id(), grant);
    }

    private static Say passed(Relayed question) {
        return Say.of(Paragraph.of(onPage(question) ? Line.RELAY_PASSED_PAGE : Line.RELAY_PASSED));
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
            return new TypedReplyHandler(tools, db, from, now).edited(edit);
        }
        say(Paragraph.of(question ? Line.ASK_UNCHANGED : Line.RELAY_UNCHANGED));
        return Optional.of(new Taken(new Receipt.Stored()));
    }

    void say(Paragraph paragraph) {
        new OutboxNotices(tools, db, from, now).message(told(from, List.of(paragraph)));
    }

    void say(Say say) {
        new OutboxNotices(tools, db, from, now).message(new Event.Spoke(language(), say));
    }

    Language language() {
        return told(from, List.of()).language();
    }

    /** The buttons at the bottom of the chat, for what is said now. */
    Say below() {
        return told(from, List.of()).say();
    }

    /** Whether this person may do this with a consultation. */
    boolean may(Act act, String code) {
        return Optional.ofNullable(consultations().get(code)).filter(each -> staff(from).may(act, each)).isPresent();
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
