package org.indaba.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.indaba.store.schema.Tables.ADDRESS;
import static org.indaba.store.schema.Tables.OUTBOX;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.indaba.channel.Address;
import org.indaba.channel.Outbound;
import org.indaba.channel.SendResult;
import org.indaba.outbox.result.SendResultPolicy;
import org.indaba.store.outbox.OutboxRow;
import org.indaba.store.person.AddressTable;
import org.indaba.store.schema.Tables;
import org.indaba.vault.AddressSeal;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What follows from each way a call can end. */
class ResultsTest {
    private static final Duration PAUSE = Duration.ofSeconds(30);

    @TempDir Path folder;
    private Post post;
    private Instant start;

    @BeforeEach
    void open() throws Exception {
        post = new Post(folder, Post.UNPACED);
        post.person(1, "100");
        post.person(2, "200");
        start = post.clock.instant();
    }

    @AfterEach
    void close() {
        post.close();
    }

    private OutboxRow row(String kind, long person) {
        return switch (kind) {
            case "tap" -> post.tap(person, "t", Duration.ofHours(1));
            case "reaction" -> post.reaction(person, "5");
            case "text" -> post.reply(person, "text");
            default -> post.question(person, "question");
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"tap", "reaction", "text", "question"})
    void a_pause_of_the_bot_is_honoured_on_any_method_and_in_any_chat(String kind) {
        post.channel.next(new SendResult.Held(PAUSE, true));
        post.put(row(kind, 1), post.reaction(2, "6"), post.tap(2, "u", Duration.ofHours(1)), post.reply(2, "b"));
        post.run();
        List<ScriptedChannel.Call> calls = post.channel.calls();
        assertThat(calls.subList(1, calls.size()))
                .as("calls after the one that was told to wait")
                .isNotEmpty()
                .allMatch(call -> !call.at().isBefore(start.plus(PAUSE)));
        assertThat(post.states()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"reaction", "text", "question"})
    void a_pause_of_a_chat_binds_all_of_that_chat_and_no_other(String kind) {
        post.channel.rule((place, outbound) ->
                place.equals("100") && post.clock.instant().equals(start)
                        ? Optional.of(new SendResult.Held(PAUSE, false))
                        : Optional.empty());
        post.put(row(kind, 1), post.reply(1, "behind"), post.reply(2, "other"));
        post.run(Duration.ofSeconds(1));
        post.put(post.tap(1, "t1", Duration.ofHours(1)));
        post.run();
        List<ScriptedChannel.Call> calls = post.channel.calls();
        assertThat(calls.stream().filter(each -> each.place().equals("100")).skip(1))
                .as("calls to the chat after it was told to wait")
                .hasSize(3)
                .allMatch(each -> !each.at().isBefore(start.plus(PAUSE)));
        assertThat(calls).filteredOn(each -> each.place().equals("200")).allMatch(each -> each.at().equals(start));
    }

    @Test
    void a_pause_on_taking_off_buttons_holds_the_message() {
        post.put(post.question(1, "a"));
        post.run();
        post.channel.next(new SendResult.Held(PAUSE, true));
        Instant asked = post.clock.instant();
        post.put(post.question(1, "b"));
        post.run();
        assertThat(post.channel.words()).containsExactly("text a", "clear m1", "clear m1", "text b");
        assertThat(post.channel.calls().get(2).at()).isAfterOrEqualTo(asked.plus(PAUSE));
    }

    @Test
    void a_pause_outlives_a_restart() {
        post.channel.next(new SendResult.Held(PAUSE, true));
        post.put(post.reply(1, "a"));
        post.run(Duration.ofSeconds(1));
        post.start();
        post.put(post.reply(2, "b"));
        post.run();
        assertThat(post.channel.calls()).hasSize(3);
        assertThat(post.channel.calls().subList(1, 3)).allMatch(call -> !call.at().isBefore(start.plus(PAUSE)));
    }

    @ParameterizedTest(name = "of the whole bot: {0}")
    @ValueSource(booleans = {true, false})
    void a_pause_outlives_a_restart_where_what_it_came_of_was_taken_back(boolean wholeBot) {
        post.channel.next(new SendResult.Held(PAUSE, wholeBot));
        post.put(post.reply(1, "a"));
        post.run(Duration.ofSeconds(1));
        post.write(db -> db.deleteFrom(OUTBOX).execute());
        post.start();
        post.put(post.reply(1, "b"), post.reply(2, "c"));
        post.run();
        assertThat(post.channel.calls()).hasSize(3);
        assertThat(post.channel.calls().subList(1, 3))
                .filteredOn(call -> wholeBot || call.place().equals("100"))
                .isNotEmpty()
                .allMatch(call -> !call.at().isBefore(start.plus(PAUSE)));
    }

