package org.indaba;

import io.javalin.Javalin;
import io.javalin.util.JavalinLogger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongPredicate;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.indaba.agenda.Agenda;
import org.indaba.agenda.AgendaCache;
import org.indaba.api.Api;
import org.indaba.api.ProblemRenderer;
import org.indaba.api.RequestIds;
import org.indaba.api.TokenAuthenticator;
import org.indaba.backup.Backup;
import org.indaba.backup.BackupRetention;
import org.indaba.backup.BackupScheduler;
import org.indaba.backup.ScratchDatabase;
import org.indaba.cache.SingleThreadExecutor;
import org.indaba.channel.Channel;
import org.indaba.channel.telegram.BotSettings;
import org.indaba.channel.telegram.Telegram;
import org.indaba.channel.telegram.api.TelegramTimings;
import org.indaba.channel.webchat.WebChannel;
import org.indaba.channel.webchat.route.WebChatDependencies;
import org.indaba.channel.webchat.route.WebChatRoutes;
import org.indaba.channel.webchat.upload.UploadSpool;
import org.indaba.cli.context.BotSettingsFactory;
import org.indaba.configuration.Configuration;
import org.indaba.configuration.Secret;
import org.indaba.consultation.Catalog;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.coordination.ConsultationLinks;
import org.indaba.enquiries.EnquiryService;
import org.indaba.export.AgendaConsultations;
import org.indaba.export.ChatExportFile;
import org.indaba.export.Exporter;
import org.indaba.export.PlacesFacts;
import org.indaba.filecheck.Clamd;
import org.indaba.filecheck.FileChecks;
import org.indaba.filecheck.VirusScanner;
import org.indaba.http.Hsts;
import org.indaba.http.HttpSetup;
import org.indaba.http.limit.ConnectionLimits;
import org.indaba.http.limit.MemoryBudget;
import org.indaba.http.limit.NewSessionLimiter;
import org.indaba.http.limit.RequestRateLimiter;
import org.indaba.http.network.Site;
import org.indaba.intake.Intake;
import org.indaba.intake.context.StaffDependencies;
import org.indaba.intake.context.TurnDependencies;
import org.indaba.intake.notice.DocumentNotice;
import org.indaba.intake.notice.RejectedFileNotice;
import org.indaba.intake.staff.RoleMenu;
import org.indaba.intake.web.DatabaseWebChatStore;
import org.indaba.keys.Keyring;
import org.indaba.media.DocumentFetcher;
import org.indaba.media.DocumentFiles;
import org.indaba.media.FileRemoval;
import org.indaba.media.MediaFetcher;
import org.indaba.media.MediaFiles;
import org.indaba.outbox.Dispatcher;
import org.indaba.outbox.mydata.MyDataFile;
import org.indaba.outbox.pace.SendRateLimiter;
import org.indaba.outbox.renderer.EnclosureReader;
import org.indaba.outbox.renderer.PhraseNoticeRenderer;
import org.indaba.phrases.InputRecognizer;
import org.indaba.phrases.Phrasebook;
import org.indaba.schedule.BroadcastFeeder;
import org.indaba.schedule.DueActHandler;
import org.indaba.schedule.Scheduler;
import org.indaba.security.RefusalKind;
import org.indaba.security.SecurityLog;
import org.indaba.store.DatabaseLocation;
import org.indaba.store.Ids;
import org.indaba.store.OpenDatabase;
import org.indaba.store.UnusableStorageException;
import org.indaba.store.audit.AuditRefusal;
import org.indaba.store.person.Reachability;
import org.indaba.vault.Vault;

/**
 * The server. It wires every part by hand, one visible line for each, and stops the parts in an order that loses nothing.
 */
public final class Server implements AutoCloseable {
    /** The requests at one time that hold a thread. A webhook request that waits for its commit holds none. */
    private static final int HTTP_THREADS = 32;

    /** How long requests that are being answered may take when the server stops. */
    private static final Duration STOP = Duration.ofSeconds(5);

    private final ShutdownSequence stops = new ShutdownSequence();
    private final Javalin http;

    /** Starts every part. An exception from here tells in one line what to do. */
    public Server(Configuration configuration, Catalog catalog, Phrasebook phrases, InstantSource clock)
            throws IOException, UnusableStorageException {
        this(configuration, catalog, phrases, clock, ConnectionLimits.USUAL);
    }

    Server(Configuration configuration, Catalog catalog, Phrasebook phrases, InstantSource clock, ConnectionLimits patience)
            throws IOException, UnusableStorageException {
        try {
            http = start(configuration, catalog, phrases, clock, patience);
        } catch (IOException | UnusableStorageException | RuntimeException e) {
            close();
            throw e;
        }
    }

