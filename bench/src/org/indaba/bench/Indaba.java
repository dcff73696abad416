package org.indaba.bench;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The product, served as the README says, with paces so high that nothing waits for them. It has been started once before:
 * what makes an empty database is loaded in the first start of all and in no other.
 */
final class Indaba implements Bot {
    private final StubBotApi api = new StubBotApi();
    private final int port = Probe.freePort();
    private final Path file;
    private final Process process;

    /** @param environment what else its launcher is told */
    Indaba(Path home, Path work, Map<String, String> environment) throws Exception {
        Path data = World.empty(work.resolve("var"));
        file = data.resolve("indaba.db");
        Map<String, String> all = new LinkedHashMap<>(environment);
        // all of the people come from one address, and faster than any address may by default
        all.put("INDABA_REQUESTS_PER_SECOND", "0");
        all.put("INDABA_NEW_SESSIONS_PER_HOUR", "0");
        // and some of them say more than anybody does
        all.put("INDABA_ANSWER_PIECES", "100000");
        all.putAll(Map.of(
                "INDABA_PORT", Integer.toString(port), "INDABA_DATA_DIR", data.toString(),
                "INDABA_KEY_FILE", work.resolve("indaba.key").toString(), "TELEGRAM_BOT_TOKEN", "4242:BENCH",
                "TELEGRAM_API_URL", api.url(), "TELEGRAM_MODE", "webhook",
                "TELEGRAM_WEBHOOK_SECRET", Hook.SECRET, "TELEGRAM_MESSAGES_PER_SECOND", "100000",
                "TELEGRAM_CHAT_MESSAGES_PER_SECOND", "1000"));
        List<String> launcher = List.of(home.resolve("indaba").toString());
        Process first = Processes.start(launcher, all);
        Probe.untilReady(port, first.toHandle());
        Processes.end(first);
        process = Processes.start(launcher, all);
        Probe.untilReady(port, process.toHandle());
    }

    @Override
    public String name() {
        return "indaba";
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
        return "/telegram/webhook";
    }

    @Override
    public StubBotApi api() {
        return api;
    }

    @Override
    public long unsent() throws SQLException {
        return Count.of(file, "select count(*) from outbox");
    }

    @Override
    public long submitted() throws SQLException {
        return Count.of(file, "select count(*) from response where status = 'submitted'");
    }

    @Override
    public void close() {
        Processes.end(process);
        api.close();
    }
}
