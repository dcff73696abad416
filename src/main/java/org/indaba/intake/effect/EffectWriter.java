package org.indaba.intake.effect;

import static org.indaba.store.schema.Tables.RESPONSE;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.indaba.channel.Inbound;
import org.indaba.channel.webchat.WebChannel;
import org.indaba.conversation.Consent;
import org.indaba.conversation.ConsultationDirectory;
import org.indaba.conversation.Effect;
import org.indaba.conversation.screen.DocumentList;
import org.indaba.conversation.screen.FollowUpMessages;
import org.indaba.conversation.state.ConversationState;
import org.indaba.conversation.state.KeptBubble;
import org.indaba.conversation.state.TrialState;
import org.indaba.coordination.announcement.Broadcast;
import org.indaba.intake.context.TurnDependencies;
import org.indaba.intake.help.HelpQuestionHandler;
import org.indaba.intake.notice.NoticeWriter;
import org.indaba.intake.notice.OutboxNoticeWriter;
import org.indaba.intake.notice.PageNoticeWriter;
import org.indaba.intake.notice.WebhookReplyCall;
import org.indaba.questionnaire.Language;
import org.indaba.store.answer.BubbleTable;
import org.indaba.store.audit.AuditTable;
import org.indaba.store.media.DocumentTable;
import org.indaba.store.media.ReleasedFiles;
import org.indaba.store.outbox.Notice;
import org.indaba.store.outbox.OutboxTable;
import org.indaba.store.person.KnownAddress;
import org.indaba.store.response.ResponseTable;
import org.indaba.vault.PublicReference;
import org.jooq.DSLContext;
import org.jooq.Field;

/** Writes the effects of one decision as rows. */
public final class EffectWriter {
    private static final Set<Broadcast.Kind> REMINDERS = Set.of(Broadcast.Kind.REMINDER);
    private static final Set<Broadcast.Kind> ANY = Set.of(Broadcast.Kind.values());

    private final TurnDependencies tools;
    private final DSLContext db;
    private final ConsultationDirectory desk;
    private final KnownAddress from;
    private final Inbound inbound;
    private final ConversationState next;
    private final Instant now;
    private final NoticeWriter notices;
    private final Map<String, Long> responses = new HashMap<>();
    private final AnswerEffectWriter answers;
    private final ProfileEffectWriter profile;

    public EffectWriter(
            TurnDependencies tools, DSLContext db, ConsultationDirectory desk, KnownAddress from, Inbound inbound, ConversationState next,
            Instant now, WebhookReplyCall along) {
        this.tools = tools;
        this.db = db;
        this.desk = desk;
        this.from = from;
        this.inbound = inbound;
        this.next = next;
        this.now = now;
        this.notices = inbound.address().channel().equals(WebChannel.NAME)
                ? new PageNoticeWriter(db, from, now)
                : new OutboxNoticeWriter(tools, db, from, now, along);
        this.answers = new AnswerEffectWriter(tools, db, from, inbound, now);
        this.profile = new ProfileEffectWriter(tools, db, desk, from, now);
    }

    public void apply(List<Effect> events) {
        events.forEach(this::apply);
        goneOn();
        notices.end();
    }

    /** The files whose rows were deleted. */
    public ReleasedFiles released() {
        return answers.released();
    }

    /** Tells whether something was erased. */
    public boolean erased() {
        return answers.erased() || profile.erased();
    }

    /** Tells whether files came whose bytes have to be fetched. */
    public boolean brought() {
        return answers.brought();
    }

