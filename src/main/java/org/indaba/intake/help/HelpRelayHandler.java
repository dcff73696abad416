package org.indaba.intake.help;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.indaba.channel.Inbound;
import org.indaba.channel.InboundResult;
import org.indaba.channel.webchat.WebChannel;
import org.indaba.consultation.Consultation;
import org.indaba.consultation.Grant;
import org.indaba.consultation.StaffPermission;
import org.indaba.consultation.StaffRoles;
import org.indaba.conversation.Effect;
import org.indaba.conversation.input.Command;
import org.indaba.conversation.input.MessageContent;
import org.indaba.conversation.screen.BotMessage;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseArgument;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.coordination.HelpRelayPolicy;
import org.indaba.coordination.KeptReply;
import org.indaba.coordination.RelayedQuestion;
import org.indaba.coordination.ReplyOffer;
import org.indaba.intake.context.TurnDependencies;
import org.indaba.intake.context.TurnResult;
import org.indaba.intake.notice.OutboxNoticeWriter;
import org.indaba.questionnaire.Language;
import org.indaba.store.audit.AuditTable;
import org.indaba.store.outbox.OutboxTable;
import org.indaba.store.person.AddressTable;
import org.indaba.store.person.KnownAddress;
import org.indaba.store.staff.GrantTable;
import org.indaba.store.staff.HelpQuestionTable;
import org.indaba.store.staff.HelpRelayTable;
import org.indaba.store.staff.KeptReplyTable;
import org.jooq.DSLContext;

/** Answers to questions to a human on their way back to whoever asked. Neither side learns who the other is. */
public final class HelpRelayHandler {
    private final TurnDependencies tools;
    private final DSLContext db;
    private final KnownAddress from;
    private final Instant now;
    private final RelayMessageWriter messages;

    public HelpRelayHandler(TurnDependencies tools, DSLContext db, KnownAddress from, Instant now) {
        this.tools = tools;
        this.db = db;
        this.from = from;
        this.now = now;
        this.messages = new RelayMessageWriter(tools, db, now);
    }

    /**
     * Handles a reply. The result is empty where the message is no reply to a question that was passed on, or is a command.
     */
    public Optional<TurnResult> reply(Inbound.Message message, MessageContent content) {
        Optional<RelayedQuestion> question = repliedTo(message, content).flatMap(key -> HelpRelayTable.find(db, from.id(), key));
        question.ifPresent(each -> reply(each, message, content));
        return question.map(any -> new TurnResult(new InboundResult.Stored()));
    }

    /**
     * Handles a reply to an unknown message by somebody who gets questions. A call whose outcome was unknown is made twice,
     * and the id of its first message is never known: the reply may be meant for a person who asked, and must not be taken
     * as input to the bot. The result is empty where it is no such reply.
     */
    public Optional<TurnResult> strayed(Inbound.Message message, MessageContent content) {
        boolean unknown = repliedTo(message, content)
                .filter(key -> !from.liveMessage().equals(Optional.of(key))).isPresent();
        boolean strayed = unknown && content.fileKinds().isEmpty() && HelpRelayTable.isTaker(db, from.id());
        if (strayed) {
            say(Paragraph.of(PhraseKey.RELAY_STRAYED));
        }
        return strayed ? Optional.of(new TurnResult(new InboundResult.Stored())) : Optional.empty();
    }

    private static Optional<String> repliedTo(Inbound.Message message, MessageContent content) {
        return message.replyTo().filter(any -> Command.parse(content).isEmpty());
    }

    private void reply(RelayedQuestion question, Inbound.Message message, MessageContent content) {
        if (question.asker() == from.id()) {
            say(Paragraph.of(PhraseKey.ASK_BY_HELP));
        } else {
            KeptReply reply = KeptReply.NONE.with(new KeptReply.Part(message.messageKey(), message.text()));
            pass(question, reply, content, false);
        }
    }

    /** Sends the kept text to the person who asked. */
    void send(RelayedQuestion question, KeptReply reply, boolean anyhow) {
        pass(question, reply, MessageContent.text(reply.text()), anyhow);
    }

