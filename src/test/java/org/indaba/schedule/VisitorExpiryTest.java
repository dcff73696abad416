package org.indaba.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.indaba.store.schema.Tables.ADDRESS;
import static org.indaba.store.schema.Tables.BROADCAST;
import static org.indaba.store.schema.Tables.BROADCAST_LATER;
import static org.indaba.store.schema.Tables.CONSULTATION;
import static org.indaba.store.schema.Tables.CONVERSATION;
import static org.indaba.store.schema.Tables.GROUP_CHAT;
import static org.indaba.store.schema.Tables.INVITED_ENTITY;
import static org.indaba.store.schema.Tables.OUTBOX;
import static org.indaba.store.schema.Tables.PAGE;
import static org.indaba.store.schema.Tables.RESPONDENT;
import static org.indaba.store.schema.Tables.ROLE_GRANT;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import org.indaba.agenda.AgendaCache;
import org.indaba.channel.Address;
import org.indaba.channel.InboundKey;
import org.indaba.configuration.CatalogFolder;
import org.indaba.conversation.state.ConversationState;
import org.indaba.export.Rows;
import org.indaba.phrases.Phrasebook;
import org.indaba.questionnaire.Language;
import org.indaba.store.Database;
import org.indaba.store.Databases;
import org.indaba.store.Ids;
import org.indaba.store.encryption.PlaceholderOwner;
import org.indaba.store.inbound.ParkedInboundTable;
import org.indaba.store.outbox.Notice;
import org.indaba.store.person.ConversationTable;
import org.indaba.store.person.PageTable;
import org.indaba.store.person.Reachability;
import org.indaba.store.person.RespondentTable;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whoever came and agreed to nothing is forgotten after thirty days on which the server ran, and nobody else is. */
@Timeout(120)
class VisitorExpiryTest {
    private static final Instant START = Instant.parse("2027-01-01T08:00:00Z");
    private static final ConversationState ASKED = ConversationState.NEW;

    @TempDir
    Path folder;

    private final List<Database> databases = new ArrayList<>();
    private volatile Instant now = START;
    private Database database;
    private Scheduler scheduler;

    @BeforeEach
    void start() throws Exception {
        scheduler = starts();
        database = databases.get(0);
        scheduler.look(now);
    }

    @AfterEach
    void close() {
        databases.forEach(Database::close);
    }

    private Scheduler starts() throws Exception {
        Database opened = databases.isEmpty() ? Databases.open(folder.resolve("indaba.db")) : databases.get(0);
        if (databases.isEmpty()) {
            databases.add(opened);
        }
        AgendaCache board = AgendaCache.bring(opened, CatalogFolder.read(Path.of("config")), Phrasebook.packed().languages(), Runnable::run, now);
        Ids ids = new Ids(() -> now);
        Reachability reach = new Reachability(Optional.empty());
        return new Scheduler(
                opened, new DueActHandler(board::agenda, ids::next, reach), new BroadcastFeeder(board::agenda, ids::next, reach, 30),
                "process", () -> now, () -> { });
    }

    private void visits(long id) {
        database.write("test", db -> {
            RespondentTable.insert(
                    db, id, 1_000_000 + id, new Address("web", "", "place " + id), "lookup " + id, new byte[] {1}, now);
            PageTable.show(
                    db, 1_000_000 + id, List.of(new Notice.MyData(Language.ENGLISH)), true, now);
            return null;
        }).join();
    }

    private void comesBack(long id) {
        database.write("test", db -> {
            ConversationTable.save(db, id, ASKED, now);
            return null;
        }).join();
    }

    private void days(int days) throws Exception {
        for (int i = 0; i < days; i++) {
            now = now.plus(Duration.ofDays(1));
            scheduler.look(now);
        }
    }

