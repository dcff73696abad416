package org.indaba.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.indaba.questionnaire.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A real browser through the whole web chat: every kind of page is small, fits, and has nothing that axe finds. */
class BrowserIT {
    @TempDir
    private static Path folder;

    private static Chromium chromium;
    private static Program.Running server;

    @BeforeAll
    static void start() throws Exception {
        chromium = Chromium.start();
        server = new Program(folder).serve();
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
            server.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"en, true", "ar, true", "en, false", "ar, false"})
    void a_whole_interview_goes_well_on_a_small_phone(String language, boolean scripts) {
        Inspection inspection = new Inspection(scripts);
        try (Phone phone = new Phone(chromium, server.url(), new Language(language), scripts)) {
            new WebPages(phone, (name, shown) -> {
                inspection.look(name, shown);
                if (scripts) {
                    Screenshots.take(name, shown);
                }
            }).all();
        }
        assertThat(inspection.seen()).contains(
                "landing", "language", "consent", "choice", "open", "review", "receipt", "resume", "my-data", "404", "error",
                "refused");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "fr", "ru", "es"})
    void every_page_has_its_picture_in_the_other_languages(String language) {
        Inspection inspection = new Inspection(false);
        try (Phone phone = new Phone(chromium, server.url(), new Language(language), true)) {
            new WebPages(phone, (name, shown) -> {
                inspection.look(name, shown);
                Screenshots.take(name, shown);
            }).all();
        }
        assertThat(inspection.seen()).hasSizeGreaterThan(15);
    }
}
