package org.indaba.simulation;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import org.indaba.StaffFiles;
import org.indaba.agenda.Agenda;
import org.indaba.agenda.Board;
import org.indaba.channel.Channel;
import org.indaba.conversation.Line;
import org.indaba.coordination.Links;
import org.indaba.enquiries.Enquiries;
import org.indaba.export.AgendaCatalogue;
import org.indaba.export.ChatFile;
import org.indaba.export.Exporter;
import org.indaba.export.PlacesFacts;
import org.indaba.intake.Intake;
import org.indaba.intake.Offices;
import org.indaba.intake.RoleMenu;
import org.indaba.intake.Tools;
import org.indaba.intake.WebHouse;
import org.indaba.media.PaperFiles;
import org.indaba.media.SteppedMedia;
import org.indaba.outbox.Doors;
import org.indaba.outbox.Papers;
import org.indaba.outbox.PhraseWording;
import org.indaba.outbox.SimulatedClock;
import org.indaba.outbox.SteppedOutbox;
import org.indaba.outbox.held.MyDataFile;
import org.indaba.papers.Document;
import org.indaba.schedule.Acts;
import org.indaba.schedule.Feeder;
import org.indaba.schedule.Scheduler;
import org.indaba.store.DueRow;
import org.indaba.store.Reach;
import org.indaba.store.SteppedDatabase;
import org.indaba.vault.InvitationSecret;

/** The parts of a running server, wired as {@link org.indaba.Server} does, without its threads. A restart makes another. */
final class Process {
    private static final Links LINKS = new Links(Optional.of("indaba_bot"), "https://indaba.example.org");
    private static final int PER_SECOND = 30;

    final Channel telegram;
    private static final int BACKUPS_KEPT_DAYS = 35;

    final Board board;
    final Intake intake;
    final SteppedOutbox outbox;
    final Scheduler scheduler;
    final SteppedMedia media;
    final WebHouse pages;

    Process(
            World world, SteppedDatabase database, Channel telegram, Channel uploads, Consumer<DueRow> calling, SimulatedClock clock,
            LongSupplier ids, RandomGenerator chance) {
        this.telegram = telegram;
        board = Board.bring(database, World.CATALOG, World.PHRASES.languages(), database::beside, clock.instant());
        Offices offices = new Offices(
                board, World.PHRASES.languages(), World.PHRASES.everywhere(Line.OWN_PURPOSE), () -> LINKS,
                new Enquiries(database, database::beside, () -> 0));
        Tools tools = new Tools(
                () -> board.desk().within(World.BOUNDS), World.HEARING, world.vault, ids, clock, Optional.of(offices));
        media = new SteppedMedia(database, world.vault, List.of(telegram, uploads), world.files, clock, chance);
        intake = new Intake(database, tools, this::wake, () -> { }, media::release, this::mayPass);
        MyDataFile myData = new MyDataFile(World.PHRASES, database, world.vault, board::desk, clock, BACKUPS_KEPT_DAYS,
                world.folder.resolve("outgoing"));
        PaperFiles shelf = new PaperFiles(world.files);
        AgendaCatalogue catalogue = new AgendaCatalogue(board::agenda, database);
        Exporter exporter = new Exporter(
                database, new PlacesFacts(), world.vault::open, sha256 -> InputStream.nullInputStream(), clock);
        PhraseWording wording = new PhraseWording(
                World.PHRASES, database, myData, new Addresses(world),
                new Papers(World.PHRASES, board::desk, database, world.files::path, clock),
                new StaffFiles(
                        new RoleMenu(World.PHRASES, database, clock),
                        new ChatFile(catalogue, exporter, world.folder.resolve("outgoing"), () -> 0), catalogue, database, clock));
        outbox = new SteppedOutbox(database, world.vault, wording, telegram, clock, chance, calling);
        scheduler = new Scheduler(
                database, new Acts(this::asItIsNow, ids, new Reach(Optional.of(Person.BOT))), new Feeder(board::agenda, ids, new Reach(Optional.of(Person.BOT)), PER_SECOND),
                "process " + ids.getAsLong(), clock, this::wake);
        pages = new WebHouse(database, tools, wording::lookup, myData::write, myData::inBrief, wording::document);
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
    private record Addresses(World world) implements Doors {
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
