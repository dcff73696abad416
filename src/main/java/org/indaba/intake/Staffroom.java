package org.indaba.intake;

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
import org.indaba.channel.Receipt;
import org.indaba.consultation.Consultation;
import org.indaba.consultation.ConsultationText;
import org.indaba.consultation.Grant;
import org.indaba.consultation.Staff;
import org.indaba.consultation.Timetable;
import org.indaba.conversation.Conversation;
import org.indaba.conversation.Desk;
import org.indaba.conversation.Event;
import org.indaba.conversation.Input;
import org.indaba.conversation.Reception;
import org.indaba.conversation.Step;
import org.indaba.coordination.Capacity;
import org.indaba.coordination.CommandReader;
import org.indaba.coordination.Coordination;
import org.indaba.coordination.Deed;
import org.indaba.coordination.Filing;
import org.indaba.coordination.Finding;
import org.indaba.coordination.Office;
import org.indaba.coordination.Ruling;
import org.indaba.coordination.launch.LaunchDraft;
import org.indaba.coordination.role.Presented;
import org.indaba.questionnaire.Editions;
import org.indaba.questionnaire.Language;
import org.indaba.questionnaire.Questionnaire;
import org.indaba.questionnaire.QuestionnaireFile;
import org.indaba.questionnaire.QuestionnaireText;
import org.indaba.store.AppendAudit;
import org.indaba.store.ConsultationCodes;
import org.indaba.store.Documents;
import org.indaba.store.Grants;
import org.indaba.store.HelpRelays;
import org.indaba.store.InsertOutboxRow;
import org.indaba.store.Invitations;
import org.indaba.store.KeptReplyTable;
import org.indaba.store.KnownAddress;
import org.indaba.store.KnownEdition;
import org.indaba.store.LaunchDraftTable;
import org.indaba.store.Notice;
import org.indaba.store.OutboxRow;
import org.indaba.store.PlanActs;
import org.indaba.store.RegisterConsultation;
import org.indaba.store.Released;
import org.indaba.store.SaveConversation;
import org.indaba.store.WantedDocuments;
import org.indaba.vault.InvitationSecret;
import org.jooq.DSLContext;

/** The turn of someone with a role: what the decision stands on, and what comes of it, in one transaction. */
final class Staffroom {
    /** What could not be set by then is not worth holding up what comes after it. */
    private static final Duration MENU_LIVES = Duration.ofDays(1);

    private final Tools tools;
    private final Offices offices;
    private final DSLContext db;
    private final KnownAddress from;
    private final Inbound inbound;
    private final Instant now;
    private final Outreaching outreach;
    private final Finding finding;
    private final List<Agenda.Change> changes = new ArrayList<>();
    private boolean erased;
    private boolean brought;

    /** @param finding what was read ahead of the turn */
    Staffroom(
            Tools tools, Offices offices, DSLContext db, KnownAddress from, Inbound inbound, Instant now,
            Finding finding) {
        this.inbound = inbound;
        this.tools = tools;
        this.offices = offices;
        this.db = db;
        this.from = from;
        this.now = now;
        this.finding = finding;
        this.outreach = new Outreaching(db, from, now);
    }

    /** Empty where it is a respondent's turn. */
    Optional<Taken> take(Input input) {
        List<Grant> grants = Grants.at(db, from.id(), now);
        Optional<LaunchDraft> draft = LaunchDraftTable.find(db, from.respondent());
        return offices.model()
                .map(model -> office(model, grants, input))
                .flatMap(office -> Coordination.advance(office, from.conversation(), draft, input)
                        .map(ruling -> carryOut(office, ruling, draft, input)));
    }

    private Office office(Consultation model, List<Grant> grants, Input input) {
        Agenda agenda = offices.board().agenda();
        Optional<Presented> presented = CommandReader.secret(input).flatMap(each -> Invitations.find(db, InvitationSecret.hash(each)));
        return new Office(
                now, new Staff(grants), language(input), agenda.all(), ConsultationCodes.all(db), agenda.inFiles(),
                agenda.offered().keySet(),
                agenda.editions(), model.edition(), model.operator(), offices.purpose(), model.contact(),
                offices.languages(), offices.links().get(), presented,
                CommandReader.named(from.conversation(), input).stream().boxed().flatMap(id -> Grants.find(db, id, now).stream()).findFirst(),
                finding.figures(),
                CommandReader.numbered(input)
                        .flatMap(each -> Documents.find(db, each.consultation(), each.number())),
                finding.log(),
                outreach.of(from.conversation(), input, finding.audience()),
                tools.ids().getAsLong());
    }

