package org.indaba.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.indaba.store.schema.Tables.CONSULTATION;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.indaba.configuration.CatalogFolder;
import org.indaba.consultation.Catalog;
import org.indaba.consultation.Consultation;
import org.indaba.consultation.ConsultationText;
import org.indaba.consultation.Scope;
import org.indaba.phrases.Phrasebook;
import org.indaba.places.Region;
import org.indaba.store.Database;
import org.indaba.store.Databases;
import org.indaba.store.ReadContext;
import org.indaba.store.StorageException;
import org.indaba.store.WriteSeries;
import org.indaba.store.consultation.ConsultationTable;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A storage that fails right after a launch leaves nobody with yesterday's consultations for long. */
class AgendaCacheTest {
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

    @TempDir
    Path folder;

    private final AtomicLong nanos = new AtomicLong();
    private final Reading database = new Reading();
    private AgendaCache board;
    private Consultation wells;

    @BeforeEach
    void open() throws Exception {
        database.sound = Databases.open(folder.resolve("board.db"));
        Catalog catalog = CatalogFolder.read(Path.of("config"));
        Agenda agenda = Agenda.bring(database.sound, catalog, NOW);
        board = new AgendaCache(database, catalog, Phrasebook.packed().languages(), agenda, Runnable::run, nanos::get);
        Consultation model = agenda.all().get("wg-study");
        wells = new Consultation(
                "wells", model.title(), model.edition(), model.languages(), Scope.of(Region.AFRICA), model.zone(),
                Optional.empty(), Optional.empty(), model.contact(), model.retentionDays(), model.operator());
        launch("wells", ConsultationText.write(wells));
    }

    private void launch(String code, String source) {
        database.sound.write("test", db -> {
            ConsultationTable.register(db, wells, ConsultationTable.CHAT, source, NOW);
            return db.update(CONSULTATION).set(CONSULTATION.CODE, code).where(CONSULTATION.CODE.eq("wells")).execute();
        }).join();
    }

    @AfterEach
    void close() {
        database.sound.close();
    }

    @Test
    void a_launch_is_there_after_the_commit() {
        board.refresh();
        assertThat(board.agenda().offered()).containsKey("wells");
        assertThat(board.desk().briefing("wells")).isPresent();
    }

    @Test
    void what_could_not_be_read_is_read_by_whoever_comes_next() {
        database.failing = 1;
        board.refresh();
        assertThat(board.agenda().offered()).as("not at once").doesNotContainKey("wells");
        nanos.addAndGet(AgendaCache.BETWEEN_TRIES.toNanos());
        assertThat(board.agenda().offered()).containsKey("wells");
    }

    @Test
    void a_storage_in_trouble_is_asked_once_in_a_while() {
        database.failing = Integer.MAX_VALUE;
        board.refresh();
        for (int i = 0; i < 1_000; i++) {
            board.desk();
        }
        assertThat(database.reads).as("one reading").hasValue(1);
        nanos.addAndGet(AgendaCache.BETWEEN_TRIES.toNanos());
        board.desk();
        board.agenda();
        assertThat(database.reads).hasValue(2);
        assertThat(board.desk().briefing("wg-study")).as("what was known is known").isPresent();
    }

    @Test
    void nothing_is_read_where_nothing_has_changed() {
        board.refresh();
        nanos.addAndGet(10 * AgendaCache.BETWEEN_TRIES.toNanos());
        board.desk();
        assertThat(database.reads).hasValue(1);
    }

    @Test
    void what_a_turn_has_launched_is_up_and_nothing_is_read_for_it() {
        board.changed(new Agenda.Change(wells, Optional.empty()));
        assertThat(database.reads).hasValue(0);
        assertThat(board.desk().briefing("wells")).isPresent();
        Agenda changed = board.agenda();
        board.refresh();
        assertThat(board.agenda()).isEqualTo(changed);
    }

    @Test
    void what_was_read_before_a_change_does_not_take_its_place() {
        Consultation closed = wells.dates(Optional.empty(), Optional.of(NOW));
        database.afterwards = () -> board.changed(new Agenda.Change(closed, Optional.empty()));
        board.refresh();
        assertThat(board.agenda().offered().get("wells").phase(NOW)).isEqualTo(Consultation.Phase.CLOSED);
        launch("wells", ConsultationText.write(closed));
        nanos.addAndGet(AgendaCache.BETWEEN_TRIES.toNanos());
        board.desk();
        assertThat(database.reads).as("it is read again").hasValue(2);
    }

    /** The turn that asks, and all that wait for the writer behind it, go by what was known. */
    @Test
    void who_looks_does_not_wait_for_a_reading() throws Exception {
        Deque<Runnable> later = new ArrayDeque<>();
        AgendaCache beside = new AgendaCache(
                database, CatalogFolder.read(Path.of("config")), Phrasebook.packed().languages(), board.agenda(), later::add,
                nanos::get);
        nanos.addAndGet(AgendaCache.BETWEEN_TRIES.toNanos());
        beside.mayHaveChanged();
        assertThat(beside.desk().briefing("wells")).isEmpty();
        assertThat(database.reads).hasValue(0);
        later.remove().run();
        assertThat(beside.desk().briefing("wells")).isPresent();
        assertThat(later).isEmpty();
    }

    @Test
    void one_that_cannot_be_read_leaves_the_others_current() {
        launch("hours", "title: {en: Caf\uFFFD}");
        launch("wells", ConsultationText.write(wells));
        board.refresh();
        assertThat(board.agenda().offered()).containsOnlyKeys("wells", "wg-study");
        launch("wells", ConsultationText.write(wells.dates(Optional.empty(), Optional.of(NOW))));
        board.refresh();
        assertThat(board.agenda().offered().get("wells").phase(NOW)).isEqualTo(Consultation.Phase.CLOSED);
        assertThat(board.desk().briefing("hours")).isEmpty();
    }

    private static final class Reading implements Database {
        private final AtomicInteger reads = new AtomicInteger();
        private Database sound;
        private int failing;
        private Runnable afterwards = () -> { };

        @Override
        public <T> CompletableFuture<T> write(String lane, WriteSeries series, Function<DSLContext, T> work) {
            return sound.write(lane, series, work);
        }

        @Override
        public <T> T read(Function<? super ReadContext, T> query) {
            reads.incrementAndGet();
            if (failing > 0) {
                failing--;
                throw new StorageException("no connection is free");
            }
            T result = sound.read(query);
            afterwards.run();
            afterwards = () -> { };
            return result;
        }

        @Override
        public void eraseTraces() {}

        @Override
        public void close() {}
    }
}
