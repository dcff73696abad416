package org.indaba;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinLogger;
import java.time.Duration;
import java.util.function.Consumer;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.indaba.api.ProblemRenderer;
import org.indaba.api.RequestIds;
import org.indaba.channel.telegram.Telegram;
import org.indaba.channel.webchat.route.WebChatDependencies;
import org.indaba.channel.webchat.route.WebChatRoutes;
import org.indaba.configuration.Configuration;
import org.indaba.http.Hsts;
import org.indaba.http.HttpSetup;
import org.indaba.http.limit.ConnectionLimits;
import org.indaba.http.limit.MemoryBudget;
import org.indaba.http.limit.NewSessionLimiter;
import org.indaba.http.limit.RequestRateLimiter;
import org.indaba.http.network.Site;
import org.indaba.intake.web.DatabaseWebChatStore;

/**
 * Makes the parts that stand before every route.
 *
 * @param memory for what requests bring
 */
record HttpParts(
        Site site, NewSessionLimiter sessions, MemoryBudget memory, RequestRateLimiter gate, HttpSetup border) {
    /** Requests at one time that hold a thread. A webhook's wait for its commit holds none. */
    private static final int HTTP_THREADS = 32;

    /** How long requests that are being answered may take when the server stops. */
    private static final Duration STOP = Duration.ofSeconds(5);

    static HttpParts of(ServerContext context, ConnectionLimits patience) {
        Configuration configuration = context.configuration();
        Site site = new Site(configuration.http().publicUrl(), configuration.http().trustedProxies());
        MemoryBudget memory = MemoryBudget.ofHeap();
        RequestRateLimiter gate = new RequestRateLimiter(configuration.limits(), context.clock(), context.security());
        return new HttpParts(
                site, new NewSessionLimiter(configuration.newSessions(), context.clock()), memory, gate,
                new HttpSetup(
                        site, new Hsts(configuration.http().hstsSubdomains()), gate, patience, Telegram.UPDATES, memory));
    }

    WebChatRoutes pages(
            ServerContext context, ServerLinks links, FileStorage storage, IntakeParts intake, OutboxParts outbox) {
        WebChatRoutes pages = new WebChatRoutes(new WebChatDependencies(
                context.phrases(), context.board()::desk,
                new DatabaseWebChatStore(
                        context.database(), intake.tools(), outbox.renderer()::lookup, outbox.myData()::write,
                        outbox.myData()::inBrief, outbox.renderer()::document),
                intake.intake(), storage.spool(), links::bot, context.vault()::lookup,
                site, context.security(), sessions, memory, storage.checks(), context.clock()));
        pages.start();
        context.stops().push("the sweeping of uploads", pages::stop);
        return pages;
    }

    /** @param routes adds those that are answered */
    Javalin listen(ServerContext context, Consumer<JavalinConfig> routes) {
        Configuration.Http http = context.configuration().http();
        Javalin created = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.startupWatcherEnabled = false;
            border.addTo(config, http.host(), http.port(), new QueuedThreadPool(HTTP_THREADS, 2));
            config.jetty.modifyServer(server -> server.setStopTimeout(STOP.toMillis()));
            RequestIds.addTo(config);
            new ProblemRenderer(context.phrases()).addTo(config);
            routes.accept(config);
        });
        // a start that fails is said once, by whoever called
        JavalinLogger.enabled = false;
        try {
            return created.start();
        } finally {
            JavalinLogger.enabled = true;
        }
    }
}