    @Test
    void who_is_forgotten_while_a_call_is_told_to_wait_stops_nobody_else() {
        post.channel.rule((place, outbound) -> {
            if (!place.equals("100")) {
                return Optional.empty();
            }
            post.write(db -> {
                db.deleteFrom(OUTBOX).where(OUTBOX.ADDRESS_ID.eq(1L)).execute();
                db.deleteFrom(ADDRESS).where(ADDRESS.ID.eq(1L)).execute();
            });
            return Optional.of(new SendResult.Held(PAUSE, false));
        });
        post.put(post.reply(1, "a"), post.reply(2, "b"));
        post.run();
        post.put(post.reply(2, "c"));
        post.run();
        assertThat(post.textsTo("200")).containsExactly("b", "c");
        assertThat(post.states()).as("what is left in the outbox").isEmpty();
    }

    @Test
    void a_pause_that_is_over_leaves_nothing_behind_the_next_one() {
        for (int person : List.of(1, 2, 1)) {
            post.channel.next(new SendResult.Held(PAUSE, false));
            post.put(post.reply(person, "a"));
            post.run();
        }
        List<Integer> kept = new ArrayList<>();
        post.write(db -> kept.add(db.fetchCount(Tables.PAUSE)));
        assertThat(kept).as("pauses that are remembered").containsExactly(1);
    }

    @Test
    void a_failure_is_retried_with_growing_pauses_until_it_ends_and_keeps_the_order() {
        AtomicBoolean down = new AtomicBoolean(true);
        post.channel.rule((place, outbound) ->
                down.get() ? Optional.of(new SendResult.Retry("502", false)) : Optional.empty());
        post.put(post.reply(1, "a"), post.reply(1, "b"));
        post.run(Duration.ofHours(1));
        List<Instant> times = post.channel.calls().stream().map(ScriptedChannel.Call::at).toList();
        assertThat(times).as("calls in an hour").hasSizeBetween(60, 140);
        assertThat(Duration.between(times.get(0), times.get(1))).isLessThanOrEqualTo(SendResultPolicy.FIRST_PAUSE);
        for (int i = 1; i < times.size(); i++) {
            assertThat(Duration.between(times.get(i - 1), times.get(i))).isLessThanOrEqualTo(SendResultPolicy.LONGEST_PAUSE);
        }
        post.put(post.reply(1, "c"));
        down.set(false);
        post.channel.calls().clear();
        post.run();
        assertThat(post.textsTo("100")).containsExactly("a", "b", "c");
    }

    @Test
    void what_is_refused_is_parked_and_those_behind_it_go_on() {
        post.channel.rule((place, outbound) ->
                outbound instanceof Outbound.Text text && text.text().equals("bad")
                        ? Optional.of(new SendResult.Refused("r".repeat(200)))
                        : Optional.empty());
        post.put(post.reply(1, "a"), post.reply(1, "bad"), post.reply(1, "c"));
        post.run();
        assertThat(post.textsTo("100")).containsExactly("a", "bad", "c");
        assertThat(post.states()).containsExactly("parked");
        assertThat(post.reasons().get(0)).isEqualTo("r".repeat(64));
        assertThat(post.tally.of(DispatchEvent.PARKED)).isEqualTo(1);
    }

    @Test
    void what_is_pointless_is_deleted() {
        post.channel.next(new SendResult.Pointless("query is too old"));
        post.put(post.tap(1, "t", Duration.ofHours(1)), post.reply(1, "a"));
        post.run();
        assertThat(post.states()).isEmpty();
        assertThat(post.textsTo("100")).containsExactly("a");
    }

    @Test
    void a_blocked_person_is_marked_gone_and_gets_nothing_until_they_write() {
        post.channel.next(new SendResult.Gone("blocked"));
        post.put(post.reply(1, "a"), post.reply(1, "b"), post.bulk(1, "c"));
        post.run();
        assertThat(post.gone(1)).isTrue();
        assertThat(post.states()).as("what waited is dropped").isEmpty();
        post.put(post.bulk(1, "news"), post.reply(2, "other"));
        post.run();
        assertThat(post.textsTo("100")).containsExactly("a");
        assertThat(post.textsTo("200")).containsExactly("other");
        assertThat(post.states()).isEmpty();

        post.write(db -> assertThat(AddressTable.markReachable(db, 1)).isTrue());
        post.put(post.reply(1, "welcome back"));
        post.run();
        assertThat(post.textsTo("100")).containsExactly("a", "welcome back");
    }

