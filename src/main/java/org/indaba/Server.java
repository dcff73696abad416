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
import org.indaba.agenda.Board;
import org.indaba.backup.Backup;
import org.indaba.backup.BackupSchedule;
import org.indaba.backup.Rotation;
import org.indaba.backup.Scratch;
import org.indaba.border.Border;
import org.indaba.border.Gate;
import org.indaba.border.Hsts;
import org.indaba.border.MemoryBudget;
import org.indaba.border.NewSessions;
import org.indaba.border.Patience;
import org.indaba.border.Site;
import org.indaba.cache.SingleThread;
import org.indaba.channel.Channel;
import org.indaba.channel.telegram.Pauses;
import org.indaba.channel.telegram.Settings;
import org.indaba.channel.telegram.Telegram;
import org.indaba.channel.webchat.Setting;
import org.indaba.channel.webchat.Spool;
import org.indaba.channel.webchat.WebChannel;
import org.indaba.channel.webchat.WebChat;
import org.indaba.cli.TelegramSettings;
import org.indaba.configuration.Configuration;
import org.indaba.configuration.Secret;
import org.indaba.console.Api;
import org.indaba.console.Authenticator;
import org.indaba.console.Problems;
import org.indaba.console.RequestIds;
import org.indaba.consultation.Catalog;
import org.indaba.conversation.Line;
import org.indaba.coordination.Links;
import org.indaba.enquiries.Enquiries;
import org.indaba.export.AgendaCatalogue;
import org.indaba.export.ChatFile;
import org.indaba.export.Exporter;
import org.indaba.export.PlacesFacts;
import org.indaba.filecheck.Clamd;
import org.indaba.filecheck.FileChecks;
import org.indaba.filecheck.Scanner;
import org.indaba.intake.DocumentNotice;
import org.indaba.intake.Intake;
import org.indaba.intake.LateFileNotice;
import org.indaba.intake.Offices;
import org.indaba.intake.RoleMenu;
import org.indaba.intake.Tools;
import org.indaba.intake.WebHouse;
import org.indaba.keys.Keyring;
import org.indaba.media.FileRemoval;
import org.indaba.media.MediaFetcher;
import org.indaba.media.MediaFiles;
import org.indaba.media.PaperFetcher;
import org.indaba.media.PaperFiles;
import org.indaba.outbox.Dispatcher;
import org.indaba.outbox.Pace;
import org.indaba.outbox.Papers;
import org.indaba.outbox.PhraseWording;
import org.indaba.outbox.held.MyDataFile;
import org.indaba.phrases.Hearing;
import org.indaba.phrases.Phrasebook;
import org.indaba.schedule.Acts;
import org.indaba.schedule.Feeder;
import org.indaba.schedule.Scheduler;
import org.indaba.security.Refused;
import org.indaba.security.SecurityLog;
import org.indaba.store.AuditRefusal;
import org.indaba.store.DatabaseAt;
import org.indaba.store.Ids;
import org.indaba.store.OpenDatabase;
import org.indaba.store.Reach;
import org.indaba.store.StorageUnusable;
import org.indaba.vault.Vault;

/** The server: every part wired by hand, a visible line a part, and stopped in an order that loses nothing. */
public final class Server implements AutoCloseable {
    /** Requests at one time that hold a thread. A webhook's wait for its commit holds none. */
    private static final int HTTP_THREADS = 32;

    /** How long requests that are being answered may take when the server stops. */
    private static final Duration STOP = Duration.ofSeconds(5);

    private final Stops stops = new Stops();
    private final Javalin http;

    /** Starts all of it. What it throws says the mend in one line. */
    public Server(Configuration configuration, Catalog catalog, Phrasebook phrases, InstantSource clock)
            throws IOException, StorageUnusable {
        this(configuration, catalog, phrases, clock, Patience.USUAL);
    }

    Server(Configuration configuration, Catalog catalog, Phrasebook phrases, InstantSource clock, Patience patience)
            throws IOException, StorageUnusable {
        try {
            http = start(configuration, catalog, phrases, clock, patience);
        } catch (IOException | StorageUnusable | RuntimeException e) {
            close();
            throw e;
        }
    }

