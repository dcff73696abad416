package org.indaba.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The packaged program loses its power at random moments while people send forms over HTTP, each the same one again
 * until it is answered. What was answered as stored is there, once, whole and in order, with its files.
 */
class WebCrashIT {
    private static final int PEOPLE = 50;

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** A life ends after so many answered forms. */
    private static final int LEAST_FORMS = 10;

    private static final int MOST_FORMS = 60;

    /** Every so many kills one comes before the server listens. */
    private static final int EARLY = 5;

    private static final Duration LONGEST_START = Duration.ofMillis(1_500);
    private static final Pattern BUBBLE = Pattern.compile("person (\\d+) bubble (\\d+):");

    @TempDir
    private Path folder;

    private final int kills = Integer.getInteger("kills", 7);
    private final long seed = Long.getLong("seed", 20_261_124);
    private final Random chance = new Random(seed);
    private Duration slowest = Duration.ZERO;

    @Test
    void no_form_is_lost_or_doubled_whenever_the_power_goes() throws Exception {
        Program program = new Program(folder).tireless().set("INDABA_PORT", Integer.toString(Program.freePort()));
        try (FormCrowd crowd = new FormCrowd("http://127.0.0.1:" + program.port(), PEOPLE, seed)) {
            try (Program.Running server = program.serve()) {
                crowd.each(FormCrowd.Sender::begins);
            }
            crowd.start();
            for (int kill = 0; kill < kills; kill++) {
                kill(program, crowd, kill);
                crowd.check();
            }
            try (Program.Running server = program.serve()) {
                crowd.fallsSilent();
                DataFile data = DataFile.of(program);
                await("files are kept").atMost(PATIENCE).until(() -> data.count("media where state <> 'stored'") == 0);
                crowd.each(FormCrowd.Sender::finishes);
                verify(crowd, program);
            }
        }
    }

    private void kill(Program program, FormCrowd crowd, int number) throws IOException, InterruptedException {
        if (number % EARLY == EARLY - 1) {
            Process process = program.begin();
            passes(Duration.ofMillis(chance.nextLong(LONGEST_START.toMillis())));
            process.destroyForcibly().waitFor();
            return;
        }
        long began = System.nanoTime();
        Program.Running server = program.serve();
        slowest = Load.longer(slowest, Duration.ofNanos(System.nanoTime() - began));
        long answered = crowd.answered() + chance.nextInt(LEAST_FORMS, MOST_FORMS);
        await().atMost(PATIENCE).pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(1))
                .until(() -> {
                    crowd.check();
                    return crowd.answered() >= answered;
                });
        passes(Duration.ofMillis(chance.nextLong(30)));
        server.kill();
    }

    private static void passes(Duration time) {
        await().pollDelay(time).atMost(time.plusSeconds(5)).until(() -> true);
    }

    private void verify(FormCrowd crowd, Program program) throws Exception {
        Map<String, List<String>> stored = new HashMap<>();
        long media = 0;
        for (CSVRecord row : Csv.rows(program, "answers")) {
            media += row.get("media").isEmpty() ? 0 : row.get("media").split(" ").length;
            if (!row.get("text").isEmpty()) {
                stored.put(owner(row.get("text")) + " " + row.get("question"), List.of(row.get("text")));
            }
        }
        Map<String, List<String>> told = new LinkedHashMap<>();
        List<FormCrowd.Sent> all = new ArrayList<>();
        for (FormCrowd.Sender sender : crowd.senders()) {
            all.addAll(sender.kept());
            sender.kept().forEach(each -> told
                    .computeIfAbsent(sender.number() + " " + each.question(), any -> new ArrayList<>()).add(each.text()));
        }
        told.replaceAll((answer, texts) -> List.of(String.join("\n", texts)));
        Ledger ledger = Ledger.of(program, all.stream().map(FormCrowd.Sent::text).toList());
        long files = all.stream().filter(FormCrowd.Sent::file).count();
        System.out.printf(
                "web crash test: kills %d, faults 0, seed %d, %d people, %d forms, %s; %d files; sent again after no answer %d"
                        + " times, after \"not now\" %d times; files lost %d; longest time to ready %d ms%n",
                kills, seed, PEOPLE, crowd.answered(), ledger, files, crowd.unanswered(), crowd.refused(), files - media,
                slowest.toMillis());
        ledger.isBalanced();
        assertThat(stored).as("every answer, whole and in order").isEqualTo(told);
        assertThat(media).as("files").isEqualTo(files);
        assertThat(DataFile.of(program).count("response where status = 'submitted'")).as("all went on").isEqualTo(PEOPLE);
        assertThat(all.size()).as("there was load").isGreaterThan(kills * LEAST_FORMS / 2);
        assertThat(crowd.unanswered()).as("forms met a dead server").isPositive();
    }

    private static int owner(String text) {
        return Integer.parseInt(found(text).group(1));
    }

    private static MatchResult found(String text) {
        return BUBBLE.matcher(text).results().findFirst().orElseThrow();
    }
}
