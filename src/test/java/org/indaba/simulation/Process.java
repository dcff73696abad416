package org.indaba.simulation;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import org.indaba.StaffFiles;
import org.indaba.agenda.Agenda;
import org.indaba.agenda.AgendaCache;
import org.indaba.channel.Channel;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.coordination.ConsultationLinks;
import org.indaba.enquiries.EnquiryService;
import org.indaba.export.AgendaConsultations;
import org.indaba.export.ChatExportFile;
import org.indaba.export.Exporter;
import org.indaba.export.PlacesFacts;
import org.indaba.intake.Intake;
import org.indaba.intake.context.StaffDependencies;
import org.indaba.intake.context.TurnDependencies;
import org.indaba.intake.staff.RoleMenu;
import org.indaba.intake.web.DatabaseWebChatStore;
import org.indaba.media.DocumentFiles;
import org.indaba.media.SteppedMedia;
import org.indaba.outbox.SimulatedClock;
import org.indaba.outbox.SteppedOutbox;
import org.indaba.outbox.mydata.MyDataFile;
import org.indaba.outbox.renderer.EnclosureReader;
import org.indaba.outbox.renderer.LinkResolver;
import org.indaba.outbox.renderer.PhraseNoticeRenderer;
import org.indaba.schedule.BroadcastFeeder;
import org.indaba.schedule.DueActHandler;
import org.indaba.schedule.Scheduler;
import org.indaba.store.SteppedDatabase;
import org.indaba.store.outbox.DueRow;
import org.indaba.store.person.Reachability;
import org.indaba.vault.InvitationSecret;

/** The parts of a running server, wired as {@link org.indaba.Server} does, without its threads. A restart makes another. */
final class Process {
    private static final ConsultationLinks LINKS = new ConsultationLinks(Optional.of("indaba_bot"), "https://indaba.example.org");
    private static final int PER_SECOND = 30;

    final Channel telegram;
    private static final int BACKUPS_KEPT_DAYS = 35;

    final AgendaCache board;
    final Intake intake;
    final SteppedOutbox outbox;
    final Scheduler scheduler;
    final SteppedMedia media;
    final DatabaseWebChatStore pages;

    Process(
            World world, SteppedDatabase database, Channel telegram, Channel uploads, Consumer<DueRow> calling, SimulatedClock clock,
            LongSupplier ids, RandomGenerator chance) {
        this.telegram = telegram;
        board = AgendaCache.bring(database, World.CATALOG, World.PHRASES.languages(), database::beside, clock.instant());
        StaffDependencies offices = new StaffDependencies(
                board, World.PHRASES.languages(), World.PHRASES.everywhere(PhraseKey.OWN_PURPOSE), () -> LINKS,
                new EnquiryService(database, database::beside, () -> 0));
        TurnDependencies tools = new TurnDependencies(
                () -> board.desk().within(World.BOUNDS), World.HEARING, world.vault, ids, clock, Optional.of(offices));
        media = new SteppedMedia(database, world.vault, List.of(telegram, uploads), world.files, clock, chance);
        intake = new Intake(database, tools, this::wake, () -> { }, media::release, this::mayPass);
        MyDataFile myData = new MyDataFile(World.PHRASES, database, world.vault, board::desk, clock, BACKUPS_KEPT_DAYS,
                world.folder.resolve("outgoing"));
        DocumentFiles shelf = new DocumentFiles(world.files);
        AgendaConsultations catalogue = new AgendaConsultations(board::agenda, database);
        Exporter exporter = new Exporter(
                database, new PlacesFacts(), world.vault::open, sha256 -> InputStream.nullInputStream(), clock);
        PhraseNoticeRenderer renderer = new PhraseNoticeRenderer(
                World.PHRASES, database, myData, new Addresses(world),
                new EnclosureReader(World.PHRASES, board::desk, database, world.files::path, clock),
                new StaffFiles(
                        new RoleMenu(World.PHRASES, database, clock),
                        new ChatExportFile(catalogue, exporter, world.folder.resolve("outgoing"), () -> 0), catalogue, database, clock));
        outbox = new SteppedOutbox(database, world.vault, renderer, telegram, clock, chance, calling);
        scheduler = new Scheduler(
                database, new DueActHandler(this::asItIsNow, ids, new Reachability(Optional.of(Person.BOT))), new BroadcastFeeder(board::agenda, ids, new Reachability(Optional.of(Person.BOT)), PER_SECOND),
                "process " + ids.getAsLong(), clock, this::wake);
        pages = new DatabaseWebChatStore(database, tools, renderer::lookup, myData::write, myData::inBrief, renderer::document);
    }

    private Agenda asItIsNow() {
        board.refresh();
        return board.agenda();
    }

    private boolean mayPass(long address) {
        return outbox.mayPass(address);
    }

    private void wake() {
        outbox.wake();
    }

    /** How a link is made of what it leads to. */
    private record Addresses(World world) implements LinkResolver {
        @Override
        public String invitation(long id) {
            return LINKS.to("i_" + InvitationSecret.of(world.vault, id));
        }

        @Override
        public String consultation(String code) {
            return LINKS.to(code);
        }

        @Override
        public String answers(String code) {
            return LINKS.answers(code);
        }
    }
}
