package org.indaba.configuration;

import java.net.URI;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.indaba.conversation.StorageLimits;
import org.indaba.filecheck.ClamdAddress;
import org.indaba.files.DiskFloor;
import org.indaba.http.limit.NewSessionLimiter;
import org.indaba.http.limit.RequestLimits;
import org.indaba.store.DatabaseLocation;

/**
 * The checked configuration. Each key has an environment variable, which takes precedence over {@code indaba.conf}, which
 * takes precedence over the default.
 *
 * @param newSessions the limits of new sessions from one network address
 * @param bounds how much one person may store in one consultation
 * @param secretariatToken a bearer token with the Secretariat's role, for automation
 */
public record Configuration(
        Http http, RequestLimits limits, NewSessionLimiter.Limits newSessions, StorageLimits bounds, Telegram telegram, Files files, Uploads uploads, Backups backups, Optional<Secret> secretariatToken) {

    /** The system property that names the folder in which the defaults' relative paths start. */
    public static final String HOME = "indaba.home";

    /**
     * @param port with 0 the system chooses a free one
     * @param publicUrl a host without a path; empty for the address on which the server listens
     * @param trustedProxies IP addresses and networks whose {@code X-Forwarded-*} count
     * @param hstsSubdomains true where browsers are told that hosts below this one have https too
     */
    public record Http(
            String host, int port, Optional<URI> publicUrl, List<String> trustedProxies, boolean hstsSubdomains) {
        public Http {
            trustedProxies = List.copyOf(trustedProxies);
        }
    }

    /**
     * @param botToken empty where Telegram is off
     * @param apiUrl without a slash at its end; {@code /bot…} and {@code /file/bot…} are appended
     * @param webhookSecret present whenever the bot token is
     */
    public record Telegram(
            Optional<Secret> botToken,
            URI apiUrl,
            Mode mode,
            Optional<Secret> webhookSecret,
            int messagesPerSecond,
            int chatMessagesPerSecond,
            int groupMessagesPerMinute) {}

    /** The way in which updates arrive: {@code AUTO} means by webhook where the public URL is https, else by polling. */
    public enum Mode {
        AUTO,
        POLLING,
        WEBHOOK;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The places of files, as absolute paths.
     *
     * @param config questionnaires, consultations and phrases' additions; it need not exist
     * @param data database and media, nothing else
     * @param key the key of identities and backups, outside {@code data}
     * @param database a SQLite file, or a PostgreSQL server
     */
    public record Files(Path config, Path data, Path backups, Path key, DatabaseLocation database) {}

    /**
     * The checks of a file before it is stored.
     *
     * @param clamd the virus scanner; empty where files are not scanned
     */
    public record Uploads(DiskFloor floor, Optional<ClamdAddress> clamd) {}

    /**
     * The backups that the server makes in the folder {@link Files#backups}.
     *
     * @param everyHours the hours between two; 0 for none
     * @param at the time of day in UTC
     * @param keepDays the days after which they are deleted
     */
    public record Backups(int everyHours, LocalTime at, int keepDays) {}

    /**
     * Loads the configuration. Relative paths of the environment start in the working directory, and the others in {@link
     * #HOME} or, without it, in the working directory too.
     */
    public static Configuration load(Map<String, String> environment) throws InvalidConfigurationException {
        Path here = Path.of("").toAbsolutePath();
        String home = System.getProperty(HOME);
        return load(environment, home == null || home.isBlank() ? here : here.resolve(home), here);
    }

    /**
     * @param home where relative paths of the file and of the defaults start
     * @param here where relative paths of the environment start
     * @throws InvalidConfigurationException at the first error
     */
    public static Configuration load(Map<String, String> environment, Path home, Path here) throws InvalidConfigurationException {
        return ConfigurationReader.read(environment, home, here);
    }
}
