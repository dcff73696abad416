package org.indaba.intake;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import org.indaba.filecheck.FileChecks;
import org.indaba.StaffFiles;
import org.indaba.agenda.Board;
import org.indaba.cache.SingleThread;
import org.indaba.consultation.Catalog;
import org.indaba.conversation.Desk;
import org.indaba.conversation.Line;
import org.indaba.coordination.Links;
import org.indaba.enquiries.Enquiries;
import org.indaba.export.AgendaCatalogue;
import org.indaba.export.ChatFile;
import org.indaba.export.Exporter;
import org.indaba.export.PlacesFacts;
import org.indaba.media.FileRemoval;
import org.indaba.media.MediaFiles;
import org.indaba.media.PaperFetcher;
import org.indaba.media.PaperFiles;
import org.indaba.outbox.Doors;
import org.indaba.outbox.Papers;
import org.indaba.outbox.PhraseWording;
import org.indaba.outbox.held.MyDataFile;
import org.indaba.papers.Document;
import org.indaba.phrases.Hearing;
import org.indaba.phrases.Phrasebook;
import org.indaba.rehearsal.Dialogue;
import org.indaba.schedule.Acts;
import org.indaba.schedule.Feeder;
import org.indaba.schedule.Scheduler;
import org.indaba.store.Database;
import org.indaba.store.Databases;
import org.indaba.store.Reach;
import org.indaba.vault.InvitationSecret;
import org.indaba.vault.Vault;

/** The product's parts over a real database, with its own configuration, a clock that is set and ids that count. */
final class StaffHouse implements AutoCloseable {
    private static final Links LINKS = new Links(Optional.of("indaba_bot"), "https://indaba.example.org");

    final Vault vault = new Vault(new byte[32]);
    final Database database;
    final Board board;
    final Tools tools;
    final Intake intake;
    final PaperFetcher documents;
    final SentFiles files = new SentFiles();
    final MyDataFile myData;
    final PhraseWording wording;
    final Scheduler scheduler;
    Instant now = Dialogue.START;
    Links links = LINKS;
    /** Happens before each reading that is made ahead of a turn. */
    volatile Runnable beforeCounting = () -> { };
    volatile boolean refusesToCount;
    private final ExecutorService reading = SingleThread.named("agenda");
    private final ExecutorService counting = SingleThread.named("counting");
    /** Whether every turn fails by a fault of the product. */
    volatile boolean faulty;
    private long ids = 100_000;

    StaffHouse(Phrasebook phrases, Path folder, Catalog catalog) throws Exception {
        database = Databases.open(folder.resolve("scene.db"));
        board = Board.bring(database, catalog, phrases.languages(), reading, now);
        Offices offices = new Offices(
                board, phrases.languages(), phrases.everywhere(Line.OWN_PURPOSE),
                () -> links, new Enquiries(
                        database, work -> {
                            if (refusesToCount) {
                                throw new RejectedExecutionException("planted");
                            }
                            counting.execute(() -> {
                                beforeCounting.run();
                                work.run();
                            });
                        }, () -> 0));
        tools = new Tools(
                this::desk, new Hearing(phrases.vocabulary()), vault, this::id, () -> now, Optional.of(offices));
        intake = new Intake(database, tools, () -> { }, () -> { }, unused -> { }, any -> false);
        MediaFiles media = new MediaFiles(folder);
        PaperFiles shelf = new PaperFiles(media);
        documents = new PaperFetcher(
                database, vault, List.of(files), shelf, new FileRemoval(database, media, vault, List.of()), () -> now,
                new DocumentNotice(tools, () -> { }), FileChecks.NONE);
        scheduler = new Scheduler(
                database, new Acts(board::agenda, this::id, new Reach(Optional.of("4242"))), new Feeder(board::agenda, this::id, new Reach(Optional.of("4242")), 30), "scene", () -> now,
                () -> { });
        AgendaCatalogue catalogue = new AgendaCatalogue(board::agenda, database);
        Exporter exporter = new Exporter(
                database, new PlacesFacts(), vault::open, sha256 -> InputStream.nullInputStream(), () -> now);
        myData = new MyDataFile(phrases, database, vault, board::desk, () -> now, 35, folder.resolve("outgoing"));
        wording = new PhraseWording(
                phrases, database, myData,
                new Doors() {
                    @Override
                    public String invitation(long id) {
                        return LINKS.to("i_" + InvitationSecret.of(vault, id));
                    }

                    @Override
                    public String consultation(String code) {
                        return LINKS.to(code);
                    }

                    @Override
                    public String answers(String code) {
                        return LINKS.answers(code);
                    }
                },
                new Papers(phrases, board::desk, database, media::path, () -> now),
                new StaffFiles(
                        new RoleMenu(phrases, database, () -> now), new ChatFile(catalogue, exporter, folder.resolve("outgoing"), () -> 0),
                        catalogue, database, () -> now));
    }

    private Desk desk() {
        if (faulty && Thread.currentThread().getName().equals("writer")) {
            throw new IllegalStateException("planted");
        }
        return board.desk();
    }

    long id() {
        return ++ids;
    }

    @Override
    public void close() {
        SingleThread.stop(counting);
        SingleThread.stop(reading);
        database.close();
    }
}
