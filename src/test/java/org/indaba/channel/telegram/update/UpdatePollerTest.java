package org.indaba.channel.telegram.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.pengrad.telegrambot.request.SetWebhook;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.indaba.botapi.BotApiServer;
import org.indaba.botapi.Fault;
import org.indaba.botapi.Message;
import org.indaba.botapi.Person;
import org.indaba.channel.Inbound;
import org.indaba.channel.InboundHandler;
import org.indaba.channel.InboundResult;
import org.indaba.channel.telegram.BotSettings;
import org.indaba.channel.telegram.RecordingReceiver;
import org.indaba.channel.telegram.Telegram;
import org.indaba.channel.telegram.api.BotApi;
import org.indaba.channel.telegram.api.BotToken;
import org.indaba.channel.telegram.api.TelegramLimits;
import org.indaba.channel.telegram.api.TelegramTimings;
import org.indaba.channel.telegram.send.CommandMenuEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class UpdatePollerTest {
    private static final TelegramTimings QUICK = new TelegramTimings(
            Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofMillis(2), Duration.ofMillis(20),
            Duration.ofSeconds(5), () -> 0.5);

    private final BotApiServer server = BotApiServer.start();
    private final Person person = server.person(77_001, "en");
    private final RecordingReceiver receiver = new RecordingReceiver();
    private Telegram telegram = telegram(QUICK);

    private Telegram telegram(TelegramTimings pauses) {
        BotSettings settings = new BotSettings(
                new BotToken(server.token()), server.url(), BotSettings.Mode.AUTO, "http://127.0.0.1:7070",
                new WebhookSecret("secret"), Map.of("", List.of(new CommandMenuEntry("help", "Help"))));
        return new Telegram(settings, receiver, pauses, InstantSource.system());
    }

    @AfterEach
    void close() {
        telegram.close();
        server.close();
    }

    @Test
    void updates_are_stored_in_order_and_confirmed() {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 250; i++) {
            texts.add("bubble " + i);
            person.types("bubble " + i);
        }
        telegram.start();
        stored(texts);
        confirmed();
        assertThat(receiver.offered()).as("each was offered once").isEqualTo(250);
    }

    @Test
    void nothing_is_confirmed_before_the_commit() {
        CountDownLatch commit = receiver.holdCommits();
        person.types("one");
        telegram.start();
        await().until(() -> receiver.offered() == 1);
        assertThat(server.pendingUpdates()).isEqualTo(1);
        commit.countDown();
        confirmed();
    }

    @Test
    void what_was_not_stored_is_fetched_again_and_confirmed_only_then() {
        receiver.failNext(7);
        person.types("one");
        person.types("two");
        telegram.start();
        await().until(() -> receiver.stored().size() == 2);
        confirmed();
        assertThat(receiver.texts()).containsExactlyInAnyOrder("one", "two");
        assertThat(server.calls("getUpdates").stream()
                        .filter(call -> call.parameter("offset").isPresent())
                        .toList())
                .as("an offset is sent only once all is stored")
                .allSatisfy(call -> assertThat(receiver.offered()).isGreaterThanOrEqualTo(9));
    }

    @Test
    void a_commit_that_never_ends_is_given_up_and_fetched_again() {
        telegram.close();
        telegram = telegram(new TelegramTimings(
                QUICK.poll(), QUICK.margin(), QUICK.first(), QUICK.longest(), Duration.ofMillis(50), () -> 0));
        CountDownLatch commit = receiver.holdCommits();
        person.types("one");
        telegram.start();
        await().until(() -> receiver.offered() >= 2);
        assertThat(server.pendingUpdates()).isEqualTo(1);
        commit.countDown();
        confirmed();
    }

    @Test
    void duplicates_falling_ids_and_taps_before_messages_pass_through() {
        server.deliversEachUpdate(3);
        server.tapsOvertakeMessages(true);
        Message old = person.types("/start");
        person.tapsData(old, "x:1");
        server.restartsUpdateIdsAt(5);
        person.types("after the restart");
        telegram.start();
        await().until(() -> receiver.stored().size() == 3);
        confirmed();
        assertThat(receiver.stored().get(0)).as("the tap came first").isInstanceOf(Inbound.Tap.class);
    }

    @Test
    void ids_that_start_anew_below_the_last_one_are_not_missed() {
        telegram.start();
        person.types("before");
        stored(List.of("before"));
        confirmed();
        server.restartsUpdateIdsAt(3);
        person.types("after");
        stored(List.of("before", "after"));
        confirmed();
    }

    @Test
    void a_hostile_update_does_not_hold_up_its_neighbours() {
        server.deliverRaw("{\"update_id\":9007199254740993,\"message\":7}");
        server.deliverRaw("{\"update_id\":900,\"unheard_of\":{}}");
        person.types("still here");
        telegram.start();
        stored(List.of("still here"));
        confirmed();
        assertThat(receiver.stored()).hasSize(3);
    }

    @Test
    void errors_are_survived_one_after_another() {
        server.faults()
                .next("getUpdates", 2, Fault.unauthorized())
                .next("getUpdates", Fault.conflict())
                .next("getUpdates", Fault.html(502))
                .next("getUpdates", Fault.emptyBody())
                .next("getUpdates", Fault.droppedBefore())
                .next("getUpdates", Fault.halfBody())
                .next("getUpdates", Fault.internalError())
                .next("getUpdates", Fault.raw(200, "{\"ok\":true,\"result\":7}"));
        person.types("at last");
        telegram.start();
        stored(List.of("at last"));
        confirmed();
        await().until(() -> telegram.state().trouble().isEmpty());
    }

    @Test
    void a_pause_that_telegram_asks_for_is_kept() {
        server.faults().next("getUpdates", Fault.tooManyRequests(1));
        telegram.start();
        await().until(() -> server.calls("getUpdates").size() >= 2);
        long between = server.calls("getUpdates").get(1).nanos() - server.calls("getUpdates").get(0).nanos();
        assertThat(Duration.ofNanos(between)).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void a_webhook_that_is_still_set_is_taken_away_without_losing_what_waits() {
        BotSettings other = new BotSettings(
                new BotToken(server.token()), server.url(), BotSettings.Mode.WEBHOOK, "http://127.0.0.1:1",
                new WebhookSecret("secret"), Map.of());
        try (Telegram before = new Telegram(other, receiver, QUICK, InstantSource.system())) {
            before.start();
            await().until(() -> !server.webhookUrl().isEmpty());
        }
        person.types("waiting");
        telegram.start();
        stored(List.of("waiting"));
        assertThat(server.webhookUrl()).isEmpty();
    }

    @Test
    void a_webhook_that_is_set_once_more_is_taken_away_once_more() {
        telegram.start();
        for (String text : List.of("one", "two")) {
            BotApi other = new BotApi(new BotToken(server.token()), server.url());
            other.call(new SetWebhook().url("http://127.0.0.1:1/elsewhere"));
            other.close();
            await().until(() -> server.webhookUrl().isEmpty());
            person.types(text);
            await().until(() -> receiver.texts().contains(text));
            confirmed();
        }
    }

    @Test
    void after_our_own_storage_failed_for_long_the_next_try_is_never_far() {
        telegram.close();
        telegram = telegram(new TelegramTimings(
                QUICK.poll(), QUICK.margin(), Duration.ofMillis(1), Duration.ofDays(1), Duration.ofSeconds(5), () -> 0));
        receiver.failNext(25);
        person.types("one");
        telegram.start();
        stored(List.of("one"));
        confirmed();
    }

    @Test
    void a_hung_poll_is_ended_and_the_next_one_works() {
        server.faults().next("getUpdates", Fault.hung());
        person.types("after the silence");
        telegram.start();
        stored(List.of("after the silence"));
    }

    @Test
    void a_poller_that_stands_still_is_replaced() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        boolean[] first = {true};
        telegram.close();
        BotSettings settings = new BotSettings(
                new BotToken(server.token()), server.url(), BotSettings.Mode.POLLING, "", new WebhookSecret("s"), Map.of());
        TelegramTimings hasty = new TelegramTimings(
                Duration.ZERO, Duration.ofMillis(100), Duration.ofMillis(2), Duration.ofMillis(20),
                Duration.ofMillis(100), () -> 0);
        telegram = new Telegram(
                settings,
                new InboundHandler() {
                    @Override
                    public CompletableFuture<InboundResult> receive(Inbound inbound) {
                        return receiver.receive(inbound);
                    }

                    @Override
                    public CompletableFuture<Void> receiveAll(List<Inbound> batch) {
                        if (first[0]) {
                            first[0] = false;
                            try {
                                never.await();
                            } catch (InterruptedException expected) {
                                interrupted.countDown();
                                throw new IllegalStateException("interrupted");
                            }
                        }
                        return receiver.receiveAll(batch);
                    }
                },
                hasty,
                InstantSource.system());
        person.types("one");
        telegram.start();
        assertThat(interrupted.await(20, TimeUnit.SECONDS)).as("the first poller was interrupted").isTrue();
        stored(List.of("one"));
        confirmed();
    }

    @Test
    void a_server_that_does_not_hold_its_polls_is_not_asked_without_end() {
        telegram.close();
        telegram = telegram(new TelegramTimings(
                Duration.ZERO, Duration.ofSeconds(1), Duration.ofSeconds(50), Duration.ofSeconds(60),
                Duration.ofSeconds(5), () -> 0));
        telegram.start();
        await().until(() -> telegram.username().isPresent() && telegram.state().lastContact().isPresent());
        await().during(Duration.ofMillis(300)).until(() -> server.calls("getUpdates").size() == 1);
    }

    @Test
    void it_stops_at_once_in_the_middle_of_a_poll() {
        telegram.close();
        telegram = telegram(TelegramTimings.usual(() -> 0));
        telegram.start();
        await().until(() -> telegram.username().isPresent());
        long before = System.nanoTime();
        telegram.stop();
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(TelegramLimits.STOP);
        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(thread -> thread.getName().startsWith("telegram-poller"));
    }

    @Test
    void an_answer_that_cannot_be_used_is_asked_for_again() {
        String nameless = "{\"ok\":true,\"result\":{\"id\":1,\"is_bot\":true,\"first_name\":\"Nobody\"}}";
        server.faults().next("getMe", Fault.raw(200, nameless));
        telegram.start();
        await().until(() -> telegram.username().equals(Optional.of(server.username())));
    }

    @Test
    void it_tells_its_state_its_name_and_its_commands() {
        server.faults().next("getMe", Fault.html(502)).next("setMyCommands", Fault.tooManyRequests(1));
        telegram.start();
        await().until(() -> telegram.username().isPresent());
        assertThat(telegram.username()).contains(server.username());
        await().until(() -> server.commands().containsKey(""));
        person.types("one");
        confirmed();
        assertThat(telegram.state().describe(InstantSource.system().instant()))
                .matches("polling, last poll ended \\d s ago.*");
    }

    private void stored(List<String> texts) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(receiver.texts()).isEqualTo(texts));
    }

    private void confirmed() {
        await().atMost(Duration.ofSeconds(30)).until(() -> server.pendingUpdates() == 0);
    }
}
