package org.indaba.configuration;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.indaba.filecheck.ClamdAddress;
import org.indaba.files.DiskFloor;
import org.indaba.store.DatabaseAt;
import org.indaba.border.Limits;
import org.indaba.border.NewSessions;
import org.indaba.conversation.Bounds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts a configuration together, each value checked. */
final class ConfigurationReader {
    private static final Logger LOG = LoggerFactory.getLogger(ConfigurationReader.class);

    /** A bot's id, a colon and its secret (Bot API, "Authorizing your bot"). */
    private static final Pattern BOT_TOKEN = Pattern.compile("\\d{1,20}:[A-Za-z0-9_-]{1,256}");

    /** Bot API, setWebhook, secret_token. */
    private static final Pattern WEBHOOK_SECRET = Pattern.compile("[A-Za-z0-9_-]{1,256}");

    /** What a header can carry (RFC 6750, b64token). */
    private static final Pattern BEARER = Pattern.compile("[A-Za-z0-9._~+/-]{1,512}=*");

    /** Far above what Telegram takes; a local Bot API server takes more. */
    private static final int FASTEST = 100_000;

    /** A week between two backups. */
    private static final int LONGEST_HOURS = 168;

    /** Ten years. */
    private static final int LONGEST_DAYS = 3_660;

    /** An hour's worth of {@link #FASTEST}. */
    private static final int MOST_SESSIONS = 360_000_000;

    /** Two hundred pages arrive by Telegram in so many messages of 4,096 characters. */
    private static final int FEWEST_PIECES = 200;

    private static final int MOST_PIECES = 100_000;

    /** Two hundred pages. */
    private static final int FEWEST_CHARACTERS = 600_000;

    private static final int MOST_CHARACTERS = 999_999_999;

    /** One file of the largest size. */
    private static final int FEWEST_MEGABYTES = 20;

    private static final int MOST_MEGABYTES = 10_000_000;

    private static final long MEGABYTE = 1 << 20;

    private final Settings settings;
    private final Path home;
    private final Path here;

    private ConfigurationReader(Settings settings, Path home, Path here) {
        this.settings = settings;
        this.home = home;
        this.here = here;
    }

    static Configuration read(Map<String, String> environment, Path home, Path here) throws WrongConfiguration {
        Misspelt.refuse(environment);
        Misspelt.strangers(environment).forEach(LOG::warn);
        LogSettings.refuse(environment);
        Path folder = folder(environment, home, here);
        Path file = folder.resolve("indaba.conf");
        Settings settings = Settings.read(Optional.of(file).filter(Files::exists), environment);
        ConfigurationReader reader = new ConfigurationReader(settings, home, here);
        Optional<Secret> token = Checks.ownSecret(
                settings.of(Key.SECRETARIAT_TOKEN), BEARER,
                        "write letters, digits and . _ ~ + / - = alone, without spaces");
        return new Configuration(
                reader.http(), reader.limits(), reader.newSessions(), reader.bounds(), reader.telegram(), reader.files(folder), reader.uploads(), reader.backups(), token);
    }

    private static Path folder(Map<String, String> environment, Path home, Path here) throws WrongConfiguration {
        String name = environment.getOrDefault(Key.CONFIG_DIR, "").strip();
        if (name.isEmpty()) {
            return home.resolve("config").toAbsolutePath().normalize();
        }
        Setting setting = new Setting(name, Key.CONFIG_DIR, true);
        Path folder = Checks.path(setting, home, here);
        if (!Files.isDirectory(folder)) {
            throw setting.wrong("there is no such folder, so make it or name another");
        }
        return folder;
    }

    private Configuration.Http http() throws WrongConfiguration {
        return new Configuration.Http(
                Checks.host(settings.of(Key.HOST)),
                Checks.number(settings.of(Key.PORT), 0, 65535),
                Checks.site(settings.of(Key.PUBLIC_URL), "https://indaba.example.org"),
                Checks.networks(settings.of(Key.TRUSTED_PROXIES)),
                Checks.yes(settings.of(Key.HSTS_SUBDOMAINS)));
    }

    private Limits limits() throws WrongConfiguration {
        return new Limits(
                Checks.number(settings.of(Key.REQUESTS_PER_SECOND), 0, FASTEST),
                Checks.number(settings.of(Key.TOKEN_REQUESTS_PER_SECOND), 0, FASTEST),
                Checks.number(settings.of(Key.WRONG_TOKENS_PER_SECOND), 0, FASTEST));
    }