    private Language language(Input input) {
        Conversation conversation = from.conversation();
        return conversation.language().or(input::hint)
                .filter(offices.languages()::contains)
                .orElse(Language.ENGLISH);
    }

    private Taken carryOut(Office office, Ruling ruling, Optional<LaunchDraft> before, Input input) {
        OutboxNotices notices = new OutboxNotices(tools, db, from, now);
        ruling.done().forEach(each -> carryOut(office, each));
        KeptReplyTable.passOver(db, from.respondent(), now);
        for (Event event : ruling.said()) {
            if (event instanceof Event.Spoke spoke && !offers(spoke, ruling, input)) {
                notices.message(spoke);
            } else if (event instanceof Event.TapAnswered answered) {
                notices.answer(answered);
            }
        }
        for (Deed deed : ruling.done()) {
            if (deed instanceof Deed.Coded coded) {
                notices.add(new Notice.QrCode(coded.consultation()));
                notices.message(coded.text());
            } else if (deed instanceof Deed.Gathered gathered) {
                notices.add(new Notice.Responses(
                        office.language(), gathered.consultation(), gathered.title(), gathered.grant(),
                        gathered.send()));
            } else if (deed instanceof Deed.Charted charted) {
                notices.add(new Notice.Chart(
                        office.language(), charted.consultation(), charted.caption(), charted.bars()));
            }
        }
        erased |= before.isPresent() && ruling.draft().isEmpty();
        Taken taken = goOn(ruling, input);
        if (ruling.done().stream().anyMatch(Deed.Joined.class::isInstance)) {
            new Relay(tools, db, from, now).catchUp();
        }
        if (!ruling.draft().equals(before)) {
            ruling.draft().ifPresentOrElse(
                    each -> LaunchDraftTable.save(db, from.respondent(), each, now),
                    () -> LaunchDraftTable.end(db, from.respondent(), now));
        }
        return taken;
    }

    /** What a command took for nothing may be the answer to somebody's question: that is asked above what it says. */
    private boolean offers(Event.Spoke spoke, Ruling ruling, Input input) {
        return ruling.said().size() == 1 && spoke.say().isRefusal()
                && input instanceof Input.Said said && inbound instanceof Inbound.Message message
                && new TypedReplyHandler(tools, db, from, now).above(message, said, spoke.say());
    }

    /** What a respondent sees after it: a trial, or where they were before. */
    private Taken goOn(Ruling ruling, Input input) {
        Desk desk = tools.desk().get();
        Conversation conversation = ruling.conversation();
        Optional<Input> further = ruling.done().stream().flatMap(each -> further(each, input).stream()).findFirst();
        Optional<Step> step = further.map(each -> Reception.advance(desk, conversation, each));
        Conversation next = step.map(Step::next).orElse(conversation);
        Optional<Effects> effects =
                step.map(each -> new Effects(tools, db, desk, from, inbound, next, now, Along.nothing()));
        effects.ifPresent(each -> each.apply(step.get().events()));
        if (!next.equals(from.conversation())) {
            SaveConversation.run(db, from.respondent(), next, now);
        }
        return new Taken(
                new Receipt.Stored(), effects.map(Effects::released).orElse(Released.NOTHING),
                erased || effects.map(Effects::erased).orElse(false),
                brought || effects.map(Effects::brought).orElse(false), changes);
    }

    private Optional<Input> further(Deed deed, Input input) {
        if (deed instanceof Deed.Tried tried) {
            return Optional.of(new Input.Tried(now, input.hint(), tried.consultation(), input.mark()));
        }
        if (deed instanceof Deed.Passed) {
            return Optional.of(input);
        }
        return deed instanceof Deed.Returned ? Optional.of(new Input.Returned(now, input.hint())) : Optional.empty();
    }