    /** @param anyhow true to send it although the question was answered before */
    private void pass(RelayedQuestion question, KeptReply reply, MessageContent content, boolean anyhow) {
        Optional<Consultation> consultation = Optional.ofNullable(messages.consultations().get(question.consultation()));
        Optional<KnownAddress> asker = AddressTable.of(db, question.asker());
        boolean reached = asker.filter(each -> onPage(question) || !each.gone()).isPresent();
        Optional<Paragraph> trouble =
                HelpRelayPolicy.trouble(question, consultation, staff(from), reached, content, now, anyhow);
        boolean onlyAnswered = !anyhow && trouble.isPresent() && question.answered().isPresent()
                && HelpRelayPolicy.trouble(question, consultation, staff(from), reached, content, now, true).isEmpty();
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

    /** Stores another answer beside the existing one. */
    private void answeredAgain(RelayedQuestion question, KeptReply reply, Consultation consultation, KnownAddress asker) {
        OptionalLong grant = grant(from, consultation);
        String actor = "grant " + grant.orElseThrow();
        long another = tools.ids().getAsLong();
        HelpQuestionTable.answerAgain(
                db, another, question.id(), reply.text(), from.id(), reply.message(), actor, now);
        AuditTable.append(db, now, actor, "question-answered", question.consultation(), "");
        if (!onPage(question)) {
            answer(another, consultation, asker);
        }
        about(question, from, grant, passed(question));
    }

    private void answered(RelayedQuestion question, KeptReply reply, Consultation consultation, KnownAddress asker) {
        List<Long> told = HelpRelayTable.addresses(db, question.id());
        OptionalLong grant = grant(from, consultation);
        String actor = "grant " + grant.orElseThrow();
        if (!HelpQuestionTable.answer(db, question.id(), reply.text(), from.id(), reply.message(), actor, now)) {
            say(HelpRelayPolicy.answered(now, consultation.zone()));
            return;
        }
        HelpRelayTable.dropOfQuestion(db, question.id());
        AuditTable.append(db, now, actor, "question-answered", question.consultation(), "");
        if (!onPage(question)) {
            answer(question.id(), consultation, asker);
        }
        about(question, from, grant, passed(question));
        told.stream()
                .filter(each -> each != from.id())
                .flatMap(each -> AddressTable.of(db, each).stream())
                .filter(each -> !each.gone())
                .forEach(each -> elsewhere(question, consultation, each));
    }

    /**
     * Answers for pages are stored, and never sent: somebody who has finished on one device finds the answer from another.
     */
    private static boolean onPage(RelayedQuestion question) {
        return question.channel().equals(WebChannel.NAME);
    }

    private void answer(long question, Consultation consultation, KnownAddress asker) {
        Language language = messages.told(asker, List.of()).language();
        BotMessage say = messages.told(asker, List.of(
                Paragraph.of(PhraseKey.RELAY_REPLY, Map.of(
                        "title", RelayMessageWriter.title(consultation, language),
                        "answer", new PhraseArgument.Answered(question))),
                Paragraph.of(PhraseKey.RELAY_REPLY_MORE))).say();
        if (!say.rows().isEmpty()) {
            OutboxTable.deleteReplaceable(db, asker.respondent());
        }
        messages.send(asker.respondent(), asker.id(), language, say, now, question, OptionalLong.empty());
    }

    /** Tells the others that the question is answered; whoever has lost the role meanwhile learns nothing more. */
    private void elsewhere(RelayedQuestion question, Consultation consultation, KnownAddress other) {
        OptionalLong grant = grant(other, consultation);
        if (grant.isPresent()) {
            PhraseArgument title = RelayMessageWriter.title(consultation, messages.told(other, List.of()).language());
            Paragraph answered = Paragraph.of(
                    PhraseKey.RELAY_ANSWERED_ELSEWHERE,
                    Map.of("title", title, "question", new PhraseArgument.Asked(question.id(), false)));
            KeptReply kept = KeptReplyTable.find(db, other.respondent());
            if (kept.question().equals(OptionalLong.of(question.id()))) {
                OutboxTable.deleteReplaceable(db, other.respondent());
                KeptReplyTable.save(db, other.respondent(), kept.answeredBefore(question.id()), now);
                about(question, other, grant, new BotMessage(
                        List.of(answered, HelpRelayPolicy.answeredAndKept(now, consultation.zone())),
                        ReplyOffer.rowsOf(question.id()), BotMessage.Timing.AT_ONCE));
            } else {
                about(question, other, grant, BotMessage.of(answered));
            }
        }
    }

    private void about(RelayedQuestion question, KnownAddress to, OptionalLong grant, BotMessage say) {
        messages.send(to.respondent(), to.id(), messages.told(to, List.of()).language(), say, now, question.id(), grant);
    }

    private static BotMessage passed(RelayedQuestion question) {
        return BotMessage.of(Paragraph.of(onPage(question) ? PhraseKey.RELAY_PASSED_PAGE : PhraseKey.RELAY_PASSED));
    }

    private OptionalLong grant(KnownAddress of, Consultation consultation) {
        return staff(of).grants().stream()
                .filter(each -> StaffPermission.ANSWER.by(each.role()) && each.governs(consultation.scope()))
                .mapToLong(Grant::id).findFirst();
    }

    private StaffRoles staff(KnownAddress of) {
        return new StaffRoles(GrantTable.at(db, of.id(), now));
    }

    /** An edit of a message that was passed on is not passed on, and its sender must be told. */
    public Optional<TurnResult> edited(Inbound.Edit edit) {
        boolean question = HelpQuestionTable.isQuestion(db, from.id(), edit.messageKey());
        if (!question && !HelpQuestionTable.isReply(db, from.id(), edit.messageKey())) {
            return new TypedReplyHandler(tools, db, from, now).edited(edit);
        }
        say(Paragraph.of(question ? PhraseKey.ASK_UNCHANGED : PhraseKey.RELAY_UNCHANGED));
        return Optional.of(new TurnResult(new InboundResult.Stored()));
    }

    void say(Paragraph paragraph) {
        new OutboxNoticeWriter(tools, db, from, now).message(messages.told(from, List.of(paragraph)));
    }

    void say(BotMessage say) {
        new OutboxNoticeWriter(tools, db, from, now).message(new Effect.Spoke(language(), say));
    }

    Language language() {
        return messages.told(from, List.of()).language();
    }

    /** The buttons at the bottom of the chat, for the current message. */
    BotMessage below() {
        return messages.told(from, List.of()).say();
    }

    /** Tells whether this person may do this with a consultation. */
    boolean may(StaffPermission act, String code) {
        return Optional.ofNullable(messages.consultations().get(code)).filter(each -> staff(from).may(act, each)).isPresent();
    }
}
