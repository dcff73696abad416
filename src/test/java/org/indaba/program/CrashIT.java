package org.indaba.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import org.indaba.botapi.BotApiServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The packaged program loses its power at random moments while people write, tap and edit, polling and by webhook in
 * turn. What Telegram was told is stored is there, once, whole and in order, and everybody can go on.
 */
class CrashIT {
    private static final int PEOPLE = 30;
    /** A server that is killed while it starts is killed within so long, in milliseconds. */
    private static final long STARTING = 2_000;

    /** A life ends after so many updates at most, or after so long. */
    private static final int MOST_UPDATES = 120;

    private static final Duration LONGEST_LIFE = Duration.ofSeconds(4);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Every so many kills one comes before the server listens. */
    private static final int EARLY = 5;

    /** Pauses and lives of updates on Telegram's side: a tap lives 3 s, longer than a start takes. */
    private static final double TIME_FACTOR = 0.02;

    @TempDir
    private Path folder;

    private final int kills = Integer.getInteger("kills", usualKills());
    private final long seed = Long.getLong("seed", 20_261_124);
    private final Random chance = new Random(seed);
    private Duration slowest = Duration.ZERO;

    @Test
    void no_bubble_is_lost_or_doubled_whenever_the_power_goes() throws Exception {
        try (BotApiServer telegram = BotApiServer.start(InstantSource.system())) {
            telegram.timeFactor(TIME_FACTOR);
            Program program = new Program(folder).tireless()
                    .set("INDABA_PORT", Integer.toString(Program.freePort()))
                    .set("TELEGRAM_BOT_TOKEN", telegram.token())
                    .set("TELEGRAM_API_URL", telegram.url())
                    .set("TELEGRAM_MESSAGES_PER_SECOND", "1000")
                    .set("TELEGRAM_CHAT_MESSAGES_PER_SECOND", "1000");
            program.set("INDABA_PUBLIC_URL", "http://127.0.0.1:" + program.port());
            prepare(program);
            program.run("--version");
            Crowd crowd = new Crowd(telegram, PEOPLE, seed);
            try (Program.Running server = ready(program, 1)) {
                crowd.each(Crowd.Member::begins);
            }
            crowd.start();
            for (int kill = 0; kill < kills; kill++) {
                kill(program, crowd, kill);
            }
            try (Program.Running server = ready(program, kills)) {
                crowd.close();
                await("Telegram is rid of all").atMost(PATIENCE).until(() -> telegram.pendingUpdates() == 0);
                drained(program);
                crowd.each(Crowd.Member::finishes);
                drained(program);
                verify(crowd, program);
            }
        }
    }

    private void kill(Program program, Crowd crowd, int number) throws IOException, InterruptedException {
        if (number % EARLY == EARLY - 1) {
            mode(program, number);
            Process process = program.begin();
            passes(Duration.ofMillis(chance.nextLong(STARTING)));
            process.destroyForcibly().waitFor();
            return;
        }
        Program.Running server = ready(program, number);
        long end = System.nanoTime() + LONGEST_LIFE.toNanos();
        long taken = crowd.taken() + chance.nextInt(MOST_UPDATES);
        await().atMost(PATIENCE).pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(1))
                .until(() -> crowd.taken() >= taken || System.nanoTime() > end);
        passes(Duration.ofMillis(chance.nextLong(50)));
        strike(server, number);
    }

    /** As many as a run of all tests has time for. */
    int usualKills() {
        return 14;
    }

    /** Where the database is another one. */
    void prepare(Program program) throws Exception {
        // SQLite's file
    }

    void strike(Program.Running server, int number) {
        server.kill();
    }

    private Program.Running ready(Program program, int number) throws IOException {
        mode(program, number);
        long began = System.nanoTime();
        Program.Running server = program.serve();
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        slowest = took.compareTo(slowest) > 0 ? took : slowest;
        return server;
    }

    private static void mode(Program program, int number) {
        program.set("TELEGRAM_MODE", number % 2 == 0 ? "polling" : "webhook");
    }

    private static void passes(Duration time) {
        await().pollDelay(time).atMost(time.plusSeconds(5)).until(() -> true);
    }

    private static void drained(Program program) {
        DataFile data = DataFile.of(program);
        await("the outbox drains").atMost(PATIENCE).until(() -> data.count("outbox where state <> 'parked'") == 0);
    }

    private void verify(Crowd crowd, Program program) throws Exception {
        List<String> told = crowd.members().stream().flatMap(each -> each.bubbles().stream()).toList();
        Ledger ledger = Ledger.of(program, told);
        System.out.printf(
                "crash test: kills %d, faults 0, seed %d, %d people, %s; %d edits, %d taps; parked in the outbox %d;"
                        + " longest time to ready %d ms%n",
                kills, seed, PEOPLE, ledger, crowd.members().stream().mapToInt(Crowd.Member::edits).sum(),
                crowd.members().stream().mapToInt(Crowd.Member::taps).sum(),
                DataFile.of(program).count("outbox where state = 'parked'"), slowest.toMillis());
        ledger.isBalanced();
        assertThat(told.size()).as("there was load").isGreaterThan(kills * 10);
    }
}
