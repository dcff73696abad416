package org.indaba;

import io.javalin.Javalin;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.indaba.api.Api;
import org.indaba.backup.BackupScheduler;
import org.indaba.channel.Channel;
import org.indaba.channel.telegram.BotSettings;
import org.indaba.channel.telegram.Telegram;
import org.indaba.channel.telegram.api.TelegramTimings;
import org.indaba.channel.webchat.route.WebChatRoutes;
import org.indaba.cli.context.BotSettingsFactory;
import org.indaba.configuration.Configuration;
import org.indaba.consultation.Catalog;
import org.indaba.http.limit.ConnectionLimits;
import org.indaba.intake.context.TurnDependencies;
import org.indaba.phrases.Phrasebook;
import org.indaba.schedule.Scheduler;
import org.indaba.security.RefusalKind;
import org.indaba.store.UnusableStorageException;

/** The server: every part wired by hand, and stopped in an order that loses nothing. */
public final class Server implements AutoCloseable {
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
        ServerContext context = ServerContext.open(configuration, catalog, phrases, clock, stops);
        Optional<BotSettings> bots = BotSettingsFactory.of(configuration, phrases);
        ServerLinks links = new ServerLinks(configuration.http(), bots.isPresent());
        TurnDependencies tools = IntakeParts.tools(context, links);
        FileStorage storage = FileStorage.of(context);
        IntakeParts intake = IntakeParts.of(context, tools, storage);
        Optional<Telegram> telegram = bots.map(
                settings -> new Telegram(settings, intake.intake(), TelegramTimings.usual(Math::random), clock));
        links.madeOf(telegram);
        telegram.ifPresent(each -> stops.push("calls to Telegram", each::close));
        List<Channel> sending = telegram.<List<Channel>>map(each -> List.of(each.channel())).orElse(List.of());

        ExportParts exports = ExportParts.of(context, storage.files());
        OutboxParts outbox = OutboxParts.start(context, links, storage, exports, intake, sending);
        Scheduler scheduler = ScheduleParts.start(context, telegram, outbox.dispatcher());
        FetcherParts fetchers = FetcherParts.start(context, storage, intake, outbox.dispatcher(), sending);
        HttpParts border = HttpParts.of(context, patience);
        WebChatRoutes pages = border.pages(context, links, storage, intake, outbox);
        intake.retry(stops, telegram);
        Api api = exports.api(context, border);
        BackupScheduler backups = BackupParts.start(context, storage.files());
        ServerMonitor monitor = new ServerMonitor(
                context, storage, intake.intake(), outbox.dispatcher(), scheduler, fetchers, pages, telegram, backups, border);
        monitor.start();
        stops.push("the watch", monitor::stop);

        Javalin started = border.listen(context, config -> {
            monitor.addTo(config);
            api.addTo(config);
            pages.addTo(config.routes);
            telegram.ifPresent(each -> each.addTo(
                    config.routes, border.memory(), () -> context.security().refused(RefusalKind.WRONG_WEBHOOK_SECRET)));
        });
        links.listening(started.port());
        stops.push("requests", started::stop);
        telegram.ifPresent(Telegram::start);
        telegram.ifPresent(each -> stops.push("updates", each::stop));
        return started;
    }

    public int port() {
        return http.port();
    }

    /** The HTTP server, for tests that look at every route. */
    Javalin http() {
        return http;
    }

    /** Takes nothing new in, lets what is under way end, and closes the database last. */
    @Override
    public void close() {
        stops.run();
    }
}
