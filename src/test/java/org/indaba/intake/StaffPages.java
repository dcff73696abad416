package org.indaba.intake;

import io.javalin.Javalin;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.indaba.filecheck.FileChecks;
import org.indaba.border.Border;
import org.indaba.border.Gate;
import org.indaba.border.Limits;
import org.indaba.border.MemoryBudget;
import org.indaba.border.NewSessions;
import org.indaba.border.Patience;
import org.indaba.border.Site;
import org.indaba.channel.webchat.Browser;
import org.indaba.channel.webchat.Setting;
import org.indaba.channel.webchat.Spool;
import org.indaba.channel.webchat.WebChat;
import org.indaba.phrases.Phrasebook;
import org.indaba.security.Unheard;

/** The pages of the same house, on a free port. */
final class StaffPages implements AutoCloseable {
    private final Javalin server;

    StaffPages(Phrasebook phrases, Path folder, StaffHouse house) throws IOException {
        MemoryBudget memory = MemoryBudget.ofHeap();
        Site site = new Site(Optional.empty(), List.of());
        WebHouse pages = new WebHouse(
                house.database, house.tools, house.wording::lookup, house.myData::write, house.myData::inBrief,
                house.wording::document);
        WebChat chat = new WebChat(new Setting(
                phrases, house.board::desk, pages, house.intake, new Spool(folder.resolve("uploads")),
                () -> Optional.of("indaba_bot"), house.vault::lookup, site, Unheard.log(),
                new NewSessions(NewSessions.Limits.NONE, () -> house.now), memory, FileChecks.NONE, () -> house.now));
        server = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            new Border(site, new Gate(Limits.NONE, () -> house.now, Unheard.log()), Patience.USUAL, "/none", memory)
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
