package org.indaba.channel.webchat;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.indaba.Server;
import org.indaba.configuration.CatalogFolder;
import org.indaba.configuration.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages as the server wires them. */
class ServedTest {
    @Test
    void the_server_answers_with_pages_and_keeps_what_is_sent_over_a_restart(@TempDir Path folder) throws Exception {
        Configuration configuration = Configuration.load(Map.of(
                "INDABA_PORT", "0",
                "INDABA_CONFIG_DIR", Path.of("config").toAbsolutePath().toString(),
                "INDABA_DATA_DIR", folder.resolve("var").toString(),
                "INDABA_KEY_FILE", folder.resolve("indaba.key").toString()));
        Files.createDirectories(folder.resolve("var"));
        Map<String, String> cookies;
        try (Server server = start(configuration)) {
            Browser browser = new Browser("http://127.0.0.1:" + server.port(), "en");
            assertThat(browser.open("/").text()).contains("Open consultations");
            browser.open("/c/wg-study?source=radio").press("English").press("I agree").press("Other").press("Skip");
            browser.type("Kenya").press("Next").type("My words").press("Next");
            cookies = browser.cookies;
            assertThat(browser.open("/nowhere").heading()).isEqualTo("There is no page at this address.");
            assertThat(browser.open("/api/v1/consultations").html()).contains("urn:indaba:problem:");
        }
        try (Server server = start(configuration)) {
            Browser browser = new Browser("http://127.0.0.1:" + server.port(), "en");
            browser.cookies.putAll(cookies);
            assertThat(browser.open("/c/wg-study").heading()).startsWith("2 of 5");
        }
    }

    private static Server start(Configuration configuration) throws Exception {
        return new Server(
                configuration, CatalogFolder.read(configuration.files().config()), Place.PHRASES, Clock.systemUTC());
    }
}
