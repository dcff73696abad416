package org.indaba.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.indaba.store.schema.Tables.ACT;
import static org.indaba.store.schema.Tables.AUDIT;
import static org.indaba.store.schema.Tables.CONVERSATION;
import static org.indaba.store.schema.Tables.RESPONDENT;
import static org.indaba.store.schema.Tables.RESPONSE;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.indaba.agenda.AgendaCache;
import org.indaba.configuration.CatalogFolder;
import org.indaba.consultation.ScheduledAct;
import org.indaba.consultation.Timetable;
import org.indaba.export.Rows;
import org.indaba.outbox.SimulatedClock;
import org.indaba.phrases.Phrasebook;
import org.indaba.store.Database;
import org.indaba.store.Databases;
import org.indaba.store.Ids;
import org.indaba.store.encryption.ColumnCipher;
import org.indaba.store.encryption.KeyOwner;
import org.indaba.store.encryption.PlaceholderOwner;
import org.indaba.store.person.Reachability;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The forgetting of many, which takes several transactions, and the dates of a consultation in a file. */
@Timeout(120)
class ErasureInPartsTest {
    private static final int PEOPLE = 2 * Erasure.SLICE + 50;

    /** The clock begins on 2020-02-20. */
    private static final Duration TO_THE_ERASURE = Duration.ofDays(10 + 90 + 1);

    @TempDir
    Path folder;

    private final SimulatedClock clock = new SimulatedClock();
    private final List<Database> databases = new ArrayList<>();

    private record Process(Database database, DueActHandler acts, BroadcastFeeder feeder, Scheduler scheduler) {}

    @BeforeEach
    void configure() throws Exception {
        try (Stream<Path> all = Files.walk(Path.of("config"))) {
            for (Path each : all.toList()) {
                Files.copy(each, folder.resolve("config").resolve(Path.of("config").relativize(each).toString()));
            }
        }
    }

    @AfterEach
    void close() {
        databases.forEach(Database::close);
    }

    /** A start of the program, with this closing date in the consultation's file. */
    private Process starts(String closing) throws Exception {
        Path file = folder.resolve("config/consultations/wg-study.yaml");
        String text = Files.readString(file).replaceAll("(?m)^(# )?closes: .*$", "");
        Files.writeString(file, text + (closing.isEmpty() ? "" : "\ncloses: " + closing + "\n"));
        Database database = Databases.open(folder.resolve("indaba.db"));
        databases.add(database);
        AgendaCache board = AgendaCache.bring(
                database, CatalogFolder.read(folder.resolve("config")), Phrasebook.packed().languages(), Runnable::run, clock.instant());
        Ids ids = new Ids(clock);
        DueActHandler acts = new DueActHandler(board::agenda, ids::next, new Reachability(Optional.empty()));
        BroadcastFeeder feeder = new BroadcastFeeder(board::agenda, ids::next, new Reachability(Optional.empty()), 30);
        return new Process(database, acts, feeder, new Scheduler(
                database, acts, feeder, "process " + databases.size(), clock, () -> { }));
    }

    private void answered(Process process) {
        process.database().write("test", db -> {
            Rows rows = new Rows(db);
            for (long id = 1; id <= PEOPLE; id++) {
                rows.response(id, "wg-study").answered(id, "a", "Answer " + id);
                db.insertInto(CONVERSATION)
                        .set(CONVERSATION.RESPONDENT_ID, id)
                        .set(CONVERSATION.STATE, ColumnCipher.of(db).keep(KeyOwner.STATE, id, "{\"interviews\":{}}"))
                        .set(CONVERSATION.UPDATED_AT, 0L).execute();
            }
            return null;
        }).join();
    }

    private static int known(Process process) {
        return process.database().read(db -> db.fetchCount(RESPONSE, RESPONSE.RESPONDENT_ID.isNotNull()));
    }

    private static int erasures(Process process) {
        return process.database().read(db -> db.fetchCount(AUDIT, AUDIT.ACT.eq("identities-erased")));
    }

    private List<Instant> planned(Process process) {
        return process.database().read(db -> db.select(ACT.DUE_AT).from(ACT)
                .where(ACT.KIND.eq("erasure")).and(ACT.DONE_AT.isNull()).orderBy(ACT.DUE_AT)
                .fetch(row -> Instant.ofEpochMilli(row.value1())));
    }

    private boolean performsPart(Process process, ScheduledAct act) {
        Erasure parts = process.acts().parts(act).orElseThrow();
        Erasure.Slice slice = process.database().read(parts::next);
        return process.database()
                .write("test", db -> DueActHandler.performPart(db, act, parts, slice, "process 1", clock.instant())).join();
    }

    @Test
    void one_that_was_killed_between_two_parts_is_taken_up_and_ended_once() throws Exception {
        Process first = starts("2020-02-29");
        answered(first);
        clock.advance(TO_THE_ERASURE);
        first.database().write("test", db -> db.deleteFrom(ACT).where(ACT.KIND.ne("erasure")).execute()).join();
        ScheduledAct act = first.scheduler().claim(clock.instant()).orElseThrow();
        boolean more = performsPart(first, act);
        assertThat(more).isTrue();
        assertThat(known(first)).as("the first part is done").isEqualTo(PEOPLE - Erasure.SLICE);

        Process second = starts("2020-02-29");
        second.scheduler().look(clock.instant());
        assertThat(known(second)).as("the first may still be at it").isEqualTo(PEOPLE - Erasure.SLICE);
        clock.advance(Scheduler.LEASE);
        second.scheduler().look(clock.instant());
        assertThat(known(second)).isZero();
        assertThat(erasures(second)).isEqualTo(1);
        int left = second.database().read(db -> db.fetchCount(RESPONDENT, RESPONDENT.ID.ne(PlaceholderOwner.ID)));
        assertThat(left).isZero();
        boolean slow = performsPart(first, act);
        assertThat(slow).as("the first was not dead, only slow").isFalse();
        assertThat(first.scheduler().perform(act, clock.instant())).isFalse();
        assertThat(erasures(second)).isEqualTo(1);
    }

