package org.indaba.intake;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import org.indaba.StaffFiles;
import org.indaba.agenda.AgendaCache;
import org.indaba.cache.SingleThreadExecutor;
import org.indaba.consultation.Catalog;
import org.indaba.conversation.ConsultationDirectory;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.coordination.ConsultationLinks;
import org.indaba.enquiries.EnquiryService;
import org.indaba.export.AgendaConsultations;
import org.indaba.export.ChatExportFile;
import org.indaba.export.Exporter;
import org.indaba.export.PlacesFacts;
import org.indaba.filecheck.FileChecks;
import org.indaba.intake.context.StaffDependencies;
import org.indaba.intake.context.TurnDependencies;
import org.indaba.intake.notice.DocumentNotice;
import org.indaba.intake.staff.RoleMenu;
import org.indaba.media.DocumentFetcher;
import org.indaba.media.DocumentFiles;
import org.indaba.media.FileRemoval;
import org.indaba.media.MediaFiles;
import org.indaba.outbox.mydata.MyDataFile;
import org.indaba.outbox.renderer.EnclosureReader;
import org.indaba.outbox.renderer.LinkResolver;
import org.indaba.outbox.renderer.PhraseNoticeRenderer;
import org.indaba.phrases.InputRecognizer;
import org.indaba.phrases.Phrasebook;
import org.indaba.rehearsal.Dialogue;
import org.indaba.schedule.BroadcastFeeder;
import org.indaba.schedule.DueActHandler;
import org.indaba.schedule.Scheduler;
import org.indaba.store.Database;
import org.indaba.store.Databases;
import org.indaba.store.person.Reachability;
import org.indaba.vault.InvitationSecret;
import org.indaba.vault.Vault;

/** The product's parts over a real database, with its own configuration, a clock that is set and ids that count. */
public final class StaffHouse implements AutoCloseable {
    private static final ConsultationLinks LINKS = new ConsultationLinks(Optional.of("indaba_bot"), "https://indaba.example.org");

    final Vault vault = new Vault(new byte[32]);
    final Database database;
    final AgendaCache board;
    final TurnDependencies tools;
    final Intake intake;
    final DocumentFetcher documents;
    final SentFiles files = new SentFiles();
    final MyDataFile myData;
    final PhraseNoticeRenderer renderer;
    final Scheduler scheduler;
    public Instant now = Dialogue.START;
    ConsultationLinks links = LINKS;
    /** Happens before each reading that is made ahead of a turn. */
    volatile Runnable beforeCounting = () -> { };
    volatile boolean refusesToCount;
    private final ExecutorService reading = SingleThreadExecutor.named("agenda");
    private final ExecutorService counting = SingleThreadExecutor.named("counting");
    /** Whether every turn fails by a fault of the product. */
    volatile boolean faulty;
    private long ids = 100_000;

    StaffHouse(Phrasebook phrases, Path folder, Catalog catalog) throws Exception {
        database = Databases.open(folder.resolve("scene.db"));
        board = AgendaCache.bring(database, catalog, phrases.languages(), reading, now);
        StaffDependencies offices = new StaffDependencies(
                board, phrases.languages(), phrases.everywhere(PhraseKey.OWN_PURPOSE),
                () -> links, new EnquiryService(
                        database, work -> {
                            if (refusesToCount) {
                                throw new RejectedExecutionException("planted");
                            }
                            counting.execute(() -> {
                                beforeCounting.run();
                                work.run();
                            });
                        }, () -> 0));
        tools = new TurnDependencies(
                this::desk, new InputRecognizer(phrases.vocabulary()), vault, this::id, () -> now, Optional.of(offices));
        intake = new Intake(database, tools, () -> { }, () -> { }, unused -> { }, any -> false);
        MediaFiles media = new MediaFiles(folder);
        DocumentFiles shelf = new DocumentFiles(media);
        documents = new DocumentFetcher(
                database, vault, List.of(files), shelf, new FileRemoval(database, media, vault, List.of()), () -> now,
                new DocumentNotice(tools, () -> { }), FileChecks.NONE);
        scheduler = new Scheduler(
                database, new DueActHandler(board::agenda, this::id, new Reachability(Optional.of("4242"))), new BroadcastFeeder(board::agenda, this::id, new Reachability(Optional.of("4242")), 30), "scene", () -> now,
                () -> { });
        AgendaConsultations catalogue = new AgendaConsultations(board::agenda, database);
        Exporter exporter = new Exporter(
                database, new PlacesFacts(), vault::open, sha256 -> InputStream.nullInputStream(), () -> now);
        myData = new MyDataFile(phrases, database, vault, board::desk, () -> now, 35, folder.resolve("outgoing"));
        renderer = new PhraseNoticeRenderer(
                phrases, database, myData,
                new LinkResolver() {
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
                new EnclosureReader(phrases, board::desk, database, media::path, () -> now),
                new StaffFiles(
                        new RoleMenu(phrases, database, () -> now), new ChatExportFile(catalogue, exporter, folder.resolve("outgoing"), () -> 0),
                        catalogue, database, () -> now));
    }

    private ConsultationDirectory desk() {
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
        SingleThreadExecutor.stop(counting);
        SingleThreadExecutor.stop(reading);
        database.close();
    }
}