    private void apply(Effect event) {
        if (event instanceof Effect.Spoke spoke) {
            notices.message(spoke);
        } else if (event instanceof Effect.Reacted reacted) {
            notices.add(new Notice.Reaction(reacted.messageKey()));
        } else if (event instanceof Effect.TapAnswered answered) {
            notices.answer(answered);
        } else if (event instanceof Effect.MyDataSent sent) {
            notices.add(new Notice.MyData(sent.language()));
        } else if (event instanceof Effect.Asked asked) {
            Inbound.Message message = (Inbound.Message) inbound;
            ask(asked.consultation(), message.messageKey(), message.text());
        } else if (event instanceof Effect.AnswerAsked asked) {
            BubbleTable.ofMessage(db, from.id(), asked.message())
                    .ifPresent(each -> ask(asked.consultation(), asked.message(), each.content()));
        } else if (event instanceof Effect.AnswerTakenBack back) {
            BubbleTable.ofMessage(db, from.id(), back.message())
                    .map(each -> new Effect.BubbleDeleted(each.kept(), back.last())).ifPresent(this::delete);
        } else if (event instanceof Effect.CalendarSent sent) {
            notices.add(new Notice.Calendar(sent.consultation(), sent.language()));
        } else if (event instanceof Effect.DocumentsListed listed) {
            DocumentList.of(desk, next, now, listed, DocumentTable.of(db, listed.consultation()))
                    .ifPresent(notices::message);
        } else if (event instanceof Effect.DocumentSent sent) {
            send(sent);
        } else if (event instanceof Effect.BubblesListed listed) {
            list(listed);
        } else if (event instanceof Effect.LanguageChosen chosen) {
            languageChosen(chosen.language());
        } else if (event instanceof Effect.Consented consented) {
            consented(consented);
        } else if (event instanceof Effect.Refused refused) {
            audit("refused", refused.consultation(), "");
        } else if (event instanceof Effect.ProfileSet set) {
            profile.set(response(set.consultation()), set);
        } else if (event instanceof Effect.PublicationWished wished) {
            profile.wished(response(wished.consultation()));
        } else if (event instanceof Effect.IdentityGiven given) {
            profile.identity(response(given.consultation()), given, inbound);
        } else if (event instanceof Effect.CapacitySet set) {
            profile.capacity(response(set.consultation()), set.individual());
        } else if (event instanceof Effect.CapacityCleared cleared) {
            profile.capacityCleared(response(cleared.consultation()));
        } else if (event instanceof Effect.BubbleKept kept) {
            answers.keep(kept, response(kept.consultation()), version(kept.consultation()));
        } else if (event instanceof Effect.BubbleCorrected corrected) {
            answers.correct(corrected);
        } else if (event instanceof Effect.BubbleDeleted deleted) {
            delete(deleted);
        } else if (event instanceof Effect.ValueGiven given) {
            answers.give(given, response(given.consultation()), version(given.consultation()));
        } else if (event instanceof Effect.ValueOvertaken late) {
            answers.overtaken(late, response(late.consultation()));
        } else if (event instanceof Effect.Skipped skipped) {
            answers.skip(skipped, response(skipped.consultation()));
        } else if (event instanceof Effect.Submitted submitted) {
            submit(submitted.consultation());
        } else if (event instanceof Effect.Stopped stopped) {
            audit("stopped", Long.toString(response(stopped.consultation())), "");
            ResponseTable.markStopped(db, response(stopped.consultation()), Optional.of(now));
            OutboxTable.dropUnasked(db, from.respondent(), stopped.consultation(), ANY);
        } else if (event instanceof Effect.RemindersEnded ended) {
            ResponseTable.endReminders(db, response(ended.consultation()), now);
            OutboxTable.dropUnasked(db, from.respondent(), ended.consultation(), REMINDERS);
            audit("reminders-ended", Long.toString(response(ended.consultation())), "");
        } else if (event instanceof Effect.Withdrawn withdrawn) {
            withdraw(withdrawn.consultation());
        } else {
            throw new IllegalArgumentException("no rows for " + event.getClass().getSimpleName());
        }
    }

    /** Notes that somebody who had stopped goes on and may be written to again. */
    private void goneOn() {
        from.conversation().interviews().forEach((code, before) -> {
            boolean goesOn = before.stopped() && next.interview(code).filter(each -> !each.stopped()).isPresent();
            if (goesOn && before.standing().consented()) {
                ResponseTable.current(db, from.respondent(), code)
                        .ifPresent(response -> ResponseTable.markStopped(db, response, Optional.empty()));
            }
        });
    }

