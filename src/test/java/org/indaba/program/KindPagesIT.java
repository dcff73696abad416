package org.indaba.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.questionnaire.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page of every kind of question in a real browser, in Arabic and English. */
class KindPagesIT {
    private static final Path KINDS = Path.of("src/test/resources/questionnaires/all-kinds.yaml");
    private static final String CONSULTATION = """
            code: season
            title: {en: The season, ar: الموسم}
            questionnaire: all-kinds
            scope: world
            zone: UTC
            contact: season@example.org
            retention: 90
            operator: {en: ITU, ar: الاتحاد الدولي للاتصالات}
            """;

    @TempDir
    private Path folder;

    @Test
    void a_question_of_every_kind_has_a_page_that_anyone_can_use() throws Exception {
        try (Chromium chromium = Chromium.start();
                Program.Running server = new Program(folder).set("INDABA_CONFIG_DIR", config().toString()).serve()) {
            for (String language : new String[] {"en", "ar"}) {
                Inspection inspection = new Inspection(true);
                try (Phone phone = new Phone(chromium, server.url(), new Language(language), true)) {
                    answer(phone, inspection);
                }
                assertThat(inspection.seen()).contains("yes-no", "scale", "several", "number", "date", "echo");
            }
        }
    }

    private Path config() throws IOException {
        Path config = folder.resolve("config");
        try (Stream<Path> files = Files.walk(Path.of("config"))) {
            for (Path each : files.filter(file -> !file.toString().endsWith(".key")).toList()) {
                Files.copy(each, config.resolve(Path.of("config").relativize(each)));
            }
        }
        Files.copy(KINDS, config.resolve("questionnaires/all-kinds.yaml"));
        Files.writeString(config.resolve("consultations/season.yaml"), CONSULTATION);
        return config;
    }

    private static void answer(Phone phone, Inspection inspection) {
        phone.open("/c/season").press(Phone.PHRASES.nativeName(phone.language())).press(PhraseKey.I_AGREE);
        show("yes-no", phone.press(PhraseKey.SKIP).press(PhraseKey.SKIP).press(PhraseKey.SKIP), inspection);
        show("scale", phone.choose(0), inspection);
        show("why", phone.choose(1), inspection);
        show("several", phone.type("Too little time, too far.").press(PhraseKey.NEXT), inspection);
        show("several-chosen", phone.choose(0), inspection);
        show("number", phone.press(PhraseKey.NEXT), inspection);
        show("number-refused", phone.type("1e999").press(PhraseKey.NEXT), inspection);
        show("date", phone.type("12.5").press(PhraseKey.NEXT), inspection);
        show("echo", phone.type("3/4/2026").press(PhraseKey.NEXT), inspection);
    }

    private static void show(String name, Phone phone, Inspection inspection) {
        inspection.look(name, phone);
        Screenshots.take(name, phone);
    }
}
