package org.indaba.configuration;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.indaba.conversation.StorageLimits;
import org.indaba.filecheck.ClamdAddress;
import org.indaba.files.DiskFloor;
import org.indaba.http.limit.NewSessionLimiter;
import org.indaba.http.limit.RequestLimits;
import org.indaba.store.DatabaseLocation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Builds the configuration from the settings and checks each value. */
final class ConfigurationReader {
    private static final Logger LOG = LoggerFactory.getLogger(ConfigurationReader.class);

    /** A bot's id, a colon and its secret (Bot API, "Authorizing your bot"). */
    private static final Pattern BOT_TOKEN = Pattern.compile("\\d{1,20}:[A-Za-z0-9_-]{1,256}");

    /** Bot API, setWebhook, secret_token. */
    private static final Pattern WEBHOOK_SECRET = Pattern.compile("[A-Za-z0-9_-]{1,256}");

    /** What a header can carry (RFC 6750, b64token). */
    private static final Pattern BEARER = Pattern.compile("[A-Za-z0-9._~+/-]{1,512}=*");

    /** The highest pace, far above what Telegram accepts; a local Bot API server accepts more. */
    private static final int FASTEST = 100_000;

    /** The longest time between two backups: a week. */
    private static final int LONGEST_HOURS = 168;

    /** The longest time for which backups are kept: ten years. */
    private static final int LONGEST_DAYS = 3_660;

    /** The most new sessions: those of an hour at the pace of {@link #FASTEST}. */
    private static final int MOST_SESSIONS = 360_000_000;

    /** The lowest limit of messages: two hundred pages arrive by Telegram in so many messages of 4,096 characters. */
    private static final int FEWEST_PIECES = 200;

    private static final int MOST_PIECES = 100_000;

    /** The lowest limit of characters: two hundred pages. */
    private static final int FEWEST_CHARACTERS = 600_000;

    private static final int MOST_CHARACTERS = 999_999_999;

    /** The lowest limit of megabytes: one file of the largest size. */
    private static final int FEWEST_MEGABYTES = 20;

    private static final int MOST_MEGABYTES = 10_000_000;

    private static final long MEGABYTE = 1 << 20;

    private final SettingSources settings;
    private final Path home;
    private final Path here;

    private ConfigurationReader(SettingSources settings, Path home, Path here) {
        this.settings = settings;
        this.home = home;
        this.here = here;
    }

    static Configuration read(Map<String, String> environment, Path home, Path here) throws InvalidConfigurationException {
        MisspeltVariables.refuse(environment);
        MisspeltVariables.strangers(environment).forEach(LOG::warn);
        LogSettings.refuse(environment);
        Path folder = folder(environment, home, here);
        Path file = folder.resolve("indaba.conf");
        SettingSources settings = SettingSources.read(Optional.of(file).filter(Files::exists), environment);
        ConfigurationReader reader = new ConfigurationReader(settings, home, here);
        Optional<Secret> token = SettingValidator.ownSecret(
                settings.of(SettingKey.SECRETARIAT_TOKEN), BEARER,
                        "write letters, digits and . _ ~ + / - = alone, without spaces");
        return new Configuration(
                reader.http(), reader.limits(), reader.newSessions(), reader.bounds(), reader.telegram(), reader.files(folder), reader.uploads(), reader.backups(), token);
    }

    private static Path folder(Map<String, String> environment, Path home, Path here) throws InvalidConfigurationException {
        String name = environment.getOrDefault(SettingKey.CONFIG_DIR, "").strip();
        if (name.isEmpty()) {
            return home.resolve("config").toAbsolutePath().normalize();
        }
        SettingValue setting = new SettingValue(name, SettingKey.CONFIG_DIR, true);
        Path folder = SettingValidator.path(setting, home, here);
        if (!Files.isDirectory(folder)) {
            throw setting.wrong("there is no such folder, so make it or name another");
        }
        return folder;
    }

    private Configuration.Http http() throws InvalidConfigurationException {
        return new Configuration.Http(
                SettingValidator.host(settings.of(SettingKey.HOST)),
                SettingValidator.number(settings.of(SettingKey.PORT), 0, 65535),
                SettingValidator.site(settings.of(SettingKey.PUBLIC_URL), "https://indaba.example.org"),
                SettingValidator.networks(settings.of(SettingKey.TRUSTED_PROXIES)),
                SettingValidator.yes(settings.of(SettingKey.HSTS_SUBDOMAINS)));
    }

    private RequestLimits limits() throws InvalidConfigurationException {
        return new RequestLimits(
                SettingValidator.number(settings.of(SettingKey.REQUESTS_PER_SECOND), 0, FASTEST),
                SettingValidator.number(settings.of(SettingKey.TOKEN_REQUESTS_PER_SECOND), 0, FASTEST),
                SettingValidator.number(settings.of(SettingKey.WRONG_TOKENS_PER_SECOND), 0, FASTEST));
    }

