package org.indaba;

import io.javalin.Javalin;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.indaba.botapi.BotApiServer;
import org.indaba.configuration.CatalogFolder;
import org.indaba.configuration.Configuration;
import org.indaba.http.limit.ConnectionLimits;
import org.indaba.phrases.Phrasebook;
import org.indaba.store.SqliteTemplate;

/** The server as it is wired, on a free port, with a bot whose updates come by webhook. */
public final class Served implements AutoCloseable {
    public static final String SECRETARIAT = "the-secretariats-token";
    public static final String HOOK = "what-telegram-proves-itself-with";
    public static final String UPDATES = "/telegram/webhook";

    private static final Phrasebook PHRASES = Phrasebook.load(Path.of("config"));

    private final BotApiServer telegram = BotApiServer.start();
    private final Path folder;
    private final Server server;

    /** @param settings by the names of their variables */
    public Served(Path folder, ConnectionLimits patience, Map<String, String> settings) throws Exception {
        this.folder = folder;
        Map<String, String> all = new HashMap<>(Map.of(
                "INDABA_PORT", "0",
                "INDABA_CONFIG_DIR", Path.of("config").toAbsolutePath().toString(),
                "INDABA_DATA_DIR", folder.resolve("var").toString(),
                "INDABA_KEY_FILE", folder.resolve("indaba.key").toString(),
                "INDABA_SECRETARIAT_TOKEN", SECRETARIAT,
                "TELEGRAM_BOT_TOKEN", telegram.token(),
                "TELEGRAM_API_URL", telegram.url(),
                "TELEGRAM_MODE", "webhook",
                "TELEGRAM_WEBHOOK_SECRET", HOOK,
                "INDABA_PUBLIC_URL", "http://indaba.example"));
        all.put("INDABA_DISK_FLOOR_MB", "0");
        all.put("INDABA_BACKUP_DIR", folder.resolve("backups").toString());
        all.putAll(settings);
        Files.createDirectories(folder.resolve("var"));
        SqliteTemplate.at(database());
        Configuration configuration = Configuration.load(all);
        server = new Server(
                configuration, CatalogFolder.read(configuration.files().config()), PHRASES, Clock.systemUTC(), patience);
    }

    public int port() {
        return server.port();
    }

    public String url() {
        return "http://127.0.0.1:" + port();
    }

    /** The database's file. */
    public Path database() {
        return folder.resolve("var").resolve("indaba.db");
    }

    public Javalin http() {
        return server.http();
    }

    @Override
    public void close() {
        server.close();
        telegram.close();
    }
}