    private List<Long> known() {
        return database.read(db -> db.select(RESPONDENT.ID).from(RESPONDENT)
                .where(RESPONDENT.ID.ne(PlaceholderOwner.ID)).orderBy(RESPONDENT.ID).fetch(RESPONDENT.ID));
    }

    @Test
    void a_visitor_is_forgotten_after_thirty_days_with_every_row() throws Exception {
        visits(1);
        days(30);
        assertThat(known()).as("thirty days have not passed in full").containsExactly(1L);
        days(1);
        assertThat(known()).isEmpty();
        assertThat(database.<Integer>read(db -> db.fetchCount(ADDRESS, ADDRESS.ID.ne(PlaceholderOwner.ID))
                + db.fetchCount(CONVERSATION) + db.fetchCount(PAGE) + db.fetchCount(OUTBOX))).isZero();
        assertThat(scheduler.forgotten()).isEqualTo(1);
    }

    @Test
    void whoever_comes_back_begins_to_count_anew() throws Exception {
        visits(1);
        days(29);
        comesBack(1);
        days(30);
        assertThat(known()).containsExactly(1L);
        days(1);
        assertThat(known()).isEmpty();
    }

    @Test
    void nobody_is_forgotten_who_answered_has_a_role_is_a_group_is_held_to_a_name_or_waited_for() throws Exception {
        List<BiConsumer<DSLContext, Long>> reasons = List.of(
                (db, id) -> new Rows(db).response(7_000 + id, "wg-study"),
                (db, id) -> db.insertInto(ROLE_GRANT)
                        .set(ROLE_GRANT.ID, id).set(ROLE_GRANT.RESPONDENT_ID, id).set(ROLE_GRANT.ROLE, "reader")
                        .set(ROLE_GRANT.SCOPE, "").set(ROLE_GRANT.GRANTED_BY, "test").set(ROLE_GRANT.GRANTED_AT, 0L)
                        .execute(),
                (db, id) -> db.insertInto(GROUP_CHAT)
                        .set(GROUP_CHAT.ADDRESS_ID, 1_000_000 + id).set(GROUP_CHAT.CONSULTATION, "")
                        .set(GROUP_CHAT.INVITED_AT, 0L).execute(),
                (db, id) -> db.insertInto(INVITED_ENTITY)
                        .set(INVITED_ENTITY.ID, id).set(INVITED_ENTITY.CONSULTATION, "wg-study")
                        .set(INVITED_ENTITY.NAME_SEALED, new byte[] {1}).set(INVITED_ENTITY.HASH, "hash")
                        .set(INVITED_ENTITY.CREATED_AT, 0L).set(INVITED_ENTITY.HELD_BY, id).execute(),
                (db, id) -> ParkedInboundTable.park(
                        db, new InboundKey("web", "", "parked"), "lookup " + id, new byte[] {1}, List.of(), "a fault",
                        Optional.empty(), now),
                (db, id) -> {
                    db.insertInto(BROADCAST)
                            .set(BROADCAST.ID, id).set(BROADCAST.KIND, "announcement")
                            .set(BROADCAST.CONSULTATION, "wg-study").set(BROADCAST.TEXTS, "{}")
                            .set(BROADCAST.STATE, "running").set(BROADCAST.RECEIVERS, 1L).set(BROADCAST.SLICES, 0L)
                            .set(BROADCAST.QUEUED, 0L).set(BROADCAST.SENT, 0L).set(BROADCAST.BEGUN_AT, 0L).execute();
                    db.insertInto(BROADCAST_LATER)
                            .set(BROADCAST_LATER.BROADCAST_ID, id).set(BROADCAST_LATER.RESPONDENT_ID, id)
                            .set(BROADCAST_LATER.DUE_AT, Long.MAX_VALUE).execute();
                });
        List<Long> kept = new ArrayList<>();
        for (BiConsumer<DSLContext, Long> reason : reasons) {
            long id = kept.size() + 10L;
            visits(id);
            kept.add(id);
        }
        visits(1);
        database.write("test", db -> {
            for (int i = 0; i < reasons.size(); i++) {
                reasons.get(i).accept(db, kept.get(i));
            }
            return null;
        }).join();
        // the rows of an answer have a person of their own
        database.write("test", db -> db.execute(
                "update response set respondent_id = 10 where id = 7010")).join();
        days(40);
        assertThat(known()).containsAll(kept).doesNotContain(1L);
        assertThat(database.<Integer>read(db -> db.fetchCount(CONSULTATION, CONSULTATION.CODE.eq("wg-study")))).isEqualTo(1);
    }

