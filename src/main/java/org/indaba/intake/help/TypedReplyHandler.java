package org.indaba.intake.help;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.indaba.channel.Inbound;
import org.indaba.channel.InboundResult;
import org.indaba.consultation.StaffPermission;
import org.indaba.conversation.Effect;
import org.indaba.conversation.input.Action;
import org.indaba.conversation.input.Command;
import org.indaba.conversation.input.Input;
import org.indaba.conversation.input.RecognizedInput;
import org.indaba.conversation.screen.BotMessage;
import org.indaba.conversation.screen.Button;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.coordination.HelpRelayPolicy;
import org.indaba.coordination.KeptReply;
import org.indaba.coordination.RelayedQuestion;
import org.indaba.coordination.ReplyOffer;
import org.indaba.intake.context.TurnDependencies;
import org.indaba.intake.context.TurnResult;
import org.indaba.intake.notice.OutboxNoticeWriter;
import org.indaba.store.person.KnownAddress;
import org.indaba.store.staff.HelpQuestionTable;
import org.indaba.store.staff.HelpRelayTable;
import org.indaba.store.staff.KeptReplyTable;
import org.jooq.DSLContext;

/**
 * Handles a text that somebody who gets questions typed without replying to one, and that has no other meaning: it is kept,
 * and they are asked whether it is the answer to a waiting question.
 */
public final class TypedReplyHandler {
    private final TurnDependencies tools;
    private final DSLContext db;
    private final KnownAddress from;
    private final Instant now;
    private final HelpRelayHandler relay;

    public TypedReplyHandler(TurnDependencies tools, DSLContext db, KnownAddress from, Instant now) {
        this.tools = tools;
        this.db = db;
        this.from = from;
        this.now = now;
        this.relay = new HelpRelayHandler(tools, db, from, now);
    }

    /** The result is empty where it cannot be an answer: no question waits for this person, or it is no text. */
    public Optional<TurnResult> instead(Inbound.Message message, Input.Said said) {
        if (!isText(message, said) || !HelpRelayTable.isTaker(db, from.id())) {
            return Optional.empty();
        }
        return said(message, said.heard(), relay.below());
    }

    /**
     * Does the same while a command waits for input, which goes on waiting. A word that the bot understands is no answer
     * there.
     *
     * @param refused the command's own message about it, with its buttons
     */
    public boolean above(Inbound.Message message, Input.Said said, BotMessage refused) {
        boolean word = !said.heard().words().isEmpty() || said.heard().choice().isPresent();
        return !word && isText(message, said) && HelpRelayTable.isTaker(db, from.id())
                && said(message, said.heard(), refused.withoutRefusal()).isPresent();
    }

    private static boolean isText(Inbound.Message message, Input.Said said) {
        return message.attachments().isEmpty() && !message.text().isBlank() && Command.parse(said.content()).isEmpty();
    }

    private Optional<TurnResult> said(Inbound.Message message, RecognizedInput heard, BotMessage below) {
        KeptReply kept = KeptReplyTable.find(db, from.respondent());
        List<Long> waiting = waiting();
        Optional<TurnResult> chosen = chosen(kept, waiting, heard, below);
        if (chosen.isPresent() || waiting.isEmpty()) {
            return chosen;
        }
        KeptReply all = kept.with(new KeptReply.Part(message.messageKey(), message.text()));
        if (HelpRelayPolicy.fits(all)) {
            ask(all, waiting, below);
        } else {
            relay.say(HelpRelayPolicy.tooLong());
        }
        return Optional.of(taken(false));
    }

    /**
     * Handles a word or a number right after the question; where it means none of its buttons the question is asked again.
     */
    private Optional<TurnResult> chosen(KeptReply kept, List<Long> waiting, RecognizedInput heard, BotMessage below) {
        if (!kept.isAskedAbout(now)) {
            return Optional.empty();
        }
        Optional<ReplyOffer.Choice> choice = new ReplyOffer(kept, waiting).typed(heard);
        boolean unclear = choice.isEmpty() && !waiting.isEmpty() && (heard.isYes() || heard.choice().isPresent());
        if (unclear) {
            ask(kept, waiting, below, Paragraph.of(PhraseKey.CHOICE_EXPECTED));
        }
        return choice.isPresent() || unclear
                ? Optional.of(taken(choice.isPresent() && done(choice.get(), kept)))
                : Optional.empty();
    }

    /**
     * Handles a yes or no while a command waits, where this question was asked last: it is never a yes to the command. The
     * result is empty where it is about the command.
     */
    public Optional<TurnResult> first(Inbound.Message message, Input.Said said) {
        return (said.heard().isYes() || said.heard().isNo()) && isText(message, said)
                ? chosen(KeptReplyTable.find(db, from.respondent()), waiting(), said.heard(), BotMessage.of())
                : Optional.empty();
    }

