package org.indaba.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What an operator reads when the start is refused: one line, its place, its mend, and never a secret. */
class InvalidConfigurationExceptionTest {
    private static final String HOCON =
            "this cannot be read as HOCON; check the quotation marks, brackets and \"=\" of this line and of the one above";

    @TempDir
    Path home;

    static Stream<Arguments> variables() {
        return Stream.of(
                Arguments.of("INDABA_PORT", "70000", "is \"70000\"; write a number from 0 to 65535"),
                Arguments.of("INDABA_PORT", "tcp://10.0.0.1:7070", "is \"tcp://10.0.0.1:7070\"; write a number from 0 to 65535"),
                Arguments.of("INDABA_PORT", "-1", "is \"-1\"; write a number from 0 to 65535"),
                Arguments.of("INDABA_PORT", "7070\nX", "is \"7070 X\"; write a number from 0 to 65535"),
                Arguments.of("INDABA_HOST", "http://here", "is \"http://here\"; write a host name or address, such as 127.0.0.1 or 0.0.0.0"),
                Arguments.of("INDABA_PUBLIC_URL", "indaba.example.org", "is not a URL that can be used; write http:// or https:// and a host, such as https://indaba.example.org"),
                Arguments.of("INDABA_PUBLIC_URL", "https://", "is not a URL that can be used; write http:// or https:// and a host, such as https://indaba.example.org"),
                Arguments.of("TELEGRAM_API_URL", "https://user:S3CRET@x", "is not a URL that can be used; write http:// or https:// and a host, such as https://api.telegram.org"),
                Arguments.of("TELEGRAM_API_URL", "ftp://x", "is not a URL that can be used; write http:// or https:// and a host, such as https://api.telegram.org"),
                Arguments.of("INDABA_TRUSTED_PROXIES", "10.0.0.256", "is \"10.0.0.256\"; write IP addresses or networks with commas between them, such as 127.0.0.1,10.0.0.0/8"),
                Arguments.of("INDABA_TRUSTED_PROXIES", "proxy.local", "is \"proxy.local\"; write IP addresses or networks with commas between them, such as 127.0.0.1,10.0.0.0/8"),
                Arguments.of("INDABA_TRUSTED_PROXIES", "10.0.0.0/33", "is \"10.0.0.0/33\"; write IP addresses or networks with commas between them, such as 127.0.0.1,10.0.0.0/8"),
                Arguments.of("INDABA_TRUSTED_PROXIES", "10.0.0.1/8", "is \"10.0.0.1/8\"; that network is written 10.0.0.0/8"),
                Arguments.of("INDABA_PUBLIC_URL", "https://indaba.example.org/path", "has a path, and the pages stand at the top of a host; write the host alone, such as https://indaba.example.org"),
                Arguments.of("INDABA_HSTS_SUBDOMAINS", "yes", "is \"yes\"; write true or false"),
                Arguments.of("TELEGRAM_MODE", "polll", "is \"polll\"; write auto, polling or webhook"),
                Arguments.of("TELEGRAM_MESSAGES_PER_SECOND", "0", "is \"0\"; write a number from 1 to 100000"),
                Arguments.of("TELEGRAM_CHAT_MESSAGES_PER_SECOND", "fast", "is \"fast\"; write a number from 1 to 100000"),
                Arguments.of("TELEGRAM_BOT_TOKEN", "S3CRET without colon", "is not what it must be; write what BotFather gave, digits, a colon and letters, without spaces"),
                Arguments.of("TELEGRAM_WEBHOOK_SECRET", "S3CRET!", "is not what it must be; write 22 to 256 letters, digits, _ and -, or leave it out"),
                Arguments.of("TELEGRAM_WEBHOOK_SECRET", "S3CRET", "has 6 characters, which can be guessed; write at least 22, such as openssl rand -hex 32 makes"),
                Arguments.of("INDABA_SECRETARIAT_TOKEN", "x", "has 1 character, which can be guessed; write at least 22, such as openssl rand -hex 32 makes"),
                Arguments.of("INDABA_SECRETARIAT_TOKEN", "S3CRETS3CRETS3CRET-21", "has 21 characters, which can be guessed; write at least 22, such as openssl rand -hex 32 makes"),
                Arguments.of("INDABA_SECRETARIAT_TOKEN", "S3CRET S3CRET", "is not what it must be; write letters, digits and . _ ~ + / - = alone, without spaces"),
                Arguments.of("INDABA_DATABASE_URL", "jdbc:sqlite::memory:", "is not a database that can be used; write jdbc:sqlite: and the name of a file, or jdbc:postgresql://HOST/NAME?user=…&password=…, or leave it out"),
                Arguments.of("INDABA_DATABASE_URL", "mysql://S3CRET", "is not a database that can be used; write jdbc:sqlite: and the name of a file, or jdbc:postgresql://HOST/NAME?user=…&password=…, or leave it out"),
                Arguments.of("INDABA_DATABASE_URL", "jdbc:postgresql://db.example.org/indaba?user=u&password=S3CRET", "leads to another machine and does not say how the way there is encrypted; add sslmode=verify-full, or sslmode=disable where something else encrypts it"),
                Arguments.of("INDABA_DATABASE_URL", "jdbc:postgresql://10.0.0.5:5432/indaba?sslmode=prefer&password=S3CRET", "leads to another machine and does not say how the way there is encrypted; add sslmode=verify-full, or sslmode=disable where something else encrypts it"),
                Arguments.of("INDABA_DATABASE_URL", "jdbc:postgresql://localhost,db.example.org/indaba?password=S3CRET&sslmode=allow", "leads to another machine and does not say how the way there is encrypted; add sslmode=verify-full, or sslmode=disable where something else encrypts it"),
                Arguments.of("INDABA_DATABASE_URL", "jdbc:postgresql://[2001:db8::1]:5432/indaba", "leads to another machine and does not say how the way there is encrypted; add sslmode=verify-full, or sslmode=disable where something else encrypts it"),
                Arguments.of("INDABA_DATA_DIR", "a\0b", "is \"a b\"; write the name of a file or folder"),
                Arguments.of("INDABA_KEY_FILE", "var/indaba.key", "is \"var/indaba.key\"; this is in the data directory, where whoever copied the data would have its key, so name another place"),
                Arguments.of("INDABA_BACKUP_DIR", "var/../var/backups", "is \"var/../var/backups\"; this is in the data directory, where what destroys one would destroy the other, so name another place"),
                Arguments.of("INDABA_DISK_FLOOR_MB", "-1", "is \"-1\"; write a number from 0 to 10000000"),
                Arguments.of("INDABA_CLAMD", "clamd", "is \"clamd\"; write the path of clamd's socket, such as"
                        + " /run/clamav/clamd.ctl, or its host and port, such as 127.0.0.1:3310"),
                Arguments.of("INDABA_BACKUP_AT", "25:00", "is \"25:00\"; write a time of day in UTC, such as 02:30"),
                Arguments.of("INDABA_BACKUP_EVERY_HOURS", "169", "is \"169\"; write a number from 0 to 168"),
                Arguments.of("INDABA_BACKUP_KEEP_DAYS", "0", "is \"0\"; write a number from 1 to 3660"),
                Arguments.of("INDABA_CONFIG_DIR", "nowhere", "is \"nowhere\"; there is no such folder, so make it or name another"));
    }

