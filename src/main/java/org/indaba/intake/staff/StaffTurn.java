package org.indaba.intake.staff;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.indaba.agenda.Agenda;
import org.indaba.channel.Attachment;
import org.indaba.channel.Inbound;
import org.indaba.channel.InboundResult;
import org.indaba.consultation.Consultation;
import org.indaba.consultation.ConsultationText;
import org.indaba.consultation.Grant;
import org.indaba.consultation.StaffRoles;
import org.indaba.consultation.Timetable;
import org.indaba.conversation.ConsultationDirectory;
import org.indaba.conversation.Decision;
import org.indaba.conversation.Effect;
import org.indaba.conversation.InputDispatcher;
import org.indaba.conversation.input.Input;
import org.indaba.conversation.state.ConversationState;
import org.indaba.coordination.ActingRole;
import org.indaba.coordination.CommandReader;
import org.indaba.coordination.DocumentUploadHandler;
import org.indaba.coordination.EnquiryResult;
import org.indaba.coordination.StaffContext;
import org.indaba.coordination.StaffDecision;
import org.indaba.coordination.StaffEffect;
import org.indaba.coordination.StaffInputDispatcher;
import org.indaba.coordination.launch.LaunchDraft;
import org.indaba.coordination.role.OpenedInvitation;
import org.indaba.intake.context.StaffDependencies;
import org.indaba.intake.context.TurnDependencies;
import org.indaba.intake.context.TurnResult;
import org.indaba.intake.effect.EffectWriter;
import org.indaba.intake.help.HelpQuestionHandler;
import org.indaba.intake.help.TypedReplyHandler;
import org.indaba.intake.notice.OutboxNoticeWriter;
import org.indaba.intake.notice.WebhookReplyCall;
import org.indaba.questionnaire.EditionRegistry;
import org.indaba.questionnaire.Language;
import org.indaba.questionnaire.Questionnaire;
import org.indaba.questionnaire.QuestionnaireFile;
import org.indaba.questionnaire.QuestionnaireText;
import org.indaba.store.audit.AuditTable;
import org.indaba.store.consultation.ConsultationTable;
import org.indaba.store.consultation.KnownEdition;
import org.indaba.store.consultation.ScheduledActTable;
import org.indaba.store.media.DocumentTable;
import org.indaba.store.media.ReleasedFiles;
import org.indaba.store.media.WantedDocumentTable;
import org.indaba.store.outbox.Notice;
import org.indaba.store.outbox.OutboxRow;
import org.indaba.store.outbox.OutboxTable;
import org.indaba.store.person.ConversationTable;
import org.indaba.store.person.KnownAddress;
import org.indaba.store.staff.GrantTable;
import org.indaba.store.staff.HelpRelayTable;
import org.indaba.store.staff.InvitationTable;
import org.indaba.store.staff.KeptReplyTable;
import org.indaba.store.staff.LaunchDraftTable;
import org.indaba.vault.InvitationSecret;
import org.jooq.DSLContext;

/**
 * Carries out the turn of somebody with a role: it reads what the decision needs, and writes its effects, in one
 * transaction.
 */
public final class StaffTurn {
    /** A menu that could not be set within this time is dropped, so that it holds nothing up. */
    private static final Duration MENU_LIVES = Duration.ofDays(1);

    private final TurnDependencies tools;
    private final StaffDependencies offices;
    private final DSLContext db;
    private final KnownAddress from;
    private final Inbound inbound;
    private final Instant now;
    private final OutreachHandler outreach;
    private final EnquiryResult finding;
    private final List<Agenda.Change> changes = new ArrayList<>();
    private boolean erased;
    private boolean brought;

    /** @param finding the result of the enquiry before the turn */
    public StaffTurn(
            TurnDependencies tools, StaffDependencies offices, DSLContext db, KnownAddress from, Inbound inbound, Instant now,
            EnquiryResult finding) {
        this.inbound = inbound;
        this.tools = tools;
        this.offices = offices;
        this.db = db;
        this.from = from;
        this.now = now;
        this.finding = finding;
        this.outreach = new OutreachHandler(db, from, now);
    }

    /** The result is empty where it is a respondent's turn. */
    public Optional<TurnResult> take(Input input) {
        List<Grant> grants = GrantTable.at(db, from.id(), now);
        Optional<LaunchDraft> draft = LaunchDraftTable.find(db, from.respondent());
        Input named = CommandReader.named(new StaffRoles(grants), offices.board().agenda().all(), from.conversation(), input);
        return offices.model()
                .map(model -> office(model, grants, named))
                .flatMap(office -> StaffInputDispatcher.advance(office, from.conversation(), draft, named)
                        .map(ruling -> carryOut(office, ruling, draft, input)));
    }