    private NewSessions.Limits newSessions() throws WrongConfiguration {
        return new NewSessions.Limits(
                Checks.number(settings.of(Key.SESSIONS_AT_ONCE), 1, FASTEST),
                Checks.number(settings.of(Key.SESSIONS_PER_HOUR), 0, MOST_SESSIONS));
    }

    private Bounds bounds() throws WrongConfiguration {
        return new Bounds(
                Checks.number(settings.of(Key.ANSWER_PIECES), FEWEST_PIECES, MOST_PIECES),
                Checks.number(settings.of(Key.ANSWER_CHARACTERS), FEWEST_CHARACTERS, MOST_CHARACTERS),
                Checks.number(settings.of(Key.PERSON_CHARACTERS), FEWEST_CHARACTERS, MOST_CHARACTERS),
                Checks.number(settings.of(Key.PERSON_FILES), 1, MOST_PIECES),
                Checks.number(settings.of(Key.PERSON_MEGABYTES), FEWEST_MEGABYTES, MOST_MEGABYTES) * MEGABYTE);
    }

    private Configuration.Telegram telegram() throws WrongConfiguration {
        Optional<Secret> token = Checks.secret(
                settings.of(Key.BOT_TOKEN), BOT_TOKEN,
                        "write what BotFather gave, digits, a colon and letters, without spaces");
        Optional<Secret> secret = Checks.ownSecret(
                settings.of(Key.WEBHOOK_SECRET), WEBHOOK_SECRET,
                "write 22 to 256 letters, digits, _ and -, or leave it out");
        return new Configuration.Telegram(
                token,
                Checks.url(settings.of(Key.API_URL), Key.API_URL.otherwise()).orElseThrow(),
                Checks.word(settings.of(Key.MODE), Configuration.Mode.class, "write auto, polling or webhook"),
                secret.or(() -> token.map(WebhookSecret::derivedFrom)),
                Checks.number(settings.of(Key.MESSAGES_PER_SECOND), 1, FASTEST),
                Checks.number(settings.of(Key.CHAT_MESSAGES_PER_SECOND), 1, FASTEST),
                Checks.number(settings.of(Key.GROUP_MESSAGES_PER_MINUTE), 1, FASTEST));
    }

    private Configuration.Files files(Path folder) throws WrongConfiguration {
        Path data = path(Key.DATA_DIR);
        Path backups = path(Key.BACKUP_DIR);
        Path key = path(Key.KEY_FILE);
        refuseInside(data, backups, Key.BACKUP_DIR, "what destroys one would destroy the other");
        refuseInside(data, key, Key.KEY_FILE, "whoever copied the data would have its key");
        DatabaseAt database = DatabaseUrl.read(settings.of(Key.DATABASE_URL), data, home, here);
        return new Configuration.Files(folder, data, backups, key, database);
    }

    private Configuration.Uploads uploads() throws WrongConfiguration {
        Setting floor = settings.of(Key.DISK_FLOOR);
        OptionalLong bytes = floor.absent()
                ? OptionalLong.empty()
                : OptionalLong.of(Checks.number(floor, 0, MOST_MEGABYTES) * MEGABYTE);
        Setting clamd = settings.of(Key.CLAMD);
        Optional<ClamdAddress> scanner = ClamdAddress.parse(clamd.text());
        if (!clamd.absent() && scanner.isEmpty()) {
            throw clamd.wrong("write the path of clamd's socket, such as /run/clamav/clamd.ctl, or its host and port, such as"
                    + " 127.0.0.1:3310");
        }
        return new Configuration.Uploads(new DiskFloor(bytes), scanner);
    }

    private Configuration.Backups backups() throws WrongConfiguration {
        return new Configuration.Backups(
                Checks.number(settings.of(Key.BACKUP_EVERY), 0, LONGEST_HOURS),
                Checks.time(settings.of(Key.BACKUP_AT)),
                Checks.number(settings.of(Key.BACKUP_KEEP), 1, LONGEST_DAYS));
    }

    private Path path(Key key) throws WrongConfiguration {
        return Checks.path(settings.of(key), home, here);
    }

    private void refuseInside(Path data, Path path, Key key, String why) throws WrongConfiguration {
        if (path.startsWith(data)) {
            throw settings.of(key).wrong("this is in the data directory, where " + why + ", so name another place");
        }
    }
}
