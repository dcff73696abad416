package org.indaba.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.indaba.conversation.StorageLimits;
import org.indaba.filecheck.ClamdAddress;
import org.indaba.files.DiskFloor;
import org.indaba.http.limit.NewSessionLimiter;
import org.indaba.http.limit.RequestLimits;
import org.indaba.store.DatabaseLocation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigurationTest {
    private static final String TOKEN = "123456:AAE-secret_part";

    @TempDir
    Path home;

    Path here;

    @BeforeEach
    void folders() throws IOException {
        Files.createDirectory(home.resolve("config"));
        here = Files.createDirectory(home.resolve("elsewhere"));
    }

    @Test
    void without_a_file_and_variables_the_defaults_hold() throws InvalidConfigurationException {
        Configuration read = load(Map.of());
        assertThat(read.http().host()).isEqualTo("127.0.0.1");
        assertThat(read.http().port()).isEqualTo(7070);
        assertThat(read.http().publicUrl()).isEmpty();
        assertThat(read.http().trustedProxies()).isEmpty();
        assertThat(read.http().hstsSubdomains()).isTrue();
        assertThat(read.backups()).isEqualTo(new Configuration.Backups(24, LocalTime.of(2, 30), 35));
        assertThat(read.secretariatToken()).isEmpty();
        assertThat(read.telegram()).isEqualTo(new Configuration.Telegram(
                Optional.empty(), URI.create("https://api.telegram.org"), Configuration.Mode.AUTO, Optional.empty(), 30, 1, 20));
        assertThat(read.files()).isEqualTo(new Configuration.Files(
                home.resolve("config"),
                home.resolve("var"),
                home.resolve("backups"),
                home.resolve("config/indaba.key"),
                new DatabaseLocation.File(home.resolve("var/indaba.db"))));
    }

    @Test
    void the_file_that_ships_says_what_the_defaults_are() throws Exception {
        Configuration without = load(Map.of());
        Files.copy(Path.of("config/indaba.conf"), home.resolve("config/indaba.conf"));
        assertThat(load(Map.of())).isEqualTo(without);
    }

    @Test
    void the_file_that_ships_names_every_key_and_its_variable() throws IOException {
        String shipped = Files.readString(Path.of("config/indaba.conf"));
        for (SettingKey key : SettingKey.values()) {
            String name = key.path().substring(key.path().indexOf('.') + 1);
            assertThat(shipped).contains("\n  " + name + " = ${?" + key.variable() + "}\n");
        }
    }

    @Test
    void the_environment_wins_over_the_file_and_the_file_over_the_defaults() throws Exception {
        conf("http { port = 8080, host = 0.0.0.0 }\ntelegram.mode = polling\n");
        Configuration read = load(Map.of("INDABA_PORT", "0", "TELEGRAM_MODE", "webhook", "INDABA_HOST", ""));
        assertThat(read.http().port()).isZero();
        assertThat(read.http().host()).isEqualTo("0.0.0.0");
        assertThat(read.telegram().mode()).isEqualTo(Configuration.Mode.WEBHOOK);
        assertThat(read.telegram().messagesPerSecond()).isEqualTo(30);
    }

    @Test
    void every_key_can_be_set_by_its_variable_with_the_file_that_ships() throws Exception {
        Files.copy(Path.of("config/indaba.conf"), home.resolve("config/indaba.conf"));
        Map<String, String> environment = new HashMap<>();
        environment.put("INDABA_HOST", "::1");
        environment.put("INDABA_PORT", "7171");
        environment.put("INDABA_PUBLIC_URL", "https://indaba.example.org/");
        environment.put("INDABA_TRUSTED_PROXIES", "10.0.0.1, ::1");
        environment.put("INDABA_HSTS_SUBDOMAINS", "false");
        environment.put("INDABA_DATA_DIR", "data");
        environment.put("INDABA_BACKUP_DIR", "/srv/backups");
        environment.put("INDABA_KEY_FILE", "/srv/indaba.key");
        environment.put("INDABA_DATABASE_URL", "jdbc:sqlite:other.db");
        environment.put("INDABA_DISK_FLOOR_MB", "7");
        environment.put("INDABA_CLAMD", "127.0.0.1:3310");
        environment.put("INDABA_BACKUP_EVERY_HOURS", "6");
        environment.put("INDABA_BACKUP_AT", "23:15");
        environment.put("INDABA_BACKUP_KEEP_DAYS", "7");
        environment.put("INDABA_SECRETARIAT_TOKEN", "secretariat-secret-022");
        environment.put("INDABA_REQUESTS_PER_SECOND", "300");
        environment.put("INDABA_TOKEN_REQUESTS_PER_SECOND", "50");
        environment.put("INDABA_WRONG_TOKENS_PER_SECOND", "0");
        environment.put("INDABA_NEW_SESSIONS_AT_ONCE", "30");
        environment.put("INDABA_NEW_SESSIONS_PER_HOUR", "0");
        environment.put("INDABA_ANSWER_PIECES", "200");
        environment.put("INDABA_ANSWER_CHARACTERS", "600000");
        environment.put("INDABA_PERSON_CHARACTERS", "700000");
        environment.put("INDABA_PERSON_FILES", "1");
        environment.put("INDABA_PERSON_MEGABYTES", "20");
        environment.put("TELEGRAM_BOT_TOKEN", TOKEN);
        environment.put("TELEGRAM_API_URL", "http://127.0.0.1:8081/");
        environment.put("TELEGRAM_MODE", "webhook");
        environment.put("TELEGRAM_WEBHOOK_SECRET", "webhook_secret_of_22_c");
        environment.put("TELEGRAM_MESSAGES_PER_SECOND", "1000");
        environment.put("TELEGRAM_CHAT_MESSAGES_PER_SECOND", "100");
        environment.put("TELEGRAM_GROUP_MESSAGES_PER_MINUTE", "10");
        assertThat(environment).hasSize(SettingKey.values().length);
        Configuration read = load(environment);
        assertThat(read.http().host()).isEqualTo("::1");
        assertThat(read.http().publicUrl()).contains(URI.create("https://indaba.example.org"));
        assertThat(read.http().trustedProxies()).containsExactly("10.0.0.1", "::1");
        assertThat(read.http().hstsSubdomains()).isFalse();
        assertThat(read.files()).isEqualTo(new Configuration.Files(
                home.resolve("config"), here.resolve("data"), Path.of("/srv/backups"), Path.of("/srv/indaba.key"), new DatabaseLocation.File(here.resolve("other.db"))));
        assertThat(read.limits()).isEqualTo(new RequestLimits(300, 50, 0));
        assertThat(read.newSessions()).isEqualTo(new NewSessionLimiter.Limits(30, 0));
        assertThat(read.bounds()).isEqualTo(new StorageLimits(200, 600_000, 700_000, 1, 20L << 20));
        assertThat(read.uploads()).isEqualTo(new Configuration.Uploads(
                new DiskFloor(OptionalLong.of(7L << 20)), ClamdAddress.parse("127.0.0.1:3310")));
        assertThat(read.backups()).isEqualTo(new Configuration.Backups(6, LocalTime.of(23, 15), 7));
        assertThat(read.secretariatToken()).contains(new Secret("secretariat-secret-022"));
        assertThat(read.telegram()).isEqualTo(new Configuration.Telegram(
                Optional.of(new Secret(TOKEN)),
                URI.create("http://127.0.0.1:8081"),
                Configuration.Mode.WEBHOOK,
                Optional.of(new Secret("webhook_secret_of_22_c")),
                1000,
                100,
                10));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "jdbc:postgresql:indaba", "jdbc:postgresql:///indaba", "jdbc:postgresql://localhost/indaba?user=u",
        "jdbc:postgresql://127.0.0.1:5433/indaba", "jdbc:postgresql://[::1]:5432/indaba",
        "jdbc:postgresql://db.example.org/indaba?user=u&sslmode=verify-full",
        "jdbc:postgresql://db.example.org,db2.example.org:5433/indaba?sslmode=verify-ca",
        "jdbc:postgresql://db.example.org/indaba?sslmode=require", "jdbc:postgresql://db.example.org/indaba?ssl=true",
        "jdbc:postgresql://db/indaba?sslmode=disable"
    })
    void a_postgresql_of_this_machine_needs_no_word_on_encryption_and_one_elsewhere_has_it(String url) throws Exception {
        assertThat(load(Map.of("INDABA_DATABASE_URL", url)).files().database())
                .isEqualTo(new DatabaseLocation.Postgres(url, home.resolve("var")));
    }

    @Test
    void a_list_may_be_a_list_and_a_variable_of_ones_own_may_be_named() throws Exception {
        conf("http.trusted-proxies = [10.0.0.1, 10.0.0.2]\ntelegram.bot-token = ${MY_BOT}\nhttp.public-url = null\n");
        Configuration read = load(Map.of("MY_BOT", TOKEN));
        assertThat(read.http().trustedProxies()).containsExactly("10.0.0.1", "10.0.0.2");
        assertThat(read.telegram().botToken()).contains(new Secret(TOKEN));
    }

    @Test
    void the_folder_of_the_file_is_named_by_a_variable_and_found_from_the_working_directory() throws Exception {
        Path other = Files.createDirectory(here.resolve("other"));
        Files.writeString(other.resolve("indaba.conf"), "http.port = 9090\nfiles.data-dir = data\n");
        Configuration read = load(Map.of("INDABA_CONFIG_DIR", "other"));
        assertThat(read.http().port()).isEqualTo(9090);
        assertThat(read.files().config()).isEqualTo(other);
        assertThat(read.files().data()).isEqualTo(home.resolve("data"));
    }

    @Test
    void the_webhook_secret_follows_from_the_token_and_does_not_show_it() throws InvalidConfigurationException {
        Secret derived = load(Map.of("TELEGRAM_BOT_TOKEN", TOKEN)).telegram().webhookSecret().orElseThrow();
        assertThat(derived.reveal()).matches("[A-Za-z0-9_-]{64}").doesNotContain("secret_part");
        assertThat(load(Map.of("TELEGRAM_BOT_TOKEN", TOKEN)).telegram().webhookSecret()).contains(derived);
        assertThat(load(Map.of("TELEGRAM_BOT_TOKEN", TOKEN + "x")).telegram().webhookSecret().orElseThrow())
                .isNotEqualTo(derived);
    }

    @Test
    void a_configuration_that_is_printed_shows_no_secret() throws InvalidConfigurationException {
        Configuration read = load(Map.of("TELEGRAM_BOT_TOKEN", TOKEN, "INDABA_SECRETARIAT_TOKEN", "secretariat-secret-022"));
        assertThat(read.toString())
                .contains("(secret)")
                .doesNotContain("secret_part", "secretariat-secret-022", read.telegram().webhookSecret().orElseThrow().reveal());
    }

    private void conf(String text) throws IOException {
        Files.writeString(home.resolve("config/indaba.conf"), text);
    }

    private Configuration load(Map<String, String> environment) throws InvalidConfigurationException {
        return Configuration.load(environment, home, here);
    }
}