    private Javalin start(
            Configuration configuration, Catalog catalog, Phrasebook phrases, InstantSource clock, ConnectionLimits patience)
            throws IOException, UnusableStorageException {
        OpenDatabase database = configuration.files().database().serve();
        stops.push("the database", database::close);
        Vault vault = new Keyring(configuration.files().key(), database, configuration.backups().keepDays())
                .settle(clock.instant());
        SecurityLog security = new SecurityLog(clock, (at, actor, subject, detail) ->
                AuditRefusal.write(database, at, actor, subject, detail));
        stops.push("what was refused", security::stop);
        Ids ids = new Ids(clock);
        ExecutorService rereading = SingleThreadExecutor.named("agenda");
        stops.push("the reading of the agenda", () -> SingleThreadExecutor.stop(rereading));
        AgendaCache board = AgendaCache.bring(database, catalog, phrases.languages(), rereading, clock.instant());
        ExecutorService counting = SingleThreadExecutor.named("counting");
        stops.push("counting", () -> SingleThreadExecutor.stop(counting));

        CommitListeners toSend = new CommitListeners();
        CommitListeners toFetch = new CommitListeners();
        AtomicReference<String> address =
                new AtomicReference<>(address(configuration.http(), configuration.http().port()));
        Optional<BotSettings> bots = BotSettingsFactory.of(configuration, phrases);
        AtomicReference<Supplier<Optional<String>>> bot = new AtomicReference<>(Optional::empty);
        Supplier<ConsultationLinks> links = () -> new ConsultationLinks(bots.isPresent(), bot.get().get(), address.get());
        StaffDependencies offices = new StaffDependencies(
                board, phrases.languages(), phrases.everywhere(PhraseKey.OWN_PURPOSE), links,
                new EnquiryService(database, counting, System::nanoTime));
        TurnDependencies tools = new TurnDependencies(
                () -> board.desk().within(configuration.bounds()), new InputRecognizer(phrases.vocabulary()), vault, ids::next, clock, Optional.of(offices));
        MediaFiles files = new MediaFiles(configuration.files().data());
        UploadSpool spool = new UploadSpool(BackupSources.uploads(configuration.files().data()));
        WebChannel web = new WebChannel(spool);
        FileRemoval removal = new FileRemoval(database, files, vault, List.of(web));
        stops.push("the removal of files", removal::stop);
        AtomicReference<LongPredicate> mayPass = new AtomicReference<>(any -> false);
        Intake intake = new Intake(
                database, tools, toSend, toFetch, removal::remove, chat -> mayPass.get().test(chat));
        Optional<Telegram> telegram = bots.map(settings -> new Telegram(settings, intake, TelegramTimings.usual(Math::random), clock));
        bot.set(() -> telegram.flatMap(Telegram::username));
        telegram.ifPresent(each -> stops.push("calls to Telegram", each::close));
        List<Channel> sending = telegram.<List<Channel>>map(each -> List.of(each.channel())).orElse(List.of());

        AgendaConsultations catalogue = new AgendaConsultations(board::agenda, database);
        Exporter exporter = new Exporter(
                database, new PlacesFacts(), vault::open, sha256 -> Files.newInputStream(files.path(sha256)), clock);
        Path outgoing = configuration.files().data().resolve("media").resolve("outgoing");
        MyDataFile myData = new MyDataFile(
                phrases, database, vault, board::desk, clock, configuration.backups().keepDays(), outgoing);
        DocumentFiles shelf = new DocumentFiles(files);
        EnclosureReader papers = new EnclosureReader(
                phrases, board::desk, database, files::path, clock);
        PhraseNoticeRenderer renderer = new PhraseNoticeRenderer(
                phrases, database, myData,
                new DeepLinks(telegram.isPresent(), links, vault),
                papers,
                new StaffFiles(
                        new RoleMenu(phrases, database, clock),
                        new ChatExportFile(catalogue, exporter, outgoing, System::nanoTime),
                        catalogue, database, clock));
        Dispatcher dispatcher = new Dispatcher(
                database, vault, renderer, sending, pace(configuration), clock,
                RandomGenerator.getDefault());
        toSend.add(dispatcher::wake);
        dispatcher.start();
        mayPass.set(dispatcher::mayPass);
        stops.push("the outbox", dispatcher::stop);

        Reachability reach = new Reachability(telegram.map(each -> each.channel().bot()));
        Scheduler scheduler = new Scheduler(
                database, new DueActHandler(() -> asItIsNow(board), ids::next, reach),
                new BroadcastFeeder(board::agenda, ids::next, reach, configuration.telegram().messagesPerSecond()),
                UUID.randomUUID().toString(), clock, dispatcher::wake);
        scheduler.start();
        stops.push("the schedule", scheduler::stop);

        List<Channel> fetching = new ArrayList<>(sending);
        fetching.add(web);
        FileChecks checks = new FileChecks(
                configuration.uploads().floor(), configuration.files().data(),
                configuration.uploads().clamd().<VirusScanner>map(Clamd::new).orElse(VirusScanner.NONE));
        MediaFetcher media = new MediaFetcher(
                database, vault, fetching, files, removal, clock, RandomGenerator.getDefault(),
                new RejectedFileNotice(tools, dispatcher::wake), checks);
        toFetch.add(media::wake);
        DocumentFetcher documents = new DocumentFetcher(
                database, vault, sending, shelf, removal, clock, new DocumentNotice(tools, dispatcher::wake), checks);
        toFetch.add(documents::wake);
        media.start();
        stops.push("the fetching of files", media::stop);
        documents.start();
        stops.push("the fetching of documents", documents::stop);

        Site site = new Site(configuration.http().publicUrl(), configuration.http().trustedProxies());
        NewSessionLimiter sessions = new NewSessionLimiter(configuration.newSessions(), clock);
        MemoryBudget memory = MemoryBudget.ofHeap();
        WebChatRoutes pages = new WebChatRoutes(new WebChatDependencies(
                phrases, board::desk, new DatabaseWebChatStore(database, tools, renderer::lookup, myData::write, myData::inBrief, renderer::document),
                intake, spool,
                () -> telegram.flatMap(Telegram::username), vault::lookup,
                site, security, sessions, memory, checks, clock));
        pages.start();
        stops.push("the sweeping of uploads", pages::stop);

        intake.retry().start();
        stops.push("what was parked", intake.retry()::stop);
        telegram.ifPresent(each -> each.whenNamed(intake.retry()::wake));
        TokenAuthenticator authenticator =
                new TokenAuthenticator(database, configuration.secretariatToken().map(Secret::reveal), clock, security);
        RequestRateLimiter gate = new RequestRateLimiter(configuration.limits(), clock, security);
        HttpSetup border = new HttpSetup(
                site, new Hsts(configuration.http().hstsSubdomains()), gate, patience, Telegram.UPDATES, memory);
        Api api = new Api(catalogue, exporter, authenticator, gate, site, security, clock);
        BackupScheduler backups = backups(configuration, files, vault, clock);
        backups.start();
        stops.push("the backups", backups::stop);
        ServerMonitor observation = new ServerMonitor(
                database, intake, dispatcher, scheduler, media, documents, pages, telegram, backups,
                security, border::connections, sessions::refused, memory, checks, clock);
        observation.start();
        stops.push("the watch", observation::stop);
        Javalin created = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.startupWatcherEnabled = false;
            border.addTo(
                    config, configuration.http().host(), configuration.http().port(),
                    new QueuedThreadPool(HTTP_THREADS, 2));
            config.jetty.modifyServer(server -> server.setStopTimeout(STOP.toMillis()));
            RequestIds.addTo(config);
            new ProblemRenderer(phrases).addTo(config);
            observation.addTo(config);
            api.addTo(config);
            pages.addTo(config.routes);
            telegram.ifPresent(each -> each.addTo(
                    config.routes, memory, () -> security.refused(RefusalKind.WRONG_WEBHOOK_SECRET)));
        });
        Javalin started = listen(created);
        address.set(address(configuration.http(), started.port()));
        stops.push("requests", started::stop);
        telegram.ifPresent(Telegram::start);
        telegram.ifPresent(each -> stops.push("updates", each::stop));
        return started;
    }

    private static Agenda asItIsNow(AgendaCache board) {
        board.refresh();
        return board.agenda();
    }

    /** @param port the port on which it listens, which the system may have chosen */
    private static String address(Configuration.Http http, int port) {
        return http.publicUrl().map(Object::toString).orElse("http://" + http.host() + ":" + port);
    }

    /** The caller reports a failed start, so it is reported once. */
    private static Javalin listen(Javalin created) {
        JavalinLogger.enabled = false;
        try {
            return created.start();
        } finally {
            JavalinLogger.enabled = true;
        }
    }

    public int port() {
        return http.port();
    }

    /** The HTTP server, for tests that look at every route. */
    Javalin http() {
        return http;
    }

    private static SendRateLimiter.Limits pace(Configuration configuration) {
        Configuration.Telegram telegram = configuration.telegram();
        return new SendRateLimiter.Limits(
                telegram.messagesPerSecond(), telegram.chatMessagesPerSecond(), telegram.groupMessagesPerMinute());
    }

    private static BackupScheduler backups(
            Configuration configuration, MediaFiles files, Vault vault, InstantSource clock) throws IOException {
        ScratchDatabase.sweep(configuration.files().data());
        if (configuration.files().database() instanceof DatabaseLocation.File file) {
            ScratchDatabase.sweep(file.path().getParent());
        }
        Configuration.Backups wanted = configuration.backups();
        return new BackupScheduler(
                new Backup(
                        BackupSources.of(configuration.files(), files), vault, BackupSources.PRODUCT, configuration.uploads().floor()),
                new BackupRetention(configuration.files().backups(), wanted.keepDays()),
                new BackupScheduler.Times(
                        Optional.of(wanted.everyHours()).filter(hours -> hours > 0).map(Duration::ofHours), wanted.at()),
                clock);
    }

    /** Takes no new requests, lets those under way end, and closes the database last. */
    @Override
    public void close() {
        stops.run();
    }
}
