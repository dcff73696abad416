package org.indaba.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.indaba.store.schema.Tables.ACT;
import static org.indaba.store.schema.Tables.AUDIT;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.indaba.agenda.AgendaCache;
import org.indaba.configuration.CatalogFolder;
import org.indaba.consultation.Consultation;
import org.indaba.consultation.ScheduledAct;
import org.indaba.outbox.SimulatedClock;
import org.indaba.phrases.Phrasebook;
import org.indaba.store.Database;
import org.indaba.store.Databases;
import org.indaba.store.Ids;
import org.indaba.store.consultation.ConsultationTable;
import org.indaba.store.consultation.ScheduledActTable;
import org.indaba.store.person.Reachability;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two schedulers, as two processes have them: each with its own door to the one database. */
@Timeout(120)
class SchedulerTest {
    private static final int ACTS = 100;

    @TempDir Path folder;
    private final SimulatedClock clock = new SimulatedClock();
    private final Ids ids = new Ids(clock);
    private final List<Database> databases = new ArrayList<>();
    private Instant start;
    private Scheduler one;
    private Scheduler other;

    @BeforeEach
    void open() throws Exception {
        start = clock.instant();
        one = process("one");
        other = process("other");
    }

    @AfterEach
    void close() {
        databases.forEach(Database::close);
    }

    private Scheduler process(String who) throws Exception {
        return process(who, Path.of("config"));
    }

    private Scheduler process(String who, Path config) throws Exception {
        Database database = Databases.open(folder.resolve("indaba.db"));
        databases.add(database);
        AgendaCache board = AgendaCache.bring(
                database, CatalogFolder.read(config), Phrasebook.packed().languages(), Runnable::run, clock.instant());
        return new Scheduler(
                database, new DueActHandler(board::agenda, ids::next, new Reachability(Optional.empty())), new BroadcastFeeder(board::agenda, ids::next, new Reachability(Optional.empty()), 30), who, clock,
                () -> { });
    }

    private ScheduledAct opening(Instant at) {
        return new ScheduledAct(ScheduledAct.Kind.OPENING, "wg-study", at);
    }

    private void plan(ScheduledAct... acts) {
        databases.get(0).write("test", db -> {
            ScheduledActTable.plan(db, "wg-study", List.of(acts), clock.instant());
            return null;
        }).join();
    }

    /** How often it was done, by what it leaves behind. */
    private int done() {
        return databases.get(0).read(db -> db.fetchCount(AUDIT, AUDIT.ACT.eq("consultation-opened")));
    }

    private List<String> claimants() {
        return databases.get(0).read(db -> db.selectDistinct(ACT.CLAIMED_BY).from(ACT)
                .where(ACT.CLAIMED_BY.isNotNull()).fetch(ACT.CLAIMED_BY));
    }

    private int waiting() {
        return databases.get(0).read(db ->
                db.fetchCount(ACT, ACT.DONE_AT.isNull().and(ACT.DUE_AT.le(clock.instant().toEpochMilli()))));
    }

    @Test
    void two_processes_do_each_act_once() throws Exception {
        plan(IntStream.rangeClosed(1, ACTS).mapToObj(i -> opening(start.plusSeconds(i))).toArray(ScheduledAct[]::new));
        one.look(start.plusSeconds(1));
        other.look(start.plusSeconds(2));
        assertThat(claimants()).as("both take part").containsExactlyInAnyOrder("one", "other");
        clock.advance(Duration.ofHours(1));
        ExecutorService threads = Executors.newFixedThreadPool(2);
        CyclicBarrier together = new CyclicBarrier(2);
        List<Future<?>> looks = new ArrayList<>();
        for (Scheduler each : List.of(one, other)) {
            looks.add(threads.submit(() -> {
                together.await();
                while (waiting() > 0) {
                    each.look(clock.instant());
                }
                return null;
            }));
        }
        for (Future<?> each : looks) {
            each.get();
        }
        threads.shutdown();
        assertThat(done()).isEqualTo(ACTS);
    }

    @Test
    void nothing_is_done_before_its_time_and_nothing_that_was_due_when_it_was_planned() throws Exception {
        plan(opening(start.minusSeconds(1)), opening(start.plusSeconds(1)));
        one.look(clock.instant());
        assertThat(done()).isZero();
        clock.advance(Duration.ofSeconds(1));
        one.look(clock.instant());
        assertThat(done()).isEqualTo(1);
    }

