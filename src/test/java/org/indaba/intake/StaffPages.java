package org.indaba.intake;

import io.javalin.Javalin;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.indaba.border.ConnectionLimits;
import org.indaba.border.HttpSetup;
import org.indaba.border.MemoryBudget;
import org.indaba.border.NewSessionLimiter;
import org.indaba.border.RequestLimits;
import org.indaba.border.RequestRateLimiter;
import org.indaba.border.Site;
import org.indaba.channel.webchat.Browser;
import org.indaba.channel.webchat.UploadSpool;
import org.indaba.channel.webchat.WebChatDependencies;
import org.indaba.channel.webchat.WebChatRoutes;
import org.indaba.filecheck.FileChecks;
import org.indaba.phrases.Phrasebook;
import org.indaba.security.Unheard;

/** The pages of the same house, on a free port. */
final class StaffPages implements AutoCloseable {
    private final Javalin server;

    StaffPages(Phrasebook phrases, Path folder, StaffHouse house) throws IOException {
        MemoryBudget memory = MemoryBudget.ofHeap();
        Site site = new Site(Optional.empty(), List.of());
        DatabaseWebChatStore pages = new DatabaseWebChatStore(
                house.database, house.tools, house.wording::lookup, house.myData::write, house.myData::inBrief,
                house.wording::document);
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
