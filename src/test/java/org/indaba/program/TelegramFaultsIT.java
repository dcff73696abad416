package org.indaba.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.indaba.botapi.BotApiServer;
import org.indaba.botapi.Call;
import org.indaba.botapi.Fault;
import org.indaba.botapi.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every way in which Telegram can fail, one row each: what people sent is stored once, what they must see comes, once
 * more at most where nobody can know whether it had come, and no pause that Telegram asked for is cut short.
 */
class TelegramFaultsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(150);

    /** How long polling may take to be back once the cause is gone. */
    private static final Duration BACK = Duration.ofSeconds(90);

    /** In the long form pauses between polls have grown to their longest by then. */
    private static final Duration AWAY = Load.LONG ? Duration.ofMinutes(4) : Duration.ofSeconds(4);

    private static final Duration NO_PAUSE = Duration.ZERO;

    /**
     * @param method what fails
     * @param times how often
     * @param most how often the message may be seen in the end
     * @param pause how long nothing may be called in the chat after the first failure
     */
    private record Row(String name, String method, Fault fault, int times, int most, Duration pause) {
        static Row send(String name, Fault fault, int times, int most, Duration pause) {
            return new Row(name, "sendMessage", fault, times, most, pause);
        }

        static Row poll(String name, Fault fault, int times) {
            return new Row(name, "getUpdates", fault, times, 1, NO_PAUSE);
        }
    }

    private static final List<Row> ROWS = List.of(
            Row.send("429 with retry_after", Fault.tooManyRequests(2), 1, 1, Duration.ofSeconds(2)),
            Row.send("429 without", Fault.tooManyRequestsWithoutPause(), 1, 1, Duration.ofSeconds(5)),
            Row.send("500", Fault.internalError(), 1, 1, NO_PAUSE),
            Row.send("502 in HTML", Fault.html(502), 1, 1, NO_PAUSE),
            Row.send("HTML that says 200", Fault.html(200), 1, 1, NO_PAUSE),
            Row.send("502 in HTML, though it was sent", Fault.html(502).afterProcessing(), 1, 2, NO_PAUSE),
            Row.send("half a body", Fault.halfBody(), 1, 2, NO_PAUSE),
            Row.send("an empty body", Fault.emptyBody(), 1, 1, NO_PAUSE),
            Row.send("dropped before", Fault.droppedBefore(), 1, 1, NO_PAUSE),
            Row.send("dropped after", Fault.droppedAfter(), 1, 2, NO_PAUSE),
            Row.send("409", Fault.conflict(), 2, 1, NO_PAUSE),
            Row.send("401", Fault.unauthorized(), 2, 1, NO_PAUSE),
            Row.poll("poll: 429 with retry_after", Fault.tooManyRequests(2), 1),
            Row.poll("poll: 429 without", Fault.tooManyRequestsWithoutPause(), 1),
            Row.poll("poll: 409", Fault.conflict(), 1),
            Row.poll("poll: 401", Fault.unauthorized(), 1),
            Row.poll("poll: 403", Fault.error(403, "Forbidden"), 1),
            Row.poll("poll: 500", Fault.internalError(), 1),
            Row.poll("poll: HTML", Fault.html(502), 1),
            Row.poll("poll: half a body", Fault.halfBody(), 1),
            Row.poll("poll: an empty body", Fault.emptyBody(), 1),
            Row.poll("poll: dropped", Fault.droppedAfter(), 1));

    /** They take as long as the time-outs that they run into. PollerTest and ResultsTest try them with shorter ones. */
    private static final List<Row> SLOW = List.of(
            Row.send("slow by 30 s", Fault.slow(Duration.ofSeconds(31)), 1, 2, NO_PAUSE),
            Row.send("no answer", Fault.hung(), 1, 1, NO_PAUSE),
            Row.poll("poll: slow by 30 s", Fault.slow(Duration.ofSeconds(30)), 1),
            Row.poll("poll: no answer", Fault.hung(), 1));

    @TempDir
    private Path folder;

    private final List<String> told = new ArrayList<>();
    private BotApiServer telegram;
    private Duration slowest = Duration.ZERO;

    @Test
    void whatever_telegram_does_every_bubble_is_kept_and_everybody_is_answered() throws Exception {
        try (BotApiServer server = BotApiServer.start(InstantSource.system())) {
            telegram = server;
            Program program = Load.at(new Program(folder), telegram);
            try (Program.Running running = program.serve()) {
                List<Row> rows = new ArrayList<>(ROWS);
                rows.addAll(Load.LONG ? SLOW : List.of());
                List<Person> people = IntStream.range(0, rows.size() + 2)
                        .mapToObj(i -> telegram.person(5_000_000_000L + i, "en")).toList();
                for (Person each : people) {
                    new Crowd.Member(each, 0).begins();
                }
                for (int i = 0; i < rows.size(); i++) {
                    tries(rows.get(i), people.get(i), i);
                }
                isBlocked(people.get(rows.size()), rows.size());
                isAway(people.get(rows.size() + 1), rows.size() + 1);
                Ledger ledger = Ledger.of(program, told);
                System.out.printf("Telegram's faults: kills 0, faults %d, %s; away for %d s; polling back within %d ms%n",
                        rows.size() + 2, ledger, AWAY.toSeconds(), slowest.toMillis());
                ledger.isBalanced();
                assertThat(DataFile.of(program).count("outbox where state = 'parked'")).as("set aside").isZero();
                assertThat(slowest).as("polling is back").isLessThan(BACK);
            }
        }
    }

    private void tries(Row row, Person person, int number) {
        int seen = person.received().size();
        int before = telegram.calls().size();
        if (row.method().equals("getUpdates")) {
            telegram.faults().next(row.method(), row.times(), row.fault());
            says(person, number);
            polls(before, row);
        } else {
            telegram.faults().next(row.method(), chat(number), row.times(), row.fault());
            says(person, number);
        }
        person.waitsUntil(row.name() + ": the answer comes", now -> now.live().orElseThrow().labels().contains("Next"));
        await(row.name() + ": the outbox is quiet").atMost(PATIENCE).until(() -> telegram.pendingUpdates() == 0);
        assertThat(person.received().size() - seen).as("%s: how often the answer was seen", row.name()).isBetween(1, row.most());
        pauseIsKept(row, number, before);
    }

    /** No call in the chat between the failure and the end of the pause that it asked for. */
    private void pauseIsKept(Row row, int number, int before) {
        List<Call> inChat = telegram.calls().stream().skip(before)
                .filter(each -> each.parameter("chat_id").filter(Long.toString(chat(number))::equals).isPresent()).toList();
        inChat.stream().filter(each -> each.status() == 429).findFirst().ifPresent(refused -> assertThat(inChat.stream()
                        .filter(each -> each.nanos() > refused.nanos()
                                && each.nanos() < refused.nanos() + row.pause().toNanos()))
                .as("%s: calls before the pause was over", row.name()).isEmpty());
    }

    /** Waits for a poll that succeeds after those that failed, and notes how long after the last of them it came. */
    private void polls(int before, Row row) {
        await(row.name() + ": polling is back").atMost(PATIENCE).until(() -> {
            List<Call> polls = telegram.calls().stream().skip(before).filter(each -> each.method().equals("getUpdates")).toList();
            return polls.size() > row.times() && telegram.pendingUpdates() == 0;
        });
        List<Call> polls = telegram.calls().stream().skip(before).filter(each -> each.method().equals("getUpdates")).toList();
        slowest = Load.longer(slowest, Duration.ofNanos(polls.get(row.times()).nanos() - polls.get(row.times() - 1).nanos()));
    }

    /** Nothing is sent to somebody who blocked the bot, until they write again. */
    private void isBlocked(Person person, int number) {
        telegram.faults().next("sendMessage", chat(number), 1, Fault.blocked());
        int before = telegram.calls().size();
        says(person, number);
        await("403").atMost(PATIENCE).until(() -> telegram.pendingUpdates() == 0 && telegram.calls().stream().skip(before)
                .anyMatch(each -> each.status() == 403));
        says(person, number);
        person.waitsUntil("the answer comes", now -> now.live().orElseThrow().labels().contains("Next"));
    }

    /** Nobody answers at Telegram's address for a while. */
    private void isAway(Person person, int number) {
        telegram.goesDown();
        says(person, number);
        await().pollDelay(AWAY).atMost(AWAY.plusSeconds(5)).until(() -> true);
        long back = System.nanoTime();
        telegram.comesBack();
        await("polling is back").atMost(PATIENCE).pollInterval(Duration.ofMillis(10)).until(() -> telegram.pendingUpdates() == 0);
        slowest = Load.longer(slowest, Duration.ofNanos(System.nanoTime() - back));
        person.waitsUntil("the answer comes", now -> now.live().orElseThrow().labels().contains("Next"));
    }

    private void says(Person person, int number) {
        String bubble = "person " + number + " bubble " + told.size() + ": said";
        told.add(bubble);
        person.types(bubble);
    }

    private static long chat(int number) {
        return 5_000_000_000L + number;
    }
}