    @Test
    void a_clock_that_goes_forward_and_back_across_the_passes_forgets_nobody_too_early() throws Exception {
        visits(1);
        now = now.plus(Duration.ofDays(400));
        scheduler.look(now);
        assertThat(known()).as("the clock is more than a year fast").containsExactly(1L);
        visits(2);
        now = now.minus(Duration.ofDays(400));
        scheduler.look(now);
        visits(3);
        now = now.minus(Duration.ofDays(60));
        scheduler.look(now);
        visits(4);
        now = now.plus(Duration.ofDays(60));
        scheduler.look(now);
        assertThat(known()).as("it has gone back, and forward again").containsExactly(1L, 2L, 3L, 4L);
        days(28);
        assertThat(known()).containsExactly(1L, 2L, 3L, 4L);
        days(3);
        assertThat(known()).as("and late it is no more than by the days of the jumps").isEmpty();
    }

    @Test
    void a_server_that_was_off_for_long_forgets_nobody_at_its_start() throws Exception {
        visits(1);
        days(5);
        now = now.plus(Duration.ofDays(90));
        scheduler = starts();
        scheduler.look(now);
        assertThat(known()).containsExactly(1L);
        days(26);
        assertThat(known()).isEmpty();
    }

    @Test
    void one_that_was_killed_between_two_slices_is_taken_up_by_the_next_start() throws Exception {
        int people = 2 * VisitorExpiry.SLICE + 20;
        for (long id = 1; id <= people; id++) {
            visits(id);
        }
        days(30);
        VisitorExpiry killed = new VisitorExpiry();
        killed.begin(now, 32, OptionalLong.empty());
        database.write("test", db -> killed.slice(db, now)).join();
        assertThat(known()).hasSize(people - VisitorExpiry.SLICE);

        scheduler = starts();
        days(1);
        assertThat(known()).isEmpty();
        assertThat(scheduler.forgotten()).as("each once").isEqualTo(people - VisitorExpiry.SLICE);
    }

    @Test
    void whoever_comes_back_between_two_slices_is_not_among_the_next() throws Exception {
        int people = VisitorExpiry.SLICE + 10;
        for (long id = 1; id <= people; id++) {
            visits(id);
        }
        days(30);
        VisitorExpiry expiry = new VisitorExpiry();
        expiry.begin(now, 32, OptionalLong.empty());
        expiry.committed(database.write("test", db -> expiry.slice(db, now)).join());
        long last = people;
        comesBack(last);
        expiry.committed(database.write("test", db -> expiry.slice(db, now)).join());
        assertThat(known()).containsExactly(last);
    }

    @Test
    void where_too_many_came_those_silent_longest_go_first_and_none_who_came_lately() throws Exception {
        visits(1);
        days(1);
        visits(2);
        days(3);
        visits(3);
        VisitorExpiry expiry = new VisitorExpiry();
        expiry.begin(now, 5, OptionalLong.of(2));
        assertThat(expiry.committed(database.write("test", db -> expiry.slice(db, now)).join())).isTrue();
        assertThat(known()).as("one and two were heard from on the first and the second day").containsExactly(3L);
        expiry.begin(now, 5, OptionalLong.of(5));
        expiry.committed(database.write("test", db -> expiry.slice(db, now)).join());
        assertThat(known()).as("they all came today").containsExactly(3L);
    }
}
