package org.indaba.channel.webchat;

import static org.indaba.store.schema.Tables.ANSWER;
import static org.indaba.store.schema.Tables.BUBBLE;
import static org.indaba.store.schema.Tables.CONSULTATION;
import static org.indaba.store.schema.Tables.RESPONSE;

import io.javalin.Javalin;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.random.RandomGenerator;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.indaba.agenda.Agenda;
import org.indaba.channel.Inbound;
import org.indaba.channel.InboundHandler;
import org.indaba.channel.InboundNotStoredException;
import org.indaba.channel.InboundResult;
import org.indaba.channel.webchat.route.WebChatDependencies;
import org.indaba.channel.webchat.route.WebChatRoutes;
import org.indaba.channel.webchat.upload.UploadSpool;
import org.indaba.configuration.CatalogFolder;
import org.indaba.conversation.ConsultationDirectory;
import org.indaba.conversation.StorageLimits;
import org.indaba.filecheck.FileChecks;
import org.indaba.http.HttpSetup;
import org.indaba.http.limit.ConnectionLimits;
import org.indaba.http.limit.MemoryBudget;
import org.indaba.http.limit.NewSessionLimiter;
import org.indaba.http.limit.RequestRateLimiter;
import org.indaba.http.network.Site;
import org.indaba.intake.Intake;
import org.indaba.intake.context.TurnDependencies;
import org.indaba.intake.web.DatabaseWebChatStore;
import org.indaba.media.FileRemoval;
import org.indaba.media.MediaFetcher;
import org.indaba.media.MediaFiles;
import org.indaba.media.OversizeNoted;
import org.indaba.outbox.SimulatedClock;
import org.indaba.outbox.mydata.MyDataFile;
import org.indaba.outbox.renderer.EnclosureReader;
import org.indaba.outbox.renderer.LinkResolver;
import org.indaba.outbox.renderer.PhraseNoticeRenderer;
import org.indaba.phrases.InputRecognizer;
import org.indaba.phrases.Phrasebook;
import org.indaba.security.SecurityLog;
import org.indaba.store.Databases;
import org.indaba.store.Ids;
import org.indaba.store.OpenDatabase;
import org.indaba.store.audit.AuditRefusal;
import org.indaba.store.encryption.ColumnCipher;
import org.indaba.store.encryption.KeyOwner;
import org.indaba.vault.Vault;
import org.jooq.Condition;
import org.jooq.Table;

/** The web chat on a free port, over a real database, with the official questionnaire. */
public final class Place implements AutoCloseable {
    public static final Phrasebook PHRASES = Phrasebook.load(Path.of("config"));

    public final SimulatedClock clock = new SimulatedClock();
    public final SecurityLog security;
    public final Vault vault = new Vault(new byte[32]);
    public final OpenDatabase database;
    final Path uploads;
    public final MediaFiles files;
    final MediaFetcher media;
    final MemoryBudget memory;
    final WebChatRoutes pages;
    volatile boolean failing;
    /** A turn is stored, and whoever sent it is told that it is not. */
    volatile boolean losing;
    public volatile Optional<String> bot = Optional.of("indaba_bot");
    final NewSessionLimiter sessions;
    private final FileRemoval removal;
    private final Javalin server;

    public Place(Path folder) throws Exception {
        this(folder, new Site(Optional.empty(), List.of()), Optional.empty());
    }

    /** @param memory bytes for what forms bring */
    Place(Path folder, long memory) throws Exception {
        this(folder, new Site(Optional.empty(), List.of()), Optional.empty(), new MemoryBudget(memory), StorageLimits.USUAL,
                NewSessionLimiter.Limits.NONE);
    }

    public Place(Path folder, Site site, Optional<ConsultationDirectory> other) throws Exception {
        this(folder, site, other, MemoryBudget.ofHeap(), StorageLimits.USUAL, NewSessionLimiter.Limits.NONE);
    }

    Place(Path folder, FileChecks checks) throws Exception {
        this(folder, new Site(Optional.empty(), List.of()), Optional.empty(), MemoryBudget.ofHeap(), StorageLimits.USUAL,
                NewSessionLimiter.Limits.NONE, checks);
    }

    Place(Path folder, StorageLimits bounds, NewSessionLimiter.Limits newSessions) throws Exception {
        this(folder, new Site(Optional.empty(), List.of("127.0.0.1")), Optional.empty(), MemoryBudget.ofHeap(), bounds,
                newSessions);
    }

    private Place(
            Path folder, Site site, Optional<ConsultationDirectory> other, MemoryBudget memory, StorageLimits bounds, NewSessionLimiter.Limits newSessions)
            throws Exception {
        this(folder, site, other, memory, bounds, newSessions, FileChecks.NONE);
    }