    @ParameterizedTest(name = "row {index}")
    @MethodSource("variables")
    void a_wrong_variable_is_one_line_that_names_it(String variable, String value, String message) {
        assertThat(refusal(Map.of(variable, value)))
                .isEqualTo(variable + " " + message)
                .doesNotContain("S3CRET", "\n");
    }

    static Stream<Arguments> files() {
        return Stream.of(
                Arguments.of("http {\n  port = 70000\n}", "2: http.port is \"70000\"; write a number from 0 to 65535"),
                Arguments.of("# first\nhttp.prot = 7070", "2: \"http.prot\" is not a key; did you mean http.port?"),
                Arguments.of("telegram {\n  token = S3CRET\n}", "2: \"telegram.token\" is not a key; did you mean telegram.mode?"),
                Arguments.of("colour = red", "1: \"colour\" is not a key; the keys are " + String.join(", ", SettingKey.paths())),
                Arguments.of("files.config-dir = x", "1: \"files.config-dir\" says where this file is, so it cannot be in it; set INDABA_CONFIG_DIR instead"),
                Arguments.of("\nhttp = 7070", "2: http is a section; write http { … } with its keys inside"),
                Arguments.of("http.port { a = 1 }", "1: http.port is a section; write a value"),
                Arguments.of("\ntelegram.bot-token = S3CRET", "2: telegram.bot-token is not what it must be; write what BotFather gave, digits, a colon and letters, without spaces"),
                Arguments.of("http {\n  port = 1\n", "3: " + HOCON),
                Arguments.of("telegram.bot-token = \"S3CRET\n", "1: " + HOCON),
                Arguments.of("http.port = ${NOT_SET}", "1: ${…} names a variable that is not set; write ${?…} where it may be missing"),
                Arguments.of("include url(\"http://127.0.0.1:1/x\")", "1: include is not supported; write the keys into this file"),
                Arguments.of("include file(\"/etc/passwd\")", "1: include is not supported; write the keys into this file"),
                Arguments.of("a=".repeat(10) + "[".repeat(20_000), "1: the nesting is deeper than 20 levels; close the brackets"),
                Arguments.of("#".repeat(100_001), "1: the file is larger than 100 kB; keep the keys alone in it"));
    }