    private void consented(Effect.Consented event) {
        long id = tools.ids().getAsLong();
        PublicReference reference = new PublicReference(tools.vault());
        Instant at = inbound instanceof Inbound.Message message ? message.sentAt() : now;
        Optional<String> tried =
                TrialState.is(event.consultation()) ? next.trial().map(TrialState::consultation) : Optional.empty();
        String pseudonym = ResponseTable.pseudonym(db, from.respondent())
                .orElseGet(() -> reference.pseudonym(from.respondent()));
        ResponseTable.insert(
                db, id, from.respondent(), pseudonym, reference.receipt(id),
                tried.orElse(event.consultation()), event.edition(), inbound.address().channel(), event.source(),
                event.language(), Consent.VERSION, at, tried.isPresent(), now);
        responses.put(event.consultation(), id);
        if (profile.byName(event.consultation())) {
            new PersonalInvitations(tools, db).agreed(event.consultation(), from.respondent());
            profile.organization(id, event.consultation());
        }
        if (inbound.address().channel().equals(WebChannel.NAME)) {
            new ResumeCodeIssuer(tools).give(db, from.respondent(), id, now);
        }
        audit("consented", Long.toString(id), "consent " + Consent.VERSION);
    }

    /**
     * The language of a response is the one that its person chose last while it could be answered in it; each bubble keeps
     * its own.
     */
    private void languageChosen(Language language) {
        for (String code : next.interviews().keySet()) {
            if (isAsked(code, language)) {
                ResponseTable.current(db, from.respondent(), code).ifPresent(response ->
                        ResponseTable.update(db, response, Map.of(RESPONSE.LANGUAGE, language.tag()), now));
            }
        }
    }

    private boolean isAsked(String consultation, Language language) {
        return TrialState.is(consultation) || desk.briefing(consultation)
                .filter(each -> each.open(now)
                        && desk.languages(each, next.interview(consultation).orElseThrow()).contains(language))
                .isPresent();
    }

    private void ask(String consultation, String message, String text) {
        new HelpQuestionHandler(tools, db, from, now).ask(message, text, response(consultation), consultation);
    }

    private void delete(Effect.BubbleDeleted deleted) {
        answers.delete(deleted, response(deleted.bubble().consultation()));
    }

    private void submit(String consultation) {
        long response = response(consultation);
        Map<Field<?>, Object> columns = new LinkedHashMap<>();
        columns.put(RESPONSE.STATUS, "submitted");
        columns.put(RESPONSE.SUBMITTED_AT, now.toEpochMilli());
        ResponseTable.update(db, response, columns, now);
        OutboxTable.dropUnasked(db, from.respondent(), consultation, REMINDERS);
        audit("submitted", Long.toString(response), "");
    }

    private void withdraw(String consultation) {
        long response = response(consultation);
        answers.withdraw(consultation, response);
        responses.remove(consultation);
    }

    private void list(Effect.BubblesListed listed) {
        List<KeptBubble> bubbles =
                BubbleTable.listed(db, response(listed.consultation()), listed.question());
        FollowUpMessages.bubbles(desk, next, listed, bubbles).ifPresent(notices::message);
    }

    private void send(Effect.DocumentSent asked) {
        Optional<Effect.Spoke> withheld =
                DocumentList.withheld(desk, next, now, asked, DocumentTable.find(db, asked.document()));
        withheld.ifPresentOrElse(notices::message, () -> notices.add(new Notice.Document(
                asked.document(), next.language().orElse(Language.ENGLISH))));
    }

    private long response(String consultation) {
        return responses.computeIfAbsent(consultation, code ->
                ResponseTable.current(db, from.respondent(), code).orElseThrow(
                        () -> new IllegalStateException("consent is given and no response exists")));
    }

    private String version(String consultation) {
        return next.interview(consultation).orElseThrow().edition().version();
    }

    private void audit(String act, String subject, String detail) {
        AuditTable.append(db, now, "respondent", act, subject, detail);
    }
}