    private Place(
            Path folder, Site site, Optional<ConsultationDirectory> other, MemoryBudget memory, StorageLimits bounds, NewSessionLimiter.Limits newSessions,
            FileChecks checks)
            throws Exception {
        this.memory = memory;
        sessions = new NewSessionLimiter(newSessions, clock);
        Files.createDirectories(folder);
        database = Databases.open(folder.resolve("indaba.db"));
        security = new SecurityLog(clock, (at, actor, subject, detail) ->
                AuditRefusal.write(database, at, actor, subject, detail));
        uploads = folder.resolve("media").resolve("uploads");
        files = new MediaFiles(folder);
        UploadSpool spool = new UploadSpool(uploads);
        removal = new FileRemoval(database, files, vault, List.of(new WebChannel(spool)));
        Agenda agenda = Agenda.bring(database, CatalogFolder.read(Path.of("config")), clock.instant());
        other.ifPresent(each -> each.briefings().keySet().forEach(this::register));
        ConsultationDirectory desk = other.orElseGet(() -> agenda.desk(PHRASES.languages())).within(bounds);
        TurnDependencies tools = new TurnDependencies(
                () -> desk, new InputRecognizer(PHRASES.vocabulary()), vault, new Ids(clock)::next, clock);
        Intake intake = new Intake(database, tools, () -> { }, () -> { }, removal::remove, any -> false);
        media = new MediaFetcher(
                database, vault, List.of(new WebChannel(spool)), files, removal, clock, RandomGenerator.getDefault(),
                new OversizeNoted(), checks);
        MyDataFile myData = new MyDataFile(PHRASES, database, vault, () -> desk, clock, 35, folder.resolve("outgoing"));
        PhraseNoticeRenderer renderer = new PhraseNoticeRenderer(
                PHRASES, database, myData,
                LinkResolver.none(), new EnclosureReader(
                        PHRASES, () -> desk, database,
                        files::path, clock));
        InboundHandler receiver = new InboundHandler() {
            @Override
            public CompletableFuture<InboundResult> receive(Inbound inbound) {
                if (failing) {
                    throw new InboundNotStoredException(new IllegalStateException("the disk is full"));
                }
                CompletableFuture<InboundResult> receipt = intake.receive(inbound);
                if (losing) {
                    receipt.join();
                    throw new InboundNotStoredException(new IllegalStateException("the commit is not known of"));
                }
                return receipt;
            }

            @Override
            public CompletableFuture<Void> receiveAll(List<Inbound> batch) {
                throw new AssertionError("a form comes alone");
            }
        };
        pages = new WebChatRoutes(new WebChatDependencies(
                PHRASES, () -> desk, new DatabaseWebChatStore(database, tools, renderer::lookup, myData::write, myData::inBrief, renderer::document),
                receiver, spool,
                () -> bot, vault::lookup, site, security, sessions, memory, checks, clock));
        server = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            new HttpSetup(site, new RequestRateLimiter(org.indaba.http.limit.RequestLimits.NONE, clock, security), ConnectionLimits.USUAL, "/none", memory)
                    .addTo(config, "127.0.0.1", 0, new QueuedThreadPool());
            pages.addTo(config.routes);
        }).start();
    }

    private void register(String code) {
        database.write("test", db -> db.insertInto(CONSULTATION)
                        .set(CONSULTATION.CODE, code)
                        .set(CONSULTATION.ORIGIN, "file")
                        .set(CONSULTATION.SOURCE, "")
                        .set(CONSULTATION.SCOPE, "")
                        .set(CONSULTATION.ZONE, "UTC")
                        .set(CONSULTATION.CONTACT, "")
                        .set(CONSULTATION.REGISTERED_AT, 0L)
                        .onConflictDoNothing()
                        .execute())
                .join();
    }

    public String url() {
        return "http://127.0.0.1:" + server.port();
    }

    public Browser browser() {
        return new Browser(url(), "en");
    }

    /** Somebody who has come as far as the first question. */
    public Browser begun() {
        return begun(browser());
    }

    /** At the first question. */
    Browser begun(Browser browser) {
        browser.open("/c/wg-study").press("English").press("I agree").press("Civil society").press("None of these");
        return browser.type("Kenya").press("Next");
    }

    /** Such as {@code a: text}. */
    public List<String> bubbles() {
        return database.read(db -> db.select(BUBBLE.RESPONSE_ID, BUBBLE.QUESTION, BUBBLE.CONTENT)
                .from(BUBBLE)
                .orderBy(BUBBLE.RESPONSE_ID, BUBBLE.QUESTION, BUBBLE.SENT_AT, BUBBLE.ORDINAL)
                .fetch(row -> row.value2() + ": " + ColumnCipher.of(db).open(KeyOwner.ANSWERS, row.value1(), row.value3())));
    }

    public List<String> answers() {
        return database.read(db -> db.select(ANSWER.QUESTION, ANSWER.STATUS)
                .from(ANSWER)
                .orderBy(ANSWER.RESPONSE_ID, ANSWER.QUESTION)
                .fetch(row -> row.value1() + " " + row.value2()));
    }

    /** Such as {@code web radio en submitted KE anonymous}. */
    public List<String> responses() {
        return database.read(db -> db.select(
                        RESPONSE.CHANNEL, RESPONSE.SOURCE, RESPONSE.LANGUAGE, RESPONSE.STATUS, RESPONSE.COUNTRY,
                        RESPONSE.PUBLICATION)
                .from(RESPONSE)
                .orderBy(RESPONSE.ID)
                .fetch(row -> String.join(" ", List.of(
                        row.value1(), "" + row.value2(), row.value3(), row.value4(), "" + row.value5(),
                        "" + row.value6()))));
    }

    public int count(Table<?> table) {
        return database.read(db -> db.fetchCount(table));
    }

    public int count(Table<?> table, Condition which) {
        return database.read(db -> db.fetchCount(table, which));
    }

    public Instant now() {
        return clock.instant();
    }

    @Override
    public void close() {
        server.stop();
        removal.stop();
        database.close();
    }
}
