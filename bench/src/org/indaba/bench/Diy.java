package org.indaba.bench;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** What one would write in an afternoon instead: {@code bench/diy/bot.mjs}. It sends before it answers an update. */
final class Diy implements Bot {
    private final StubBotApi api = new StubBotApi();
    private final int port = Probe.freePort();
    private final Path file;
    private final Process process;

    /** @param installed the bot's script beside its packages */
    Diy(Path installed, Path work) throws Exception {
        file = World.empty(work.resolve("diy")).resolve("diy.db");
        process = Processes.start(
                List.of("node", installed.resolve("bot.mjs").toString(), Integer.toString(port), api.url(),
                        file.toString(), Hook.SECRET),
                Map.of("NODE_ENV", "production"));
        Probe.untilReady(port, process.toHandle());
    }

    @Override
    public String name() {
        return "diy";
    }

    @Override
    public Process process() {
        return process;
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public String path() {
        return "/";
    }

    @Override
    public StubBotApi api() {
        return api;
    }

    @Override
    public long unsent() {
        return 0;
    }

    @Override
    public long submitted() throws SQLException {
        return Count.of(file, "select count(*) from person where status = 'submitted'");
    }

    @Override
    public void close() {
        Processes.end(process);
        api.close();
    }
}
