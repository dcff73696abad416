package org.indaba.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.indaba.botapi.BotApiServer;
import org.indaba.botapi.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a person's phone to the Secretariat's file, over the packaged program. */
class WholeLineIT {
    @TempDir
    private Path folder;

    @Test
    void a_person_answers_over_telegram_and_the_secretariat_reads_every_word() throws Exception {
        try (BotApiServer telegram = BotApiServer.start(InstantSource.system())) {
            Program program = new Program(folder)
                    .set("TELEGRAM_BOT_TOKEN", telegram.token())
                    .set("TELEGRAM_API_URL", telegram.url());
            try (Program.Running server = program.serve()) {
                Person amina = telegram.person(5_000_000_001L, "en");
                interview(amina);

                Program.Ended csv = program.run("export", "wg-study", "--table", "answers");

                assertThat(csv.status()).as(csv.err()).isZero();
                List<CSVRecord> rows = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get()
                        .parse(new StringReader(csv.text().replaceFirst("^\uFEFF", ""))).getRecords();
                assertThat(rows).extracting(row -> row.get("question")).containsExactly("a", "b", "c", "e", "f");
                assertThat(rows.get(0).get("text")).isEqualTo("First piece.\nSecond piece.");
                assertThat(rows.get(4).get("status")).isEqualTo("skipped");
                assertThat(amina.received().size())
                        .as("messages that the bot sent for the whole interview").isLessThanOrEqualTo(20);
            }
        }
    }

    static void interview(Person amina) {
        amina.types("/start wg-study");
        tap(amina, "English", "I agree", "Civil society", "None of these");
        amina.sees("country");
        amina.types("Kenya");
        amina.sees("1 of 5");
        amina.types("First piece.");
        amina.types("Second piece.");
        tap(amina, "Next");
        for (int i = 2; i <= 4; i++) {
            amina.sees(i + " of 5");
            amina.types("Answer " + i);
            tap(amina, "Next");
        }
        amina.sees("5 of 5");
        tap(amina, "Skip", "Anonymous", "Submit");
        amina.sees("Receipt");
    }

    static void tap(Person person, String... labels) {
        for (String label : labels) {
            person.taps(person.seesButton(label), label);
        }
    }
}
