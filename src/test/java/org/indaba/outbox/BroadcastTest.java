package org.indaba.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.indaba.store.schema.Tables.ADDRESS;
import static org.indaba.store.schema.Tables.BROADCAST_LATER;
import static org.indaba.store.schema.Tables.OUTBOX;
import static org.indaba.store.schema.Tables.RESPONSE;

import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.indaba.channel.SendResult;
import org.indaba.coordination.announcement.Audience;
import org.indaba.coordination.announcement.Broadcast;
import org.indaba.coordination.announcement.DeliveryReport;
import org.indaba.coordination.announcement.Recipient;
import org.indaba.outbox.pace.SendRateLimiter;
import org.indaba.questionnaire.Language;
import org.indaba.store.broadcast.BroadcastReceivers;
import org.indaba.store.broadcast.BroadcastTable;
import org.indaba.store.broadcast.CountAudience;
import org.indaba.store.outbox.OutboxTable;
import org.indaba.store.person.AddressTable;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(300)
class BroadcastTest {
    private static final int PEOPLE = 400;

    @TempDir Path folder;

    private static Map<String, Long> received(Mailing mailing) {
        return mailing.post.channel.calls().stream()
                .collect(Collectors.groupingBy(ScriptedChannel.Call::place, Collectors.counting()));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void a_crash_in_the_middle_neither_repeats_nor_forgets(long seed) throws Exception {
        Random random = new Random(seed);
        try (Mailing mailing = new Mailing(folder, new SendRateLimiter.Limits(100, 1, 20))) {
            mailing.people(PEOPLE);
            mailing.announce(PEOPLE);
            Map<String, Integer> inFlight = new HashMap<>();
            int crashes = 0;
            while (!mailing.isOver()) {
                mailing.breaks = random.nextInt(4) == 0;
                for (int i = random.nextInt(6); i >= 0 && !mailing.isOver(); i--) {
                    mailing.step();
                }
                if (crashes < 12) {
                    mailing.post.database.read(db -> db.select(OUTBOX.ADDRESS_ID).from(OUTBOX)
                                    .where(OUTBOX.STATE.eq("sending")).fetch(OUTBOX.ADDRESS_ID))
                            .forEach(each -> inFlight.merge(Long.toString(each), 1, Integer::sum));
                    mailing.restart();
                    crashes++;
                }
            }
            Map<String, Long> received = received(mailing);
            assertThat(received).as("nobody is forgotten").hasSize(PEOPLE);
            received.forEach((place, times) -> assertThat(times)
                    .as("once, and once more after each call that a crash cut off")
                    .isLessThanOrEqualTo(1L + inFlight.getOrDefault(place, 0)));
            assertThat(crashes).as("crashes").isGreaterThan(5);
            DeliveryReport figures = mailing.report(Broadcast.Kind.ANNOUNCEMENT);
            assertThat(figures.sent() + figures.unknown()).isEqualTo(PEOPLE);
            assertThat(figures.unreached()).isZero();
            assertThat(figures.unknown()).as("parked are those cut off twice").isEqualTo(
                    inFlight.values().stream().filter(each -> each >= 2).count());
        }
    }

    @Test
    void a_stop_acts_at_once() throws Exception {
        try (Mailing mailing = new Mailing(folder, SendRateLimiter.Limits.TELEGRAM)) {
            mailing.people(PEOPLE);
            mailing.announce(PEOPLE);
            for (int i = 0; i < 20; i++) {
                mailing.step();
            }
            stop(mailing, new Broadcast(Mailing.ANNOUNCEMENT, Broadcast.Kind.ANNOUNCEMENT, "wg-study", Map.of()));
            int sent = mailing.post.channel.calls().size();
            for (int i = 0; i < 100; i++) {
                mailing.step();
            }
            assertThat(sent).isBetween(1, PEOPLE - 1);
            assertThat(mailing.post.channel.calls()).hasSize(sent);
            assertThat(mailing.waiting()).isZero();
            assertThat(mailing.report(Broadcast.Kind.ANNOUNCEMENT).sent()).isEqualTo(sent);
        }
    }

    private static final Broadcast REMINDER = new Broadcast(7, Broadcast.Kind.REMINDER, "wg-study", Map.of());

    private static void stop(Mailing mailing, Broadcast broadcast) {
        mailing.post.write(db -> {
            BroadcastTable.stop(db, broadcast.id(), mailing.post.clock.instant());
            OutboxTable.dropUnasked(db, broadcast.id());
        });
    }

    private static int reminders(Mailing mailing) {
        return mailing.post.database.read(db ->
                db.select(DSL.sum(RESPONSE.REMINDERS)).from(RESPONSE).fetchSingle().value1().intValue());
    }

    @Test
    void a_reminder_that_was_stopped_on_its_way_counts_for_nobody() throws Exception {
        try (Mailing mailing = new Mailing(folder, SendRateLimiter.Limits.TELEGRAM)) {
            mailing.people(PEOPLE);
            mailing.begin(REMINDER, PEOPLE);
            for (int i = 0; i < 20; i++) {
                mailing.step();
            }
            stop(mailing, REMINDER);
            for (int i = 0; i < 100; i++) {
                mailing.step();
            }
            assertThat(mailing.post.channel.calls()).hasSizeBetween(1, PEOPLE - 1);
            assertThat(reminders(mailing)).as("reminders that count").isEqualTo(mailing.post.channel.calls().size());
        }
    }

    @Test
    void what_could_not_be_sent_at_the_moment_of_a_stop_is_not_sent_later() throws Exception {
        try (Mailing mailing = new Mailing(folder, SendRateLimiter.Limits.TELEGRAM)) {
            mailing.people(PEOPLE);
            mailing.post.channel.rule((place, outbound) -> Optional.of(new SendResult.Retry("away", false)));
            mailing.begin(REMINDER, PEOPLE);
            while (mailing.post.channel.calls().isEmpty()) {
                mailing.step();
            }
            stop(mailing, REMINDER);
            int tried = mailing.post.channel.calls().size();
            for (int i = 0; i < 100; i++) {
                mailing.step();
            }
            assertThat(mailing.post.channel.calls()).hasSize(tried);
            assertThat(mailing.waiting()).isZero();
            assertThat(reminders(mailing)).as("reminders that count").isZero();
        }
    }

    @Test
    void who_submits_while_a_reminder_cannot_be_sent_does_not_get_it_later() throws Exception {
        try (Mailing mailing = new Mailing(folder, SendRateLimiter.Limits.TELEGRAM)) {
            mailing.people(2);
            mailing.post.channel.rule((place, outbound) -> Optional.of(new SendResult.Retry("away", false)));
            mailing.begin(REMINDER, 2);
            while (mailing.post.channel.calls().size() < 2) {
                mailing.step();
            }
            mailing.post.write(db -> {
                db.update(RESPONSE).set(RESPONSE.STATUS, "submitted").where(RESPONSE.ID.eq(1L)).execute();
                OutboxTable.dropUnasked(db, 1, "wg-study", List.of(Broadcast.Kind.REMINDER));
            });
            mailing.post.channel.rule((place, outbound) -> Optional.empty());
            while (!mailing.isOver()) {
                mailing.step();
            }
            assertThat(received(mailing)).as("calls, the two that failed among them").isEqualTo(Map.of("1", 1L, "2", 2L));
        }
    }

    @Test
    void a_start_after_a_stop_sends_nothing_of_what_was_being_sent() throws Exception {
        try (Mailing mailing = new Mailing(folder, SendRateLimiter.Limits.TELEGRAM)) {
            mailing.people(PEOPLE);
            mailing.begin(REMINDER, PEOPLE);
            while (mailing.post.channel.calls().isEmpty()) {
                mailing.step();
            }
            stop(mailing, REMINDER);
            int sent = mailing.post.channel.calls().size();
            mailing.restart();
            for (int i = 0; i < 100; i++) {
                mailing.step();
            }
            assertThat(mailing.post.channel.calls()).hasSize(sent);
        }
    }

    private static void wroteToAnotherBot(Mailing mailing, long first, long last) {
        mailing.post.write(db -> db.update(ADDRESS).set(ADDRESS.BOT, "6").where(ADDRESS.ID.between(first, last)).execute());
    }

    @Test
    void who_wrote_to_another_bot_is_left_out_and_holds_up_nobody() throws Exception {
        try (Mailing mailing = new Mailing(folder, Post.UNPACED)) {
            mailing.people(PEOPLE);
            wroteToAnotherBot(mailing, 1, 170);
            assertThat(audience(mailing, Broadcast.Kind.ANNOUNCEMENT).leftOut())
                    .containsExactly(Map.entry(Recipient.LeftOut.UNREACHABLE, 170L));
            mailing.announce(PEOPLE - 170);
            for (int i = 0; i < 2_000 && !mailing.isOver(); i++) {
                mailing.step();
            }
            assertThat(mailing.isOver()).as("it comes to its end").isTrue();
            assertThat(mailing.report(Broadcast.Kind.ANNOUNCEMENT).sent()).isEqualTo(PEOPLE - 170);
        }
    }

    @Test
    void what_waits_for_another_bot_when_the_bot_is_changed_does_not_keep_a_broadcast_going() throws Exception {
        try (Mailing mailing = new Mailing(folder, SendRateLimiter.Limits.TELEGRAM)) {
            mailing.people(PEOPLE);
            mailing.begin(REMINDER, PEOPLE);
            while (mailing.waiting() < 100) {
                mailing.step();
            }
            wroteToAnotherBot(mailing, 1, PEOPLE - 10);
            for (int i = 0; i < 2_000 && !mailing.isOver(); i++) {
                mailing.step();
            }
            assertThat(mailing.isOver()).as("it comes to its end").isTrue();
            assertThat(mailing.waiting()).isZero();
            assertThat(reminders(mailing)).as("reminders that count").isEqualTo(mailing.post.channel.calls().size());
        }
    }

    /** It is 19:59:50 in Geneva when it begins: three hundred get it today, the others tomorrow from nine on. */
    @Test
    void what_does_not_go_out_before_the_night_goes_out_in_the_morning_and_once() throws Exception {
        try (Mailing mailing = new Mailing(folder, SendRateLimiter.Limits.TELEGRAM)) {
            mailing.people(PEOPLE);
            mailing.post.clock.moveTo(Instant.parse("2020-02-20T18:59:50Z"));
            mailing.begin(new Broadcast(7, Broadcast.Kind.REMINDER, "wg-study", Map.of()), PEOPLE);
            while (mailing.post.clock.instant().isBefore(Instant.parse("2020-02-20T19:00:10Z"))) {
                mailing.step();
            }
            int today = mailing.post.channel.calls().size();
            assertThat(today).isBetween(1, PEOPLE - 1);
            assertThat(mailing.post.channel.calls()).allMatch(each -> each.at().isBefore(Instant.parse("2020-02-20T19:00:00Z")));
            mailing.post.clock.moveTo(Instant.parse("2020-02-21T07:59:00Z"));
            mailing.look();
            mailing.step();
            assertThat(mailing.post.channel.calls()).as("nobody is woken").hasSize(today);
            mailing.post.clock.moveTo(Instant.parse("2020-02-21T08:00:00Z"));
            while (!mailing.isOver()) {
                mailing.step();
            }
            assertThat(received(mailing)).hasSize(PEOPLE).values().allMatch(each -> each == 1);
            List<Integer> reminders = mailing.post.database.read(db ->
                    db.selectDistinct(RESPONSE.REMINDERS).from(RESPONSE).fetch(RESPONSE.REMINDERS));
            assertThat(reminders).as("each had one reminder").containsExactly(1);
        }
    }

    @Test
    void each_gets_it_by_their_own_day() throws Exception {
        try (Mailing mailing = new Mailing(folder, Post.UNPACED)) {
            mailing.people(3);
            mailing.post.write(db -> {
                db.update(RESPONSE).set(RESPONSE.COUNTRY, "NZ").where(RESPONSE.ID.eq(1L)).execute();
                db.update(RESPONSE).set(RESPONSE.COUNTRY, "US").where(RESPONSE.ID.eq(2L)).execute();
            });
            mailing.announce(3);
            mailing.step();
            mailing.step();
            assertThat(received(mailing).keySet()).as("at 11:00 in Geneva").containsExactly("3");
            assertThat(later(mailing)).containsExactly(
                    Instant.parse("2020-02-20T19:00:00Z"), Instant.parse("2020-02-20T20:00:00Z"));
            mailing.post.clock.moveTo(Instant.parse("2020-02-20T20:00:00Z"));
            while (!mailing.isOver()) {
                mailing.step();
            }
            assertThat(received(mailing)).containsOnlyKeys("1", "2", "3").values().allMatch(each -> each == 1);
        }
    }

    private static List<Instant> later(Mailing mailing) {
        return mailing.post.database.read(db -> db.select(BROADCAST_LATER.DUE_AT).from(BROADCAST_LATER)
                .orderBy(BROADCAST_LATER.DUE_AT).fetch(row -> Instant.ofEpochMilli(row.value1())));
    }

    @Test
    void who_has_blocked_the_bot_is_marked_once_and_left_out_the_next_time() throws Exception {
        try (Mailing mailing = new Mailing(folder, Post.UNPACED)) {
            mailing.people(10);
            mailing.post.channel.rule((place, outbound) ->
                    place.equals("4") ? Optional.of(new SendResult.Gone("blocked")) : Optional.empty());
            mailing.announce(10);
            while (!mailing.isOver()) {
                mailing.step();
            }
            assertThat(mailing.report(Broadcast.Kind.ANNOUNCEMENT).unreached()).isEqualTo(1);
            Audience audience = audience(mailing, Broadcast.Kind.ANNOUNCEMENT);
            assertThat(audience.total()).isEqualTo(9);
            assertThat(audience.leftOut()).containsExactly(Map.entry(Recipient.LeftOut.UNREACHABLE, 1L));
            mailing.begin(
                    new Broadcast(2, Broadcast.Kind.ANNOUNCEMENT, "wg-study", Map.of(Language.ENGLISH, "More.")), 9);
            while (!mailing.isOver()) {
                mailing.step();
            }
            assertThat(received(mailing)).containsEntry("4", 1L).containsEntry("5", 2L);
        }
    }

    @Test
    void a_reminder_that_a_blocked_bot_did_not_deliver_counts_for_nobody() throws Exception {
        try (Mailing mailing = new Mailing(folder, Post.UNPACED)) {
            mailing.people(10);
            mailing.post.write(db -> db.update(RESPONSE).set(RESPONSE.REMINDERS, 1).where(RESPONSE.ID.eq(4L)).execute());
            mailing.post.channel.rule((place, outbound) ->
                    place.equals("4") ? Optional.of(new SendResult.Gone("blocked")) : Optional.empty());
            mailing.begin(REMINDER, 10);
            while (!mailing.isOver()) {
                mailing.step();
            }
            assertThat(reminders(mailing)).as("nine, and the one of before").isEqualTo(10);
            mailing.post.write(db -> AddressTable.markReachable(db, 4));
            assertThat(audience(mailing, Broadcast.Kind.REMINDER).leftOut()).doesNotContainKey(Recipient.LeftOut.TWICE);
        }
    }

    @Test
    void a_reminder_that_waited_when_the_bot_was_blocked_counts_for_nobody() throws Exception {
        try (Mailing mailing = new Mailing(folder, SendRateLimiter.Limits.TELEGRAM)) {
            mailing.people(10);
            mailing.begin(REMINDER, 10);
            mailing.look();
            assertThat(reminders(mailing)).isEqualTo(10);
            Instant now = mailing.post.clock.instant();
            mailing.post.write(db -> AddressTable.markGone(db, 4, 4, now, now));
            assertThat(reminders(mailing)).isEqualTo(9);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void the_count_before_is_what_one_by_one_comes_to(long seed) throws Exception {
        Random random = new Random(seed);
        try (Mailing mailing = new Mailing(folder, Post.UNPACED)) {
            mailing.people(200);
            mailing.post.write(db -> {
                for (long id = 1; id <= 200; id++) {
                    db.update(RESPONSE)
                            .set(RESPONSE.STATUS, random.nextBoolean() ? "partial" : "submitted")
                            .set(RESPONSE.TRIAL, random.nextInt(5) == 0)
                            .set(RESPONSE.RESPONDENT_ID, random.nextInt(5) == 0 ? null : (Long) id)
                            .set(RESPONSE.STOPPED_AT, random.nextInt(4) == 0 ? 1L : null)
                            .set(RESPONSE.REMINDERS_ENDED_AT, random.nextInt(4) == 0 ? 1L : null)
                            .set(RESPONSE.REMINDERS, random.nextInt(4))
                            .set(RESPONSE.LANGUAGE, random.nextBoolean() ? "en" : "fr")
                            .where(RESPONSE.ID.eq(id))
                            .execute();
                    db.update(ADDRESS)
                            .set(ADDRESS.CHANNEL, random.nextInt(4) == 0 ? "web" : "telegram")
                            .set(ADDRESS.GONE_AT, random.nextInt(4) == 0 ? 1L : null)
                            .where(ADDRESS.ID.eq(id))
                            .execute();
                }
            });
            for (Broadcast.Kind kind : Broadcast.Kind.values()) {
                Map<Language, Long> gets = new HashMap<>();
                Map<Recipient.LeftOut, Long> leftOut = new HashMap<>();
                mailing.post.database.read(db -> BroadcastReceivers.next(db, "wg-study", Mailing.REACH, 0, 1_000)).forEach(each ->
                        each.leftOut(kind).ifPresentOrElse(
                                why -> leftOut.merge(why, 1L, Long::sum),
                                () -> gets.merge(each.language(), 1L, Long::sum)));
                Audience audience = audience(mailing, kind);
                assertThat(audience.receivers()).isEqualTo(gets);
                assertThat(audience.leftOut()).isEqualTo(leftOut);
                mailing.begin(
                        new Broadcast(
                                kind.ordinal() + 10L, kind, "wg-study",
                                kind == Broadcast.Kind.REMINDER ? Map.of() : Map.of(Language.ENGLISH, "News.")),
                        audience.total());
                while (!mailing.isOver()) {
                    mailing.step();
                }
                assertThat(mailing.report(kind).sent()).as("and it went to as many").isEqualTo(audience.total());
            }
        }
    }

    private static Audience audience(Mailing mailing, Broadcast.Kind kind) {
        return mailing.post.database.read(db -> CountAudience.run(db, "wg-study", kind, Mailing.REACH));
    }
}
