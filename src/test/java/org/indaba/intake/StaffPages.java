package org.indaba.intake;

import io.javalin.Javalin;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.indaba.channel.webchat.Browser;
import org.indaba.channel.webchat.route.WebChatDependencies;
import org.indaba.channel.webchat.route.WebChatRoutes;
import org.indaba.channel.webchat.upload.UploadSpool;
import org.indaba.filecheck.FileChecks;
import org.indaba.http.HttpSetup;
import org.indaba.http.limit.ConnectionLimits;
import org.indaba.http.limit.MemoryBudget;
import org.indaba.http.limit.NewSessionLimiter;
import org.indaba.http.limit.RequestLimits;
import org.indaba.http.limit.RequestRateLimiter;
import org.indaba.http.network.Site;
import org.indaba.intake.web.DatabaseWebChatStore;
import org.indaba.phrases.Phrasebook;
import org.indaba.security.Unheard;

/** The pages of the same house, on a free port. */
final class StaffPages implements AutoCloseable {
    private final Javalin server;

    StaffPages(Phrasebook phrases, Path folder, StaffHouse house) throws IOException {
        MemoryBudget memory = MemoryBudget.ofHeap();
        Site site = new Site(Optional.empty(), List.of());
        DatabaseWebChatStore pages = new DatabaseWebChatStore(
                house.database, house.tools, house.renderer::lookup, house.myData::write, house.myData::inBrief,
                house.renderer::document);
        WebChatRoutes chat = new WebChatRoutes(new WebChatDependencies(
                phrases, house.board::desk, pages, house.intake, new UploadSpool(folder.resolve("uploads")),
                () -> Optional.of("indaba_bot"), house.vault::lookup, site, Unheard.log(),
                new NewSessionLimiter(NewSessionLimiter.Limits.NONE, () -> house.now), memory, FileChecks.NONE, () -> house.now));
        server = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            new HttpSetup(site, new RequestRateLimiter(RequestLimits.NONE, () -> house.now, Unheard.log()), ConnectionLimits.USUAL, "/none", memory)
                    .addTo(config, "127.0.0.1", 0, new QueuedThreadPool());
            chat.addTo(config.routes);
        }).start();
    }

    Browser browser(String language) {
        return new Browser("http://127.0.0.1:" + server.port(), language);
    }

    @Override
    public void close() {
        server.stop();
    }
}