    @Test
    void an_act_whose_process_was_killed_in_the_middle_is_done_by_another_and_once() throws Exception {
        plan(opening(start.plusSeconds(1)));
        clock.advance(Duration.ofSeconds(2));
        ScheduledAct claimed = one.claim(clock.instant()).orElseThrow();
        other.look(clock.instant());
        assertThat(done()).as("it may be doing it").isZero();
        clock.advance(Scheduler.LEASE);
        other.look(clock.instant());
        assertThat(done()).isEqualTo(1);
        assertThat(one.perform(claimed, clock.instant())).as("it was not dead, only slow").isFalse();
        assertThat(done()).isEqualTo(1);
    }

    @Test
    void an_act_that_another_took_over_is_not_done_by_the_first() throws Exception {
        plan(opening(start.plusSeconds(1)));
        clock.advance(Duration.ofSeconds(2));
        ScheduledAct claimed = one.claim(clock.instant()).orElseThrow();
        clock.advance(Scheduler.LEASE);
        ScheduledAct again = other.claim(clock.instant()).orElseThrow();
        assertThat(one.perform(claimed, clock.instant())).isFalse();
        assertThat(other.perform(again, clock.instant())).isTrue();
        assertThat(done()).isEqualTo(1);
    }

    @Test
    void a_clock_that_jumps_ahead_does_all_once_and_one_that_is_set_back_does_nothing_again() throws Exception {
        plan(opening(start.plusSeconds(1)), opening(start.plus(Duration.ofDays(300))));
        one.look(start.plus(Duration.ofDays(365)));
        assertThat(done()).isEqualTo(2);
        one.look(start);
        other.look(start.plusSeconds(2));
        other.look(start.plus(Duration.ofDays(301)));
        assertThat(done()).isEqualTo(2);
    }

    @Test
    void a_claim_of_before_the_clock_was_set_back_holds_up_nothing() throws Exception {
        plan(opening(start.plusSeconds(1)));
        one.claim(start.plus(Duration.ofDays(365))).orElseThrow();
        other.look(start.plusSeconds(2));
        assertThat(done()).isEqualTo(1);
    }

    @Test
    void what_came_due_while_nobody_ran_is_done_at_the_next_start() throws Exception {
        Path dated = folder.resolve("config");
        Path file = dated.resolve("consultations").resolve("wg-study.yaml");
        try (Stream<Path> all = Files.walk(Path.of("config"))) {
            for (Path each : all.toList()) {
                Files.copy(each, dated.resolve(Path.of("config").relativize(each).toString()));
            }
        }
        Files.writeString(file, Files.readString(file).replace("# opens: 2027-01-15", "opens: 2020-02-22"));
        process("before", dated);
        clock.advance(Duration.ofDays(9));
        process("after", dated).look(clock.instant());
        process("again", dated).look(clock.instant());
        assertThat(done()).isEqualTo(1);
    }

    @Test
    void what_is_due_of_a_consultation_that_cannot_be_read_waits_and_the_rest_is_done() throws Exception {
        Consultation known = CatalogFolder.read(Path.of("config")).consultations().get(0).value();
        Consultation hours = new Consultation(
                "hours", known.title(), known.edition(), known.languages(), known.scope(), known.zone(),
                Optional.empty(), Optional.of(start), known.contact(), 1, known.operator());
        databases.get(0).write("test", db -> {
            ConsultationTable.register(db, hours, ConsultationTable.CHAT, "title: {en: Caf\uFFFD}", start);
            ScheduledActTable.plan(db, "hours", List.of(
                    new ScheduledAct(ScheduledAct.Kind.CLOSING, "hours", start.plusSeconds(1)),
                    new ScheduledAct(ScheduledAct.Kind.ERASURE, "hours", start.plusSeconds(1))), start);
            return null;
        }).join();
        Scheduler third = process("third");
        plan(opening(start.plusSeconds(1)));
        clock.advance(Duration.ofSeconds(2));
        third.look(clock.instant());
        assertThat(done()).isEqualTo(1);
        assertThat(waiting()).as("nobody's name is taken to be erased that is not").isEqualTo(2);
    }

    @Test
    void another_date_takes_the_place_of_the_one_before() throws Exception {
        plan(opening(start.plusSeconds(1)));
        plan(opening(start.plusSeconds(60)));
        clock.advance(Duration.ofSeconds(2));
        one.look(clock.instant());
        assertThat(done()).isZero();
        clock.advance(Duration.ofSeconds(60));
        one.look(clock.instant());
        assertThat(done()).isEqualTo(1);
    }

    @Test
    void it_looks_by_itself_and_ends_when_it_is_told_to() {
        plan(opening(start.plusSeconds(1)));
        clock.advance(Duration.ofSeconds(2));
        one.start();
        Awaitility.await().until(() -> done() == 1);
        one.stop();
        clock.advance(Duration.ofSeconds(60));
        assertThat(Thread.getAllStackTraces().keySet()).noneMatch(each -> each.getName().equals("schedule"));
    }
}