    private StaffContext office(Consultation model, List<Grant> grants, Input input) {
        Agenda agenda = offices.board().agenda();
        Optional<OpenedInvitation> presented = CommandReader.secret(input).flatMap(each -> InvitationTable.find(db, InvitationSecret.hash(each)));
        return new StaffContext(
                now, new StaffRoles(grants), language(input), agenda.all(), ConsultationTable.codes(db), agenda.inFiles(),
                agenda.offered().keySet(),
                agenda.editions(), model.edition(), model.operator(), offices.purpose(), model.contact(),
                offices.languages(), offices.links().get(), presented,
                CommandReader.named(from.conversation(), input).stream().boxed().flatMap(id -> GrantTable.find(db, id, now).stream()).findFirst(),
                finding.figures(),
                CommandReader.numbered(input)
                        .flatMap(each -> DocumentTable.find(db, each.consultation(), each.number())),
                finding.log(),
                outreach.of(from.conversation(), input, finding.audience()),
                tools.ids().getAsLong());
    }

    private Language language(Input input) {
        ConversationState conversation = from.conversation();
        return conversation.language().or(input::hint)
                .filter(offices.languages()::contains)
                .orElse(Language.ENGLISH);
    }

    private TurnResult carryOut(StaffContext office, StaffDecision ruling, Optional<LaunchDraft> before, Input input) {
        OutboxNoticeWriter notices = new OutboxNoticeWriter(tools, db, from, now);
        ruling.done().forEach(each -> carryOut(office, each));
        KeptReplyTable.passOver(db, from.respondent(), now);
        for (Effect event : ruling.said()) {
            if (event instanceof Effect.Spoke spoke && !offers(spoke, ruling, input)) {
                notices.message(spoke);
            } else if (event instanceof Effect.TapAnswered answered) {
                notices.answer(answered);
            }
        }
        for (StaffEffect deed : ruling.done()) {
            if (deed instanceof StaffEffect.Coded coded) {
                notices.add(new Notice.QrCode(coded.consultation()));
                notices.message(coded.text());
            } else if (deed instanceof StaffEffect.Gathered gathered) {
                notices.add(new Notice.Responses(
                        office.language(), gathered.consultation(), gathered.title(), gathered.grant(),
                        gathered.send()));
            } else if (deed instanceof StaffEffect.Charted charted) {
                notices.add(new Notice.Chart(
                        office.language(), charted.consultation(), charted.caption(), charted.bars()));
            }
        }
        erased |= before.isPresent() && ruling.draft().isEmpty();
        TurnResult taken = goOn(ruling, input);
        if (ruling.done().stream().anyMatch(StaffEffect.Joined.class::isInstance)) {
            new HelpQuestionHandler(tools, db, from, now).catchUp();
        }
        if (!ruling.draft().equals(before)) {
            ruling.draft().ifPresentOrElse(
                    each -> LaunchDraftTable.save(db, from.respondent(), each, now),
                    () -> LaunchDraftTable.end(db, from.respondent(), now));
        }
        return taken;
    }

    /**
     * A text that a command did not understand may be the answer to somebody's question: that is asked above the command's
     * message.
     */
    private boolean offers(Effect.Spoke spoke, StaffDecision ruling, Input input) {
        return ruling.said().size() == 1 && spoke.say().isRefusal()
                && input instanceof Input.Said said && inbound instanceof Inbound.Message message
                && new TypedReplyHandler(tools, db, from, now).above(message, said, spoke.say());
    }

    /** Shows what a respondent sees after it: a trial, or their earlier position. */
    private TurnResult goOn(StaffDecision ruling, Input input) {
        ConsultationDirectory desk = tools.desk().get();
        ConversationState conversation = ruling.conversation();
        Optional<Input> further = ruling.done().stream().flatMap(each -> further(each, input).stream()).findFirst();
        Optional<Decision> step = further.map(each -> InputDispatcher.advance(desk, conversation, each));
        ConversationState next = step.map(Decision::next).orElse(conversation);
        Optional<EffectWriter> effects =
                step.map(each -> new EffectWriter(tools, db, desk, from, inbound, next, now, WebhookReplyCall.nothing()));
        effects.ifPresent(each -> each.apply(step.get().events()));
        if (!next.equals(from.conversation())) {
            ConversationTable.save(db, from.respondent(), next, now);
        }
        return new TurnResult(
                new InboundResult.Stored(), effects.map(EffectWriter::released).orElse(ReleasedFiles.NOTHING),
                erased || effects.map(EffectWriter::erased).orElse(false),
                brought || effects.map(EffectWriter::brought).orElse(false), changes);
    }

    private Optional<Input> further(StaffEffect deed, Input input) {
        if (deed instanceof StaffEffect.Tried tried) {
            return Optional.of(new Input.Tried(now, input.hint(), tried.consultation(), input.mark()));
        }
        if (deed instanceof StaffEffect.Passed) {
            return Optional.of(input);
        }
        return deed instanceof StaffEffect.Returned ? Optional.of(new Input.Returned(now, input.hint())) : Optional.empty();
    }

