package org.indaba.configuration;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The keys: each has its place in {@code indaba.conf}, its variable, and its default in the words of the file. */
enum SettingKey {
    HOST("http.host", "INDABA_HOST", "127.0.0.1"),
    PORT("http.port", "INDABA_PORT", "7070"),
    PUBLIC_URL("http.public-url", "INDABA_PUBLIC_URL", ""),
    TRUSTED_PROXIES("http.trusted-proxies", "INDABA_TRUSTED_PROXIES", ""),
    HSTS_SUBDOMAINS("http.hsts-subdomains", "INDABA_HSTS_SUBDOMAINS", "true"),
    REQUESTS_PER_SECOND("limits.requests-per-second", "INDABA_REQUESTS_PER_SECOND", "1000"),
    TOKEN_REQUESTS_PER_SECOND("limits.token-requests-per-second", "INDABA_TOKEN_REQUESTS_PER_SECOND", "200"),
    WRONG_TOKENS_PER_SECOND("limits.wrong-tokens-per-second", "INDABA_WRONG_TOKENS_PER_SECOND", "100"),
    SESSIONS_AT_ONCE("limits.new-sessions-at-once", "INDABA_NEW_SESSIONS_AT_ONCE", "100"),
    SESSIONS_PER_HOUR("limits.new-sessions-per-hour", "INDABA_NEW_SESSIONS_PER_HOUR", "300"),
    ANSWER_PIECES("limits.answer-pieces", "INDABA_ANSWER_PIECES", "1000"),
    ANSWER_CHARACTERS("limits.answer-characters", "INDABA_ANSWER_CHARACTERS", "4000000"),
    PERSON_CHARACTERS("limits.person-characters", "INDABA_PERSON_CHARACTERS", "20000000"),
    PERSON_FILES("limits.person-files", "INDABA_PERSON_FILES", "200"),
    PERSON_MEGABYTES("limits.person-megabytes", "INDABA_PERSON_MEGABYTES", "1024"),
    DATA_DIR("files.data-dir", "INDABA_DATA_DIR", "var"),
    BACKUP_DIR("files.backup-dir", "INDABA_BACKUP_DIR", "backups"),
    KEY_FILE("files.key-file", "INDABA_KEY_FILE", "config/indaba.key"),
    DISK_FLOOR("files.disk-floor-megabytes", "INDABA_DISK_FLOOR_MB", ""),
    CLAMD("files.clamd", "INDABA_CLAMD", ""),
    DATABASE_URL("files.database-url", "INDABA_DATABASE_URL", ""),
    BACKUP_EVERY("backup.every-hours", "INDABA_BACKUP_EVERY_HOURS", "24"),
    BACKUP_AT("backup.at", "INDABA_BACKUP_AT", "02:30"),
    BACKUP_KEEP("backup.keep-days", "INDABA_BACKUP_KEEP_DAYS", "35"),
    SECRETARIAT_TOKEN("secretariat.token", "INDABA_SECRETARIAT_TOKEN", ""),
    BOT_TOKEN("telegram.bot-token", "TELEGRAM_BOT_TOKEN", ""),
    API_URL("telegram.api-url", "TELEGRAM_API_URL", "https://api.telegram.org"),
    MODE("telegram.mode", "TELEGRAM_MODE", "auto"),
    WEBHOOK_SECRET("telegram.webhook-secret", "TELEGRAM_WEBHOOK_SECRET", ""),
    MESSAGES_PER_SECOND("telegram.messages-per-second", "TELEGRAM_MESSAGES_PER_SECOND", "30"),
    CHAT_MESSAGES_PER_SECOND("telegram.chat-messages-per-second", "TELEGRAM_CHAT_MESSAGES_PER_SECOND", "1"),
    GROUP_MESSAGES_PER_MINUTE("telegram.group-messages-per-minute", "TELEGRAM_GROUP_MESSAGES_PER_MINUTE", "20");

    /** This variable names the file's folder, so it cannot be in the file. */
    static final String CONFIG_DIR = "INDABA_CONFIG_DIR";

    private final String path;
    private final String variable;
    private final String otherwise;

    SettingKey(String path, String variable, String otherwise) {
        this.path = path;
        this.variable = variable;
        this.otherwise = otherwise;
    }

    String path() {
        return path;
    }

    String variable() {
        return variable;
    }

    /** The default; empty where there is none. */
    String otherwise() {
        return otherwise;
    }

    static Optional<SettingKey> at(String path) {
        return Arrays.stream(values()).filter(key -> key.path.equals(path)).findFirst();
    }

    static List<String> paths() {
        return Arrays.stream(values()).map(SettingKey::path).toList();
    }
}