    @Test
    void each_part_is_dated_when_it_is_done_so_that_a_copy_made_meanwhile_misses_none() throws Exception {
        Process process = starts("2020-02-29");
        answered(process);
        process.database().write("test", db -> db.update(RESPONSE).set(RESPONSE.UPDATED_AT, 0L).execute()).join();
        clock.advance(TO_THE_ERASURE);
        Scheduler slow = new Scheduler(
                process.database(), process.acts(), process.feeder(), "slow", () -> {
                    clock.advance(Duration.ofSeconds(1));
                    return clock.instant();
                }, () -> { });
        slow.look(clock.instant());
        List<Long> changed = process.database().read(db ->
                db.select(RESPONSE.UPDATED_AT).from(RESPONSE).orderBy(RESPONSE.ID).fetch(RESPONSE.UPDATED_AT));
        assertThat(changed).isSorted();
        for (int part = Erasure.SLICE; part < PEOPLE; part += Erasure.SLICE) {
            assertThat(changed.get(part)).isGreaterThan(changed.get(part - 1));
        }
    }

    @Test
    void another_date_in_the_file_moves_it_and_none_cancels_it() throws Exception {
        Process first = starts("2020-02-29");
        Instant before = planned(first).get(0);
        Instant after = planned(starts("2020-03-10")).get(0);
        assertThat(Duration.between(before, after)).isBetween(Duration.ofDays(9), Duration.ofDays(11));
        assertThat(planned(starts(""))).isEmpty();
    }

    @Test
    void one_that_was_due_before_it_was_planned_waits_a_day_for_a_mistaken_date_to_be_put_right() throws Exception {
        Process first = starts("2019-02-20");
        answered(first);
        Instant due = clock.instant().plus(Timetable.GRACE);
        assertThat(planned(first)).containsExactly(due);
        first.scheduler().look(clock.instant());
        assertThat(known(first)).isEqualTo(PEOPLE);

        clock.advance(Duration.ofHours(23));
        Process again = starts("2019-02-20");
        assertThat(planned(again)).as("a start puts it off no further").containsExactly(due);
        Process mended = starts("2020-02-29");
        clock.advance(Duration.ofHours(2));
        mended.scheduler().look(clock.instant());
        assertThat(known(mended)).as("the date was put right").isEqualTo(PEOPLE);

        starts("2019-02-20");
        clock.advance(Duration.ofHours(25));
        Process last = starts("2019-02-20");
        last.scheduler().look(clock.instant());
        assertThat(known(last)).isZero();
        starts("2019-02-20").scheduler().look(clock.instant());
        assertThat(erasures(last)).isEqualTo(1);
        assertThat(planned(last)).isEmpty();
    }

    @Test
    void people_are_forgotten_also_where_the_file_is_gone() throws Exception {
        Process first = starts("2020-02-29");
        answered(first);
        Files.move(folder.resolve("config/consultations/wg-study.yaml"), folder.resolve("gone.yaml"));
        erasesWithoutTheFile(first);
    }

    @Test
    void people_are_forgotten_also_where_the_questionnaire_has_a_version_in_other_languages_since() throws Exception {
        Process first = starts("2020-02-29");
        answered(first);
        Files.move(folder.resolve("config/consultations/wg-study.yaml"), folder.resolve("gone.yaml"));
        nextVersion();
        erasesWithoutTheFile(first);
    }

    @Test
    void it_ends_also_where_nobody_answered_and_the_languages_are_others() throws Exception {
        Process first = starts("2020-02-29");
        Files.move(folder.resolve("config/consultations/wg-study.yaml"), folder.resolve("gone.yaml"));
        nextVersion();
        erasesWithoutTheFile(first);
    }

    private void nextVersion() throws Exception {
        Files.writeString(folder.resolve("config/questionnaires/wg-study.yaml"), """
                questionnaire: wg-study
                version: "2"
                languages: {en: draft}
                title: {en: Another round}
                purpose: {en: Why.}
                questions:
                  - id: a
                    kind: open
                    text: {en: Which?}
                """);
    }

    private void erasesWithoutTheFile(Process first) throws Exception {
        Database database = Databases.open(folder.resolve("indaba.db"));
        databases.add(database);
        AgendaCache board = AgendaCache.bring(
                database, CatalogFolder.read(folder.resolve("config")), Phrasebook.packed().languages(), Runnable::run, clock.instant());
        Ids ids = new Ids(clock);
        Scheduler scheduler = new Scheduler(
                database, new DueActHandler(board::agenda, ids::next, new Reachability(Optional.empty())), new BroadcastFeeder(board::agenda, ids::next, new Reachability(Optional.empty()), 30), "gone", clock,
                () -> { });
        clock.advance(TO_THE_ERASURE);
        scheduler.look(clock.instant());
        assertThat(known(first)).isZero();
        assertThat(erasures(first)).isEqualTo(1);
    }
}