    @ParameterizedTest(name = "row {index}")
    @MethodSource("files")
    void a_wrong_line_of_the_file_is_one_line_that_names_it(String text, String message) throws IOException {
        Path file = conf(text.getBytes(StandardCharsets.UTF_8));
        assertThat(refusal(Map.of())).isEqualTo(file + ":" + message).doesNotContain("S3CRET", "\n");
    }

    @Test
    void a_file_in_another_encoding_is_refused() throws IOException {
        Path file = conf("http.port = 1".getBytes(StandardCharsets.UTF_16));
        assertThat(refusal(Map.of())).isEqualTo(file + ":1: the file is in UTF-16; save it as UTF-8");
    }

    @Test
    void a_misspelt_variable_is_refused_and_other_peoples_are_not() throws InvalidConfigurationException {
        assertThat(refusal(Map.of("INDABA_PROT", "80"))).isEqualTo("the variable INDABA_PROT is not known; did you mean INDABA_PORT?");
        assertThat(refusal(Map.of("INDABA_TRUSTED_PROXY", "10.0.0.1")))
                .isEqualTo("the variable INDABA_TRUSTED_PROXY is not known; did you mean INDABA_TRUSTED_PROXIES?");
        Map<String, String> others = Map.of("INDABA_SERVICE_HOST", "x", "INDABA_OPTS", "-Xmx64m", "PATH", "/bin");
        assertThat(Configuration.load(others, home, home).http().port()).isEqualTo(7070);
    }

    @Test
    void a_variable_that_is_near_none_is_told_in_one_line_with_the_nearest() {
        assertThat(MisspeltVariables.strangers(Map.of("INDABA_OPTS", "S3CRET", "TELEGRAM_WHATEVER", "x"))).containsExactly(
                "the variable INDABA_OPTS is not known and changes nothing; the nearest is INDABA_HOST",
                "the variable TELEGRAM_WHATEVER is not known and changes nothing; the nearest is TELEGRAM_BOT_TOKEN");
        assertThat(MisspeltVariables.strangers(Map.of(
                "INDABA_MEMORY", "64m", "INDABA_JAVA_OPTS", "x", "INDABA_JIT_LEVEL", "1", "INDABA_LOG_LEVEL", "INFO",
                "INDABA_CONFIG_DIR", "x", "INDABA_SERVICE_HOST", "10.0.0.1", "INDABA_SERVICE_PORT_HTTP", "80",
                "INDABA_PORT_7070_TCP_ADDR", "10.0.0.1", "PATH", "/bin"))).isEmpty();
    }

    private Path conf(byte[] bytes) throws IOException {
        return Files.write(Files.createDirectories(home.resolve("config")).resolve("indaba.conf"), bytes);
    }

    private String refusal(Map<String, String> environment) {
        return catchThrowableOfType(InvalidConfigurationException.class, () -> Configuration.load(environment, home, home)).getMessage();
    }
}