    private List<Long> waiting() {
        return HelpQuestionTable.openKnownTo(db, from.id(), now.minus(HelpRelayPolicy.ANSWERABLE), ReplyOffer.MOST + 1).stream()
                .filter(each -> relay.may(StaffPermission.ANSWER, each.consultation()) && each.asker() != from.respondent())
                .map(HelpQuestionTable.Open::id)
                .toList();
    }

    private void ask(KeptReply kept, List<Long> waiting, BotMessage below, Paragraph... before) {
        KeptReply asked = kept.about(waiting.size() == 1 ? OptionalLong.of(waiting.get(0)) : OptionalLong.empty());
        KeptReplyTable.save(db, from.respondent(), asked, now);
        ReplyOffer offer = new ReplyOffer(asked, waiting);
        List<Paragraph> paragraphs = new ArrayList<>(List.of(before));
        paragraphs.addAll(offer.paragraphs());
        paragraphs.addAll(below.paragraphs());
        List<List<Button>> rows = new ArrayList<>(offer.rows());
        rows.addAll(below.rows());
        relay.say(new BotMessage(paragraphs, rows, BotMessage.Timing.AT_ONCE));
    }

    /**
     * Somebody else answered first: the text is kept, and can be sent all the same. It never replaces another kept text.
     */
    void answeredBefore(RelayedQuestion question, KeptReply reply, Instant at, ZoneId zone) {
        if (reply.parts().containsAll(KeptReplyTable.find(db, from.respondent()).parts())) {
            KeptReplyTable.save(db, from.respondent(), reply.answeredBefore(question.id()), now);
            relay.say(new BotMessage(
                    List.of(HelpRelayPolicy.answeredAndKept(at, zone)), ReplyOffer.rowsOf(question.id()), BotMessage.Timing.AT_ONCE));
        } else {
            relay.say(HelpRelayPolicy.answered(at, zone));
        }
    }

    /** The result is empty where the button belongs to something else. */
    public Optional<TurnResult> tapped(Inbound.Tap tap) {
        return Action.parse(tap.data()).flatMap(ReplyOffer::chosen).map(choice -> {
            KeptReply kept = KeptReplyTable.find(db, from.respondent());
            Optional<PhraseKey> trouble = kept.isEmpty() ? Optional.of(PhraseKey.TAP_EARLIER) : Optional.empty();
            new OutboxNoticeWriter(tools, db, from, now)
                    .answer(new Effect.TapAnswered(tap.tap(), relay.language(), trouble.map(Paragraph::of)));
            return taken(trouble.isEmpty() && done(choice, kept));
        });
    }

    /** Tells whether the text is dropped. */
    private boolean done(ReplyOffer.Choice choice, KeptReply kept) {
        if (choice instanceof ReplyOffer.Choice.Send send) {
            Optional<RelayedQuestion> question = HelpRelayTable.passedOn(db, from.id(), send.question());
            KeptReplyTable.delete(db, from.respondent(), now);
            question.ifPresentOrElse(
                    each -> relay.send(each, kept, send.anyhow()), () -> relay.say(Paragraph.of(PhraseKey.RELAY_NOT_SENT)));
        } else {
            KeptReplyTable.delete(db, from.respondent(), now);
            relay.say(Paragraph.of(PhraseKey.RELAY_NOT_SENT));
        }
        return true;
    }

    /** Replaces the text of a kept message that was edited. */
    Optional<TurnResult> edited(Inbound.Edit edit) {
        KeptReply kept = KeptReplyTable.find(db, from.respondent());
        if (!kept.holds(edit.messageKey())) {
            return Optional.empty();
        }
        KeptReply changed = kept.with(new KeptReply.Part(edit.messageKey(), edit.text()));
        if (edit.text().isBlank() || !HelpRelayPolicy.fits(changed)) {
            relay.say(HelpRelayPolicy.tooLong());
        } else {
            changed(changed);
        }
        return Optional.of(taken(true));
    }

    /** Asks again, so that they see that the edit is known. */
    private void changed(KeptReply kept) {
        List<Long> waiting = waiting();
        KeptReplyTable.save(db, from.respondent(), kept, now);
        if (kept.answered() || waiting.isEmpty()) {
            kept.question().ifPresent(each -> HelpRelayTable.passedOn(db, from.id(), each)
                    .ifPresent(question -> relay.send(question, kept, false)));
        } else {
            ask(kept, waiting, relay.below());
        }
    }

    private static TurnResult taken(boolean erased) {
        TurnResult plain = new TurnResult(new InboundResult.Stored());
        return new TurnResult(plain.receipt(), plain.released(), erased, plain.brought(), plain.changes());
    }
}