    private void carryOut(Office office, Deed deed) {
        if (deed instanceof Deed.Invited invited) {
            long id = office.fresh();
            String secret = InvitationSecret.of(tools.vault(), id);
            Invitations.add(db, id, InvitationSecret.hash(secret), invited, actor(office, deed), now);
            audit(office, deed, "invited", Long.toString(id), invited.role().word() + " " + invited.scope().words());
        } else if (deed instanceof Deed.Joined joined) {
            Invitations.use(db, joined.invitation().id(), now);
            Grants.add(db, joined.grant(), from, joined.invitation().invitedBy(), now);
            AppendAudit.run(db, now, actor(joined.grant().id()), "joined", Long.toString(joined.invitation().id()),
                    joined.grant().role().word() + " " + joined.grant().scope().words());
            Grants.Holder holder = new Grants.Holder(from.respondent(), from.id());
            menus(holder, now);
            joined.grant().ends().ifPresent(each -> menus(holder, each));
        } else if (deed instanceof Deed.Revoked revoked) {
            Grants.revoke(db, revoked.grant(), now);
            Invitations.expireOf(db, actor(revoked.grant()), now);
            Grants.holder(db, revoked.grant()).ifPresent(each -> menus(each, now));
            HelpRelays.dropOfGrant(db, revoked.grant());
            audit(office, deed, "revoked", Long.toString(revoked.grant()), "");
        } else if (deed instanceof Deed.Launched launched) {
            launched.questions().ifPresent(this::register);
            register(launched.consultation(), launched.questions());
            audit(office, deed, "consultation-launched", launched.consultation().code(),
                    launched.consultation().scope().words());
        } else if (deed instanceof Deed.DocumentBrought document) {
            bring(office, document);
        } else if (deed instanceof Deed.DocumentMarked marked) {
            Documents.mark(db, marked.document().id(), marked.status(), now);
            audit(office, deed, "document-" + marked.status().word(), marked.document().consultation(),
                    Long.toString(marked.document().id()));
        } else if (deed instanceof Deed.Rescheduled rescheduled) {
            register(rescheduled.consultation(), Optional.empty());
            audit(office, deed, rescheduled.act(), rescheduled.consultation().code(), "");
        } else {
            outreach.carryOut(deed, () -> actor(office, deed));
            erased |= deed instanceof Deed.AnnouncementDropped;
        }
    }

    /** Its bytes are fetched after the turn, as those of answers are. */
    private void bring(Office office, Deed.DocumentBrought document) {
        Attachment file = ((Inbound.Message) inbound).attachments().get(0);
        long id = tools.ids().getAsLong();
        WantedDocuments.add(db, new WantedDocuments.New(
                id, document.consultation(),
                document.title().or(() -> Filing.titleOf(file.name())).orElse(document.consultation()),
                document.version(), document.status(),
                document.languages().stream().map(Language::tag).collect(Collectors.joining(" ")),
                actor(office, document), from.id(), office.language(), inbound.address().channel(),
                tools.vault().seal("document " + id, file.reference())), now);
        audit(office, document, "document-brought", document.consultation(), Long.toString(id));
        brought = true;
    }

    /** The command menu is put right at this time, for an app in any language; what it holds is decided then. */
    private void menus(Grants.Holder holder, Instant at) {
        Stream.concat(Stream.of(Optional.<Language>empty()), offices.languages().stream().map(Optional::of))
                .forEach(language -> InsertOutboxRow.run(db, new OutboxRow(
                        tools.ids().getAsLong(), holder.respondent(), holder.address(), OutboxRow.BULK,
                        new Notice.Menu(language), false, at, Optional.of(at.plus(MENU_LIVES)), now, 0, 0)));
    }

    private void register(Questionnaire questions) {
        new KnownEdition(questions.edition(), Editions.digest(questions), QuestionnaireText.write(questions))
                .register(db, now);
    }

    /** @param questions of its own, where it is launched with such */
    private void register(Consultation consultation, Optional<Questionnaire> questions) {
        RegisterConsultation.run(
                db, consultation, RegisterConsultation.CHAT, ConsultationText.write(consultation), now);
        PlanActs.run(db, consultation.code(), Timetable.of(consultation), now);
        changes.add(new Agenda.Change(consultation, questions.map(Staffroom::asStored)));
    }

    /** As it will be read: in the languages of its consultation alone. */
    private static Questionnaire asStored(Questionnaire questions) {
        return QuestionnaireFile.parse(questions.edition().toString(), QuestionnaireText.write(questions));
    }

    /** A role is named in the log, and no person. */
    private static String actor(Office office, Deed deed) {
        return actor(new Capacity(office).of(deed).orElseThrow().id());
    }

    private static String actor(long grant) {
        return "grant " + grant;
    }

    private void audit(Office office, Deed deed, String act, String subject, String detail) {
        AppendAudit.run(db, now, actor(office, deed), act, subject, detail);
    }
}