    private NewSessionLimiter.Limits newSessions() throws InvalidConfigurationException {
        return new NewSessionLimiter.Limits(
                SettingValidator.number(settings.of(SettingKey.SESSIONS_AT_ONCE), 1, FASTEST),
                SettingValidator.number(settings.of(SettingKey.SESSIONS_PER_HOUR), 0, MOST_SESSIONS));
    }

    private StorageLimits bounds() throws InvalidConfigurationException {
        return new StorageLimits(
                SettingValidator.number(settings.of(SettingKey.ANSWER_PIECES), FEWEST_PIECES, MOST_PIECES),
                SettingValidator.number(settings.of(SettingKey.ANSWER_CHARACTERS), FEWEST_CHARACTERS, MOST_CHARACTERS),
                SettingValidator.number(settings.of(SettingKey.PERSON_CHARACTERS), FEWEST_CHARACTERS, MOST_CHARACTERS),
                SettingValidator.number(settings.of(SettingKey.PERSON_FILES), 1, MOST_PIECES),
                SettingValidator.number(settings.of(SettingKey.PERSON_MEGABYTES), FEWEST_MEGABYTES, MOST_MEGABYTES) * MEGABYTE);
    }

    private Configuration.Telegram telegram() throws InvalidConfigurationException {
        Optional<Secret> token = SettingValidator.secret(
                settings.of(SettingKey.BOT_TOKEN), BOT_TOKEN,
                        "write what BotFather gave, digits, a colon and letters, without spaces");
        Optional<Secret> secret = SettingValidator.ownSecret(
                settings.of(SettingKey.WEBHOOK_SECRET), WEBHOOK_SECRET,
                "write 22 to 256 letters, digits, _ and -, or leave it out");
        return new Configuration.Telegram(
                token,
                SettingValidator.url(settings.of(SettingKey.API_URL), SettingKey.API_URL.otherwise()).orElseThrow(),
                SettingValidator.word(settings.of(SettingKey.MODE), Configuration.Mode.class, "write auto, polling or webhook"),
                secret.or(() -> token.map(WebhookSecretDerivation::derivedFrom)),
                SettingValidator.number(settings.of(SettingKey.MESSAGES_PER_SECOND), 1, FASTEST),
                SettingValidator.number(settings.of(SettingKey.CHAT_MESSAGES_PER_SECOND), 1, FASTEST),
                SettingValidator.number(settings.of(SettingKey.GROUP_MESSAGES_PER_MINUTE), 1, FASTEST));
    }

    private Configuration.Files files(Path folder) throws InvalidConfigurationException {
        Path data = path(SettingKey.DATA_DIR);
        Path backups = path(SettingKey.BACKUP_DIR);
        Path key = path(SettingKey.KEY_FILE);
        refuseInside(data, backups, SettingKey.BACKUP_DIR, "what destroys one would destroy the other");
        refuseInside(data, key, SettingKey.KEY_FILE, "whoever copied the data would have its key");
        DatabaseLocation database = DatabaseUrl.read(settings.of(SettingKey.DATABASE_URL), data, home, here);
        return new Configuration.Files(folder, data, backups, key, database);
    }

    private Configuration.Uploads uploads() throws InvalidConfigurationException {
        SettingValue floor = settings.of(SettingKey.DISK_FLOOR);
        OptionalLong bytes = floor.absent()
                ? OptionalLong.empty()
                : OptionalLong.of(SettingValidator.number(floor, 0, MOST_MEGABYTES) * MEGABYTE);
        SettingValue clamd = settings.of(SettingKey.CLAMD);
        Optional<ClamdAddress> scanner = ClamdAddress.parse(clamd.text());
        if (!clamd.absent() && scanner.isEmpty()) {
            throw clamd.wrong("write the path of clamd's socket, such as /run/clamav/clamd.ctl, or its host and port, such as"
                    + " 127.0.0.1:3310");
        }
        return new Configuration.Uploads(new DiskFloor(bytes), scanner);
    }

    private Configuration.Backups backups() throws InvalidConfigurationException {
        return new Configuration.Backups(
                SettingValidator.number(settings.of(SettingKey.BACKUP_EVERY), 0, LONGEST_HOURS),
                SettingValidator.time(settings.of(SettingKey.BACKUP_AT)),
                SettingValidator.number(settings.of(SettingKey.BACKUP_KEEP), 1, LONGEST_DAYS));
    }

    private Path path(SettingKey key) throws InvalidConfigurationException {
        return SettingValidator.path(settings.of(key), home, here);
    }

    private void refuseInside(Path data, Path path, SettingKey key, String why) throws InvalidConfigurationException {
        if (path.startsWith(data)) {
            throw settings.of(key).wrong("this is in the data directory, where " + why + ", so name another place");
        }
    }
}