    private Javalin start(
            Configuration configuration, Catalog catalog, Phrasebook phrases, InstantSource clock, Patience patience)
            throws IOException, StorageUnusable {
        OpenDatabase database = configuration.files().database().serve();
        stops.push("the database", database::close);
        Vault vault = new Keyring(configuration.files().key(), database, configuration.backups().keepDays())
                .settle(clock.instant());
        SecurityLog security = new SecurityLog(clock, (at, actor, subject, detail) ->
                AuditRefusal.write(database, at, actor, subject, detail));
        stops.push("what was refused", security::stop);
        Ids ids = new Ids(clock);
        ExecutorService rereading = SingleThread.named("agenda");
        stops.push("the reading of the agenda", () -> SingleThread.stop(rereading));
        Board board = Board.bring(database, catalog, phrases.languages(), rereading, clock.instant());
        ExecutorService counting = SingleThread.named("counting");
        stops.push("counting", () -> SingleThread.stop(counting));

        Wakes toSend = new Wakes();
        Wakes toFetch = new Wakes();
        AtomicReference<String> address =
                new AtomicReference<>(address(configuration.http(), configuration.http().port()));
        Optional<Settings> bots = TelegramSettings.of(configuration, phrases);
        AtomicReference<Supplier<Optional<String>>> bot = new AtomicReference<>(Optional::empty);
        Supplier<Links> links = () -> new Links(bots.isPresent(), bot.get().get(), address.get());
        Offices offices = new Offices(
                board, phrases.languages(), phrases.everywhere(Line.OWN_PURPOSE), links,
                new Enquiries(database, counting, System::nanoTime));
        Tools tools = new Tools(
                () -> board.desk().within(configuration.bounds()), new Hearing(phrases.vocabulary()), vault, ids::next, clock, Optional.of(offices));
        MediaFiles files = new MediaFiles(configuration.files().data());
        Spool spool = new Spool(BackedUp.uploads(configuration.files().data()));
        WebChannel web = new WebChannel(spool);
        FileRemoval removal = new FileRemoval(database, files, vault, List.of(web));
        stops.push("the removal of files", removal::stop);
        AtomicReference<LongPredicate> mayPass = new AtomicReference<>(any -> false);
        Intake intake = new Intake(
                database, tools, toSend, toFetch, removal::remove, chat -> mayPass.get().test(chat));
        Optional<Telegram> telegram = bots.map(settings -> new Telegram(settings, intake, Pauses.usual(Math::random), clock));
        bot.set(() -> telegram.flatMap(Telegram::username));
        telegram.ifPresent(each -> stops.push("calls to Telegram", each::close));
        List<Channel> sending = telegram.<List<Channel>>map(each -> List.of(each.channel())).orElse(List.of());

        AgendaCatalogue catalogue = new AgendaCatalogue(board::agenda, database);
        Exporter exporter = new Exporter(
                database, new PlacesFacts(), vault::open, sha256 -> Files.newInputStream(files.path(sha256)), clock);
        Path outgoing = configuration.files().data().resolve("media").resolve("outgoing");
        MyDataFile myData = new MyDataFile(
                phrases, database, vault, board::desk, clock, configuration.backups().keepDays(), outgoing);
        PaperFiles shelf = new PaperFiles(files);
        Papers papers = new Papers(
                phrases, board::desk, database, files::path, clock);
        PhraseWording wording = new PhraseWording(
                phrases, database, myData,
                new Entrances(telegram.isPresent(), links, vault),
                papers,
                new StaffFiles(
                        new RoleMenu(phrases, database, clock),
                        new ChatFile(catalogue, exporter, outgoing, System::nanoTime),
                        catalogue, database, clock));
        Dispatcher dispatcher = new Dispatcher(
                database, vault, wording, sending, pace(configuration), clock,
                RandomGenerator.getDefault());
        toSend.add(dispatcher::wake);
        dispatcher.start();
        mayPass.set(dispatcher::mayPass);
        stops.push("the outbox", dispatcher::stop);

        Reach reach = new Reach(telegram.map(each -> each.channel().bot()));
        Scheduler scheduler = new Scheduler(
                database, new Acts(() -> asItIsNow(board), ids::next, reach),
                new Feeder(board::agenda, ids::next, reach, configuration.telegram().messagesPerSecond()),
                UUID.randomUUID().toString(), clock, dispatcher::wake);
        scheduler.start();
        stops.push("the schedule", scheduler::stop);

        List<Channel> fetching = new ArrayList<>(sending);
        fetching.add(web);
        FileChecks checks = new FileChecks(
                configuration.uploads().floor(), configuration.files().data(),
                configuration.uploads().clamd().<Scanner>map(Clamd::new).orElse(Scanner.NONE));
        MediaFetcher media = new MediaFetcher(
                database, vault, fetching, files, removal, clock, RandomGenerator.getDefault(),
                new LateFileNotice(tools, dispatcher::wake), checks);
        toFetch.add(media::wake);
        PaperFetcher documents = new PaperFetcher(
                database, vault, sending, shelf, removal, clock, new DocumentNotice(tools, dispatcher::wake), checks);
        toFetch.add(documents::wake);
        media.start();
        stops.push("the fetching of files", media::stop);
        documents.start();
        stops.push("the fetching of documents", documents::stop);

        Site site = new Site(configuration.http().publicUrl(), configuration.http().trustedProxies());
        NewSessions sessions = new NewSessions(configuration.newSessions(), clock);
        MemoryBudget memory = MemoryBudget.ofHeap();
        WebChat pages = new WebChat(new Setting(
                phrases, board::desk, new WebHouse(database, tools, wording::lookup, myData::write, myData::inBrief, wording::document),
                intake, spool,
                () -> telegram.flatMap(Telegram::username), vault::lookup,
                site, security, sessions, memory, checks, clock));
        pages.start();
        stops.push("the sweeping of uploads", pages::stop);

        intake.retry().start();
        stops.push("what was set aside", intake.retry()::stop);
        telegram.ifPresent(each -> each.whenNamed(intake.retry()::wake));
        Authenticator authenticator =
                new Authenticator(database, configuration.secretariatToken().map(Secret::reveal), clock, security);
        Gate gate = new Gate(configuration.limits(), clock, security);
        Border border = new Border(
                site, new Hsts(configuration.http().hstsSubdomains()), gate, patience, Telegram.UPDATES, memory);
        Api api = new Api(catalogue, exporter, authenticator, gate, site, security, clock);
        BackupSchedule backups = backups(configuration, files, vault, clock);
        backups.start();
        stops.push("the backups", backups::stop);
        Observation observation = new Observation(
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
            new Problems(phrases).addTo(config);
            observation.addTo(config);
            api.addTo(config);
            pages.addTo(config.routes);
            telegram.ifPresent(each -> each.addTo(
                    config.routes, memory, () -> security.refused(Refused.WRONG_WEBHOOK_SECRET)));
        });
        Javalin started = listen(created);
        address.set(address(configuration.http(), started.port()));
        stops.push("requests", started::stop);
        telegram.ifPresent(Telegram::start);
        telegram.ifPresent(each -> stops.push("updates", each::stop));
        return started;
    }

    private static Agenda asItIsNow(Board board) {
        board.refresh();
        return board.agenda();
    }

    /** @param port the one that it listens on, which the system may have chosen */
    private static String address(Configuration.Http http, int port) {
        return http.publicUrl().map(Object::toString).orElse("http://" + http.host() + ":" + port);
    }

    /** A start that fails is said once, by whoever called. */
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

    /** For what looks at every route. */
    Javalin http() {
        return http;
    }

    private static Pace.Limits pace(Configuration configuration) {
        Configuration.Telegram telegram = configuration.telegram();
        return new Pace.Limits(
                telegram.messagesPerSecond(), telegram.chatMessagesPerSecond(), telegram.groupMessagesPerMinute());
    }

    private static BackupSchedule backups(
            Configuration configuration, MediaFiles files, Vault vault, InstantSource clock) throws IOException {
        Scratch.sweep(configuration.files().data());
        if (configuration.files().database() instanceof DatabaseAt.File file) {
            Scratch.sweep(file.path().getParent());
        }
        Configuration.Backups wanted = configuration.backups();
        return new BackupSchedule(
                new Backup(
                        BackedUp.of(configuration.files(), files), vault, BackedUp.PRODUCT, configuration.uploads().floor()),
                new Rotation(configuration.files().backups(), wanted.keepDays()),
                new BackupSchedule.Times(
                        Optional.of(wanted.everyHours()).filter(hours -> hours > 0).map(Duration::ofHours), wanted.at()),
                clock);
    }

    /** Takes nothing new in, lets what is under way end, and closes the database last. */
    @Override
    public void close() {
        stops.run();
    }
}