    @Test
    void a_person_who_comes_back_while_a_call_fails_is_not_marked_gone() {
        AtomicBoolean once = new AtomicBoolean();
        post.channel.rule((place, outbound) -> {
            if (once.getAndSet(true)) {
                return Optional.empty();
            }
            post.clock.advance(Duration.ofSeconds(1));
            post.put(post.reply(1, "welcome back"));
            return Optional.of(new SendResult.Gone("blocked"));
        });
        post.put(post.reply(1, "a"), post.reply(1, "b"));
        post.run();
        assertThat(post.gone(1)).isFalse();
        assertThat(post.textsTo("100")).containsExactly("a", "welcome back");
    }

    @Test
    void a_chat_that_has_moved_is_written_to_at_its_new_place() {
        Address to = new Address("telegram", "7", "-100500");
        post.channel.next(new SendResult.Moved(to));
        post.put(post.reply(1, "a"), post.reply(1, "b"));
        post.run();
        assertThat(post.textsTo("-100500")).containsExactly("a", "b");
        String lookup = post.database.read(
                db -> db.select(ADDRESS.LOOKUP).from(ADDRESS).where(ADDRESS.ID.eq(1L)).fetchOne(ADDRESS.LOOKUP));
        assertThat(lookup).isEqualTo(AddressSeal.lookup(post.vault, to));
    }

    @Test
    void a_chat_that_moved_to_one_that_is_known_has_its_row_parked() {
        post.channel.next(new SendResult.Moved(new Address("telegram", "7", "200")));
        post.put(post.reply(1, "a"));
        post.run();
        assertThat(post.states()).containsExactly("parked");
    }

    @Test
    void a_message_whose_outcome_is_unknown_is_sent_once_more_and_then_parked() {
        post.channel.rule((place, outbound) ->
                place.equals("100") ? Optional.of(new SendResult.Retry("timeout", true)) : Optional.empty());
        post.put(post.reply(1, "a"));
        post.run();
        assertThat(post.textsTo("100")).containsExactly("a", "a");
        assertThat(post.states()).containsExactly("parked");
        assertThat(post.reasons()).containsExactly(SendResultPolicy.UNKNOWN);
    }

    @Test
    void a_reaction_whose_outcome_is_unknown_is_made_again_until_it_is_known() {
        SendResult unknown = new SendResult.Retry("timeout", true);
        post.channel.next(unknown, unknown, unknown, unknown);
        post.put(post.reaction(1, "5"));
        post.run();
        assertThat(post.channel.calls()).hasSize(5);
        assertThat(post.states()).isEmpty();
    }

    @Test
    void rows_that_were_being_sent_at_the_end_of_a_process_are_sent_once_more_and_parked_after_a_second_time() {
        post.put(post.reply(1, "a"), post.reaction(2, "5"));
        for (int crash = 1; crash <= 2; crash++) {
            post.write(db -> db.update(OUTBOX).set(OUTBOX.STATE, "sending").execute());
            post.start();
            assertThat(post.states().get(0)).isEqualTo(crash == 1 ? "due" : "parked");
            assertThat(post.states().get(1)).isEqualTo("due");
        }
        post.run();
        assertThat(post.channel.words()).containsExactly("reaction 5");
    }

    @Test
    void a_restart_carries_on_where_it_was_in_order() {
        post.put(post.reply(1, "a"), post.reply(1, "b"));
        post.write(db -> db.update(OUTBOX)
                .set(OUTBOX.STATE, "sending")
                .where(OUTBOX.ID.eq(db.select(DSL.min(OUTBOX.ID)).from(OUTBOX)))
                .execute());
        post.start();
        post.run();
        assertThat(post.textsTo("100")).containsExactly("a", "b");
    }

    @Test
    void a_row_deleted_while_its_call_was_made_does_not_come_back() {
        post.channel.rule((place, outbound) -> {
            post.write(db -> db.deleteFrom(OUTBOX).execute());
            return Optional.of(new SendResult.Retry("502", false));
        });
        post.put(post.reply(1, "a"), post.reply(1, "b"));
        post.run();
        assertThat(post.channel.calls()).hasSize(1);
        assertThat(post.states()).isEmpty();
    }

    @Test
    void a_wrong_key_parks_nothing() throws Exception {
        post.write(db -> db.update(ADDRESS).set(ADDRESS.SEALED, new byte[40]).where(ADDRESS.ID.eq(1L)).execute());
        post.put(post.reply(1, "a"));
        post.run(Duration.ofMinutes(10));
        assertThat(post.states()).containsExactly("due");
        assertThat(post.channel.calls()).isEmpty();
    }
}
