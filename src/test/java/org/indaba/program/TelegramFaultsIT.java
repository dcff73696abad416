package org.indaba.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.indaba.botapi.BotApiServer;
import org.indaba.botapi.Call;
import org.indaba.botapi.Fault;
import org.indaba.botapi.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every way in which Telegram can fail, a row each: what people sent is stored once, what they must see comes, once
 * more at most where nobody can know whether it had come, and no pause that Telegram asked for is cut short.
 */
class TelegramFaultsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(150);

    /** How long polling may take to be back once the cause is gone. */
    private static final Duration BACK = Duration.ofSeconds(90);

    /** In the long form pauses between polls have grown to their longest by then; {@code -Daway=60} is an hour. */
    private static final Duration AWAY = Load.LONG
            ? Duration.ofMinutes(Integer.getInteger("away", 4))
            : Duration.ofSeconds(4);

    private static final Duration NO_PAUSE = Duration.ZERO;

    /**
     * @param times how often it happens
     * @param most how often the message may be seen in the end
     * @param pause how long nothing may be called in the chat after the first failure
     */
    private record Row(String name, Fault fault, int times, int most, Duration pause) {}

    /** What becomes of a message. All at once, each in a chat of its own. */
    private static final List<Row> SENDS = List.of(
            new Row("429 with retry_after", Fault.tooManyRequests(2), 1, 1, Duration.ofSeconds(2)),
            new Row("429 without", Fault.tooManyRequestsWithoutPause(), 1, 1, Duration.ofSeconds(5)),
            new Row("500", Fault.internalError(), 1, 1, NO_PAUSE),
            new Row("502 in HTML", Fault.html(502), 1, 1, NO_PAUSE),
            new Row("HTML that says 200", Fault.html(200), 1, 1, NO_PAUSE),
            new Row("502 in HTML, though it was sent", Fault.html(502).afterProcessing(), 1, 2, NO_PAUSE),
            new Row("half a body", Fault.halfBody(), 1, 2, NO_PAUSE),
            new Row("an empty body", Fault.emptyBody(), 1, 1, NO_PAUSE),
            new Row("dropped before", Fault.droppedBefore(), 1, 1, NO_PAUSE),
            new Row("dropped after", Fault.droppedAfter(), 1, 2, NO_PAUSE),
            new Row("409", Fault.conflict(), 2, 1, NO_PAUSE),
            new Row("401", Fault.unauthorized(), 2, 1, NO_PAUSE));

    /** What becomes of a poll. One after another. */
    private static final List<Map.Entry<String, Fault>> POLLS = List.of(
            Map.entry("429 with retry_after", Fault.tooManyRequests(2)),
            Map.entry("429 without", Fault.tooManyRequestsWithoutPause()),
            Map.entry("409", Fault.conflict()),
            Map.entry("401", Fault.unauthorized()),
            Map.entry("403", Fault.error(403, "Forbidden")),
            Map.entry("500", Fault.internalError()),
            Map.entry("HTML", Fault.html(502)),
            Map.entry("half a body", Fault.halfBody()),
            Map.entry("an empty body", Fault.emptyBody()),
            Map.entry("dropped", Fault.droppedAfter()));

    /** They take as long as the time-outs that they run into. UpdatePollerTest and ResultsTest try them with shorter ones. */
    private static final List<Row> SLOW_SENDS = List.of(
            new Row("slow by 30 s", Fault.slow(Duration.ofSeconds(31)), 1, 2, NO_PAUSE),
            new Row("no answer", Fault.hung(), 1, 1, NO_PAUSE));

    private static final List<Map.Entry<String, Fault>> SLOW_POLLS = List.of(
            Map.entry("slow by 30 s", Fault.slow(Duration.ofSeconds(30))),
            Map.entry("no answer", Fault.hung()));

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
            List<Row> sends = both(SENDS, SLOW_SENDS);
            List<Map.Entry<String, Fault>> polls = both(POLLS, SLOW_POLLS);
            try (Program.Running running = program.serve(); Crowd crowd = new Crowd(telegram, sends.size() + 2, 1)) {
                crowd.each(Crowd.Member::begins);
                List<Person> people = crowd.members().stream().map(Crowd.Member::person).toList();
                List<Integer> seen = people.stream().map(each -> each.received().size()).toList();
                for (int i = 0; i < sends.size(); i++) {
                    telegram.faults().next("sendMessage", chat(i), sends.get(i).times(), sends.get(i).fault());
                    says(people.get(i), i);
                }
                int any = sends.size();
                for (Map.Entry<String, Fault> each : polls) {
                    polls(each, people.get(any), any);
                }
                for (int i = 0; i < sends.size(); i++) {
                    isAnswered(sends.get(i), people.get(i), i, seen.get(i));
                }
                isBlocked(people.get(any + 1), any + 1);
                isAway(people.get(any), any);
                Ledger ledger = Ledger.of(program, told);
                System.out.printf("Telegram's faults: kills 0, faults %d, %s; away for %d s; polling back within %d ms%n",
                        sends.size() + polls.size() + 2, ledger, AWAY.toSeconds(), slowest.toMillis());
                ledger.isBalanced();
                assertThat(DataFile.of(program).count("outbox where state = 'parked'")).as("parked").isZero();
                assertThat(slowest).as("polling is back").isLessThan(BACK);
            }
        }
    }

    private static <T> List<T> both(List<T> always, List<T> slow) {
        List<T> all = new ArrayList<>(always);
        all.addAll(Load.LONG ? slow : List.of());
        return all;
    }

    private void isAnswered(Row row, Person person, int number, int seen) {
        person.waitsUntil(row.name() + ": the answer comes", now -> now.live().orElseThrow().labels().contains("Next"));
        assertThat(person.received().size() - seen).as("%s: how often the answer was seen", row.name()).isBetween(1, row.most());
        List<Call> inChat = telegram.calls().stream()
                .filter(each -> each.parameter("chat_id").filter(Long.toString(chat(number))::equals).isPresent()).toList();
        inChat.stream().filter(each -> each.status() == 429).findFirst().ifPresent(refused -> assertThat(inChat.stream()
                        .filter(each -> each.nanos() > refused.nanos()
                                && each.nanos() < refused.nanos() + row.pause().toNanos()))
                .as("%s: calls before the pause was over", row.name()).isEmpty());
    }

    /**
     * The poll after the one that waits now fails, be it before or after it was given an update. Notes how long after its
     * beginning all is taken.
     */
    private void polls(Map.Entry<String, Fault> fault, Person person, int number) {
        int before = getUpdates().size();
        telegram.faults().next("getUpdates", fault.getValue());
        says(person, number);
        await(fault.getKey() + ": the poll that waited").atMost(PATIENCE).pollInterval(Duration.ofMillis(10))
                .until(() -> getUpdates().size() > before);
        says(person, number);
        await(fault.getKey() + ": polling is back").atMost(PATIENCE).pollInterval(Duration.ofMillis(10))
                .until(() -> getUpdates().size() > before + 1 && telegram.pendingUpdates() == 0);
        slowest = Load.longer(slowest, Duration.ofNanos(System.nanoTime() - getUpdates().get(before + 1).nanos()));
    }

    private List<Call> getUpdates() {
        return telegram.calls("getUpdates");
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
