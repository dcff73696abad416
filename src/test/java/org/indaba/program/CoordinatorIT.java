package org.indaba.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.awaitility.Awaitility;
import org.indaba.botapi.BotApiServer;
import org.indaba.botapi.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A consultation that a coordinator launches from a phone, over the packaged program. */
class CoordinatorIT {
    @TempDir
    private Path folder;

    @Test
    void a_coordinator_is_invited_launches_and_closes_and_the_answers_are_in_the_file() throws Exception {
        try (BotApiServer telegram = BotApiServer.start(InstantSource.system())) {
            Program program = new Program(folder)
                    .set("TELEGRAM_BOT_TOKEN", telegram.token())
                    .set("TELEGRAM_API_URL", telegram.url());
            try (Program.Running server = program.serve()) {
                Program.Ended invited = program.run("invite", "--role", "coordinator", "--region", "africa");
                assertThat(invited.status()).as(invited.err()).isZero();
                String link = invited.text().strip();
                assertThat(link).startsWith("https://t.me/" + telegram.username() + "?start=i_");

                Person amina = telegram.person(5_000_000_011L, "en");
                amina.types("/start " + link.substring(link.indexOf("i_")));
                amina.sees("Your role: Coordinator, Africa.");
                launch(amina);

                Person kofi = telegram.person(5_000_000_012L, "en");
                kofi.types("/start village-radio");
                WholeLineIT.tap(kofi, "I agree", "Civil society", "None of these");
                kofi.sees("country");
                kofi.types("Ghana");
                kofi.sees("What do you hear?");
                kofi.types("The news, and the prices of maize.");
                WholeLineIT.tap(kofi, "Next", "Anonymous", "Submit");
                kofi.sees("Receipt");

                amina.types("/close village-radio");
                WholeLineIT.tap(amina, "Close now");
                amina.sees("Village radio is closed.");
                // Telegram dates messages by whole seconds: what comes within that of the closing counts as before it
                long closed = Instant.now().getEpochSecond();
                Awaitility.await().until(() -> Instant.now().getEpochSecond() > closed);
                kofi.types("/start village-radio");
                kofi.sees("Village radio is closed. It was open until");

                Program.Ended csv = program.run("export", "village-radio", "--table", "answers");
                assertThat(csv.status()).as(csv.err()).isZero();
                List<CSVRecord> rows = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get()
                        .parse(new StringReader(csv.text().replaceFirst("^\uFEFF", ""))).getRecords();
                assertThat(rows).extracting(row -> row.get("text"))
                        .containsExactly("The news, and the prices of maize.");
            }
            try (Program.Running again = program.serve()) {
                Person late = telegram.person(5_000_000_013L, "en");
                late.types("/start village-radio");
                late.sees("Village radio is closed. It was open until");
            }
        }
    }

    private static void launch(Person amina) {
        amina.types("/launch");
        amina.sees("What is the title?");
        amina.types("Village radio");
        WholeLineIT.tap(amina, "Africa", "My own questions");
        amina.sees("Type question 1.");
        amina.types("What do you hear?");
        WholeLineIT.tap(amina, "Free words, voice or files", "Done", "All that are ready", "From now, for 30 days");
        amina.sees("Whom may people ask");
        amina.types("Amina, amina@example.org");
        WholeLineIT.tap(amina, "Launch");
        amina.sees("Village radio is launched.");
    }
}
