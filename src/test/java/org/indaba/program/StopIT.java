package org.indaba.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.indaba.botapi.BotApiServer;
import org.indaba.botapi.Fault;
import org.indaba.botapi.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator does: stops the server under load, has it called twice, gives it another bot. */
class StopIT {
    private static final int PEOPLE = 4;
    private static final int STOPS = Load.LONG ? 50 : 2;
    private static final Duration DRAINED = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** What a shell says of a program that SIGTERM ended. */
    private static final int TERMINATED = 143;

    @TempDir
    private Path folder;

    @Test
    void a_stop_under_load_loses_and_doubles_nothing_and_takes_no_longer_than_ten_seconds() throws Exception {
        try (BotApiServer telegram = BotApiServer.start(InstantSource.system())) {
            telegram.timeFactor(0.02);
            Program program = Load.at(new Program(folder), telegram);
            try (Load load = new Load(telegram, program, PEOPLE, 20_261_130)) {
                try (Program.Running server = program.serve()) {
                    load.begins();
                }
                Duration slowest = Duration.ZERO;
                for (int stop = 0; stop < STOPS; stop++) {
                    program.set("TELEGRAM_MODE", stop % 2 == 0 ? "polling" : "webhook");
                    Program.Running server = program.serve();
                    load.goesOn(40);
                    long began = System.nanoTime();
                    server.close();
                    slowest = Load.longer(slowest, Duration.ofNanos(System.nanoTime() - began));
                    assertThat(server.process().exitValue()).as("exit status").isEqualTo(TERMINATED);
                    assertThat(DataFile.of(program).count("outbox where state = 'sending'")).as("calls left open").isZero();
                }
                try (Program.Running server = program.serve()) {
                    load.fallsSilent();
                    load.finishes();
                    Ledger ledger = Ledger.of(program, load.told());
                    System.out.printf("stops: kills 0, faults %d, %s; parked in the outbox %d; stopped within %d ms%n", STOPS, ledger,
                            DataFile.of(program).count("outbox where state = 'parked'"), slowest.toMillis());
                    ledger.isBalanced();
                }
                assertThat(slowest).as("the longest stop").isLessThan(DRAINED);
            }
        }
    }

    @Test
    void kills_leave_one_copy_of_the_databases_library_and_none_in_the_machines_temporary_folder() throws Exception {
        Path temporary = Files.createDirectory(folder.resolve("temporary"));
        Program program = new Program(folder).set("JAVA_TOOL_OPTIONS", "-Djava.io.tmpdir=" + temporary);
        for (int kill = 0; kill < 3; kill++) {
            try (Program.Running server = program.serve()) {
                server.kill();
            }
        }
        assertThat(temporary).as("the machine's temporary folder").isEmptyDirectory();
        try (Stream<Path> copies = Files.list(folder.resolve("var/sqlite"))) {
            assertThat(copies.filter(each -> each.toString().endsWith("sqlitejdbc.so"))).as("copies").hasSize(1);
        }
    }

    @Test
    void ten_of_the_same_webhook_call_at_once_are_all_answered_and_stored_once() throws Exception {
        try (BotApiServer telegram = BotApiServer.start(InstantSource.system())) {
            Program program = Load.at(new Program(folder), telegram)
                    .set("TELEGRAM_MODE", "webhook").set("TELEGRAM_WEBHOOK_SECRET", "the-secret-of-this-test");
            try (Program.Running server = program.serve()) {
                Person amina = telegram.person(5_000_000_001L, "en");
                new Crowd.Member(amina, 0).begins();
                String text = "person 0 bubble 0: once";
                HttpRequest update = HttpRequest.newBuilder(URI.create(server.url() + "/telegram/webhook"))
                        .header("X-Telegram-Bot-Api-Secret-Token", "the-secret-of-this-test")
                        .POST(HttpRequest.BodyPublishers.ofString("{\"update_id\":77001,\"message\":{\"message_id\":901,\"date\":"
                                + InstantSource.system().instant().getEpochSecond() + ",\"chat\":{\"id\":5000000001,\"type\":\"private\"},"
                                + "\"from\":{\"id\":5000000001,\"is_bot\":false,\"first_name\":\"T\"},\"text\":\"" + text + "\"}}"))
                        .build();
                HttpClient client = HttpClient.newHttpClient();
                List<CompletableFuture<Integer>> answers = IntStream.range(0, 10)
                        .mapToObj(i -> client.sendAsync(update, HttpResponse.BodyHandlers.discarding())
                                .thenApply(HttpResponse::statusCode))
                        .toList();
                assertThat(answers).extracting(CompletableFuture::join).containsOnly(200);
                Ledger ledger = Ledger.of(program, List.of(text));
                System.out.println("ten calls at once: kills 0, faults 9, " + ledger);
                ledger.isBalanced();
            }
        }
    }

    @Test
    void another_bot_whose_update_ids_start_again_mixes_nothing_up_and_the_first_finds_what_waited() throws Exception {
        try (BotApiServer first = BotApiServer.start(InstantSource.system());
                BotApiServer second = BotApiServer.start("77:TEST-token_of-a-second-bot", 0, InstantSource.system())) {
            Program program = Load.at(new Program(folder), first);
            Person amina = first.person(5_000_000_001L, "en");
            Person baraka = first.person(5_000_000_002L, "en");
            try (Program.Running server = program.serve()) {
                new Crowd.Member(amina, 0).begins();
                new Crowd.Member(baraka, 1).begins();
                first.faults().always("sendMessage", Fault.tooManyRequests(5));
                amina.types("person 0 bubble 0: by the first");
                await("the answer waits").atMost(PATIENCE).until(() -> first.pendingUpdates() == 0
                        && DataFile.of(program).count("outbox where reason is not null") > 0);
            }
            first.faults().clear();
            program.set("TELEGRAM_BOT_TOKEN", second.token()).set("TELEGRAM_API_URL", second.url());
            try (Program.Running server = program.serve()) {
                Person other = second.person(5_000_000_002L, "en");
                Person same = second.person(5_000_000_001L, "en");
                new Crowd.Member(other, 2).begins();
                other.types("person 2 bubble 0: by the second");
                await().atMost(PATIENCE).until(() -> second.pendingUpdates() == 0);
                assertThat(same.received()).as("what the second said where the first's answer waits").isEmpty();
            }
            program.set("TELEGRAM_BOT_TOKEN", first.token()).set("TELEGRAM_API_URL", first.url());
            try (Program.Running server = program.serve()) {
                amina.seesButton("Next");
                Ledger ledger = Ledger.of(
                        program, List.of("person 0 bubble 0: by the first", "person 2 bubble 0: by the second"));
                System.out.printf("another bot: kills 0, faults 2, %s%n", ledger);
                ledger.isBalanced();
                assertThat(DataFile.of(program).count("outbox where state = 'parked'")).as("parked").isZero();
            }
        }
    }
}