    private void carryOut(StaffContext office, StaffEffect deed) {
        if (deed instanceof StaffEffect.Invited invited) {
            long id = office.fresh();
            String secret = InvitationSecret.of(tools.vault(), id);
            InvitationTable.add(db, id, InvitationSecret.hash(secret), invited, actor(office, deed), now);
            audit(office, deed, "invited", Long.toString(id), invited.role().word() + " " + invited.scope().words());
        } else if (deed instanceof StaffEffect.Joined joined) {
            InvitationTable.use(db, joined.invitation().id(), now);
            GrantTable.add(db, joined.grant(), from, joined.invitation().invitedBy(), now);
            AuditTable.append(db, now, actor(joined.grant().id()), "joined", Long.toString(joined.invitation().id()),
                    joined.grant().role().word() + " " + joined.grant().scope().words());
            GrantTable.Holder holder = new GrantTable.Holder(from.respondent(), from.id());
            menus(holder, now);
            joined.grant().ends().ifPresent(each -> menus(holder, each));
        } else if (deed instanceof StaffEffect.Revoked revoked) {
            GrantTable.revoke(db, revoked.grant(), now);
            InvitationTable.expireOf(db, actor(revoked.grant()), now);
            GrantTable.holder(db, revoked.grant()).ifPresent(each -> menus(each, now));
            HelpRelayTable.dropOfGrant(db, revoked.grant());
            audit(office, deed, "revoked", Long.toString(revoked.grant()), "");
        } else if (deed instanceof StaffEffect.Launched launched) {
            launched.questions().ifPresent(this::register);
            register(launched.consultation(), launched.questions());
            audit(office, deed, "consultation-launched", launched.consultation().code(),
                    launched.consultation().scope().words());
        } else if (deed instanceof StaffEffect.DocumentBrought document) {
            bring(office, document);
        } else if (deed instanceof StaffEffect.DocumentMarked marked) {
            DocumentTable.mark(db, marked.document().id(), marked.status(), now);
            audit(office, deed, "document-" + marked.status().word(), marked.document().consultation(),
                    Long.toString(marked.document().id()));
        } else if (deed instanceof StaffEffect.Rescheduled rescheduled) {
            register(rescheduled.consultation(), Optional.empty());
            audit(office, deed, rescheduled.act(), rescheduled.consultation().code(), "");
        } else {
            outreach.carryOut(deed, () -> actor(office, deed));
            erased |= deed instanceof StaffEffect.AnnouncementDropped;
        }
    }

    /** Requests the document; its bytes are fetched after the turn, like those of answers. */
    private void bring(StaffContext office, StaffEffect.DocumentBrought document) {
        Attachment file = ((Inbound.Message) inbound).attachments().get(0);
        long id = tools.ids().getAsLong();
        WantedDocumentTable.add(db, new WantedDocumentTable.New(
                id, document.consultation(),
                document.title().or(() -> DocumentUploadHandler.titleOf(file.name())).orElse(document.consultation()),
                document.version(), document.status(),
                document.languages().stream().map(Language::tag).collect(Collectors.joining(" ")),
                actor(office, document), from.id(), office.language(), inbound.address().channel(),
                tools.vault().seal("document " + id, file.reference())), now);
        audit(office, document, "document-brought", document.consultation(), Long.toString(id));
        brought = true;
    }

    /** Plans an update of the command menu at this time, for an app in any language; its content is decided then. */
    private void menus(GrantTable.Holder holder, Instant at) {
        Stream.concat(Stream.of(Optional.<Language>empty()), offices.languages().stream().map(Optional::of))
                .forEach(language -> OutboxTable.insert(db, new OutboxRow(
                        tools.ids().getAsLong(), holder.respondent(), holder.address(), OutboxRow.BULK,
                        new Notice.Menu(language), false, at, Optional.of(at.plus(MENU_LIVES)), now, 0, 0)));
    }

    private void register(Questionnaire questions) {
        new KnownEdition(questions.edition(), EditionRegistry.digest(questions), QuestionnaireText.write(questions))
                .register(db, now);
    }

    /** @param questions its own questions, where it is launched with some */
    private void register(Consultation consultation, Optional<Questionnaire> questions) {
        ConsultationTable.register(
                db, consultation, ConsultationTable.CHAT, ConsultationText.write(consultation), now);
        ScheduledActTable.plan(db, consultation.code(), Timetable.of(consultation), now);
        changes.add(new Agenda.Change(consultation, questions.map(StaffTurn::asStored)));
    }

    /** The questions as they will be read: in the languages of their consultation alone. */
    private static Questionnaire asStored(Questionnaire questions) {
        return QuestionnaireFile.parse(questions.edition().toString(), QuestionnaireText.write(questions));
    }

    /** The audit names the role, and no person. */
    private static String actor(StaffContext office, StaffEffect deed) {
        return actor(new ActingRole(office).of(deed).orElseThrow().id());
    }

    private static String actor(long grant) {
        return "grant " + grant;
    }

    private void audit(StaffContext office, StaffEffect deed, String act, String subject, String detail) {
        AuditTable.append(db, now, actor(office, deed), act, subject, detail);
    }
}
