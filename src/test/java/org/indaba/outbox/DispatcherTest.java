package org.indaba.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.indaba.channel.Outbound;
import org.indaba.channel.SendResult;
import org.indaba.conversation.screen.BotMessage;
import org.indaba.outbox.renderer.NoticeRenderer;
import org.indaba.questionnaire.Language;
import org.indaba.store.outbox.Notice;
import org.indaba.store.outbox.OutboxRow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The dispatcher with its own threads. */
@Timeout(120)
class DispatcherTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir Path folder;
    private Post post;
    private Dispatcher dispatcher;

    @BeforeEach
    void open() throws Exception {
        post = new Post(folder, Post.UNPACED);
        dispatcher = dispatcher(new Post.PlainNoticeRenderer());
    }

    private Dispatcher dispatcher(NoticeRenderer renderer) {
        return new Dispatcher(
                post.database, post.vault, renderer, List.of(post.channel), Post.UNPACED,
                InstantSource.system(), RandomGenerator.of("L64X128MixRandom"));
    }

    @AfterEach
    void close() {
        dispatcher.stop();
        post.close();
    }

    @Test
    void a_commit_wakes_it() {
        post.person(1, "100");
        dispatcher.start();
        post.put(post.reply(1, "hello"));
        dispatcher.wake();
        await().atMost(PATIENCE).until(() -> post.states().isEmpty());
        assertThat(post.textsTo("100")).containsExactly("hello");
        assertThat(dispatcher.state().counts().get("sent")).isEqualTo(1);
    }

    @Test
    void ten_thousand_rows_go_out_in_order_with_few_of_them_in_hand() {
        int people = 500;
        for (int person = 1; person <= people; person++) {
            post.person(person, Integer.toString(person));
        }
        List<OutboxRow> rows = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            rows.add(post.reply(1 + i % people, Integer.toString(i / people)));
        }
        post.put(rows.toArray(OutboxRow[]::new));
        long start = System.nanoTime();
        dispatcher.start();
        await().atMost(PATIENCE).until(() -> dispatcher.state().counts().get("sent") == 10_000);
        System.out.printf("10000 rows to %d chats in %d ms%n", people, (System.nanoTime() - start) / 1_000_000);
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            all.add(Integer.toString(i));
        }
        for (int person = 1; person <= people; person++) {
            assertThat(post.textsTo(Integer.toString(person))).as("chat %s", person).isEqualTo(all);
        }
    }

    @Test
    void a_flood_of_one_person_is_worked_off_row_by_row() {
        post.person(1, "100");
        List<OutboxRow> rows = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            rows.add(post.reaction(1, Integer.toString(i)));
        }
        post.put(rows.toArray(OutboxRow[]::new));
        dispatcher.start();
        await().atMost(PATIENCE).until(() -> post.states().isEmpty());
        List<String> all = rows.stream().map(row -> "reaction " + (row.id() - rows.get(0).id())).toList();
        assertThat(post.channel.words()).isEqualTo(all);
    }

    @Test
    void a_stop_waits_for_the_call_that_is_being_made_and_begins_no_other() throws Exception {
        post.person(1, "100");
        CountDownLatch began = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        post.channel.rule((place, outbound) -> {
            began.countDown();
            awaitQuietly(mayEnd);
            return Optional.empty();
        });
        post.put(post.reply(1, "a"), post.reply(1, "b"));
        dispatcher.start();
        began.await();
        Thread stopper = new Thread(dispatcher::stop);
        stopper.start();
        await().atMost(PATIENCE).until(() -> stopper.getState() == Thread.State.TIMED_WAITING);
        mayEnd.countDown();
        stopper.join();
        assertThat(post.textsTo("100")).containsExactly("a");
        assertThat(post.states()).containsExactly("due");
    }

    /** As after the program was built anew under the running server. */
    @Test
    void a_class_that_is_missing_for_a_moment_holds_a_message_up_and_loses_none() {
        AtomicBoolean there = new AtomicBoolean();
        dispatcher = dispatcher(new Post.PlainNoticeRenderer() {
            @Override
            public Outbound.Text text(long respondent, Language language, BotMessage say) {
                if (!there.getAndSet(true)) {
                    throw new NoClassDefFoundError();
                }
                return super.text(respondent, language, say);
            }
        });
        goesOut("first", "second");
        assertThat(post.textsTo("100")).containsExactly("first", "second");
    }

    @Test
    void a_message_that_no_stack_is_deep_enough_for_is_parked_and_the_next_goes_out() {
        AtomicBoolean begun = new AtomicBoolean();
        dispatcher = dispatcher(new Post.PlainNoticeRenderer() {
            @Override
            public Outbound.Text text(long respondent, Language language, BotMessage say) {
                if (!begun.getAndSet(true)) {
                    throw new StackOverflowError();
                }
                return super.text(respondent, language, say);
            }
        });
        post.person(1, "100");
        post.put(post.reply(1, "first"), post.reply(1, "second"));
        dispatcher.start();
        await().atMost(PATIENCE).until(() -> post.states().equals(List.of("parked")));
        assertThat(post.textsTo("100")).containsExactly("second");
        assertThat(post.reasons()).containsExactly("unsayable: StackOverflowError");
    }

    @Test
    void a_call_that_breaks_off_with_an_error_is_one_whose_outcome_is_unknown() {
        AtomicBoolean there = new AtomicBoolean();
        post.channel.rule((place, outbound) -> {
            if (!there.getAndSet(true)) {
                throw new NoClassDefFoundError();
            }
            return Optional.empty();
        });
        goesOut("first", "second");
        assertThat(post.textsTo("100")).containsExactly("first", "first", "second");
    }

    private void goesOut(String... words) {
        post.person(1, "100");
        post.put(Stream.of(words).map(each -> post.reply(1, each)).toArray(OutboxRow[]::new));
        dispatcher.start();
        await().atMost(PATIENCE).until(() -> post.states().isEmpty());
    }

    @Test
    void its_state_tells_what_waits_what_is_parked_and_until_when_it_is_held() {
        post.person(1, "100");
        post.person(2, "200");
        post.channel.rule((place, outbound) -> Optional.of(
                place.equals("100")
                        ? new SendResult.Refused("bad")
                        : new SendResult.Held(Duration.ofHours(1), true)));
        post.put(post.reply(1, "a"));
        dispatcher.start();
        await().atMost(PATIENCE).until(() -> dispatcher.state().rows().parked() == 1);
        post.put(post.reply(2, "b"));
        dispatcher.wake();
        await().atMost(PATIENCE).until(() -> dispatcher.state().heldUntil().isPresent());
        // the pause is known before the row that met it is written down
        await().atMost(PATIENCE).until(() -> dispatcher.state().rows().due() + dispatcher.state().rows().later() == 1);
        OutboxHealth state = dispatcher.state();
        assertThat(state.counts()).containsEntry("sent", 0L);
        assertThat(state.counts()).containsEntry("refused", 1L).containsEntry("parked", 1L);
    }

    @Test
    void slow_messages_do_not_keep_an_answer_to_a_tap() throws Exception {
        CountDownLatch mayEnd = new CountDownLatch(1);
        post.channel.rule((place, outbound) -> {
            if (outbound instanceof Outbound.Text) {
                awaitQuietly(mayEnd);
            }
            return Optional.empty();
        });
        for (int person = 1; person <= 100; person++) {
            post.person(person, Integer.toString(person));
            post.put(post.reply(person, "slow"));
        }
        dispatcher.start();
        await().atMost(PATIENCE).until(() -> post.states().stream().filter("sending"::equals).count() == InFlightRows.MOST);
        post.put(post.tap(1, "t1", Duration.ofDays(36_500)));
        dispatcher.wake();
        await().atMost(PATIENCE).until(() -> post.channel.words().contains("tap t1"));
        assertThat(post.states().stream().filter("sending"::equals).count()).isLessThanOrEqualTo(InFlightRows.MOST + 1);
        mayEnd.countDown();
        await().atMost(PATIENCE).until(() -> post.states().isEmpty());
    }

    @Test
    void slow_files_do_not_keep_a_message_however_many_there_are() {
        int files = InFlightRows.MOST + 20;
        CountDownLatch mayEnd = new CountDownLatch(1);
        post.channel.rule((place, outbound) -> {
            if (outbound instanceof Outbound.File) {
                awaitQuietly(mayEnd);
            }
            return Optional.empty();
        });
        for (int person = 1; person <= files; person++) {
            post.person(person, Integer.toString(person));
            post.put(post.row(person, OutboxRow.REPLY, new Notice.QrCode("wells")), post.reply(person, "behind it"));
        }
        post.person(1_000, "1000");
        dispatcher.start();
        await().atMost(PATIENCE).until(() -> post.channel.calls().size() >= 4);
        post.put(post.reply(1_000, "hello"));
        dispatcher.wake();
        await().atMost(PATIENCE).until(() -> post.textsTo("1000").contains("hello"));
        assertThat(post.channel.words()).as("nothing overtakes the file of its chat").doesNotContain("text behind it");
        mayEnd.countDown();
        await().atMost(PATIENCE).until(() -> post.states().isEmpty());
        assertThat(post.channel.words().stream().filter("text behind it"::equals)).hasSize(files);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
