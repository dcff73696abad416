package org.indaba.store.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.indaba.store.schema.Tables.AUDIT;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.indaba.store.Databases;
import org.indaba.store.OpenDatabase;
import org.indaba.store.UnusableStorageException;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

public class AuditChainTest {
    private static final Instant AT = Instant.parse("2026-11-24T08:00:00Z");

    @TempDir
    Path folder;

    private OpenDatabase database;

    @BeforeEach
    void open() throws UnusableStorageException {
        database = Databases.open(folder.resolve("indaba.db"));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void an_empty_chain_is_whole() {
        assertThat(database.read(AuditChain::firstBroken)).isEmpty();
    }

    @Test
    void rows_are_numbered_from_one_and_each_follows_the_one_before() {
        append(3);

        List<Long> numbers =
                database.read(db -> db.select(AUDIT.SEQ).from(AUDIT).orderBy(AUDIT.SEQ).fetch(AUDIT.SEQ));
        List<String> hashes = database.read(db -> db.select(AUDIT.HASH).from(AUDIT).fetch(AUDIT.HASH));
        assertThat(numbers).containsExactly(1L, 2L, 3L);
        assertThat(hashes).doesNotHaveDuplicates();
        assertThat(database.read(AuditChain::firstBroken)).isEmpty();
    }

    @Test
    void whatever_is_changed_shows() {
        assertThat(brokenBy(db -> db.update(AUDIT).set(AUDIT.AT, 1L).where(AUDIT.SEQ.eq(2L)).execute())).isEqualTo(2);
        assertThat(brokenBy(db -> db.update(AUDIT).set(AUDIT.ACTOR, "x").where(AUDIT.SEQ.eq(3L)).execute()))
                .isEqualTo(3);
        assertThat(brokenBy(db -> db.update(AUDIT).set(AUDIT.ACT, "x").where(AUDIT.SEQ.eq(1L)).execute()))
                .isEqualTo(1);
        assertThat(brokenBy(db -> db.update(AUDIT).set(AUDIT.SUBJECT, "x").where(AUDIT.SEQ.eq(2L)).execute()))
                .isEqualTo(2);
        assertThat(brokenBy(db -> db.update(AUDIT).set(AUDIT.DETAIL, "x").where(AUDIT.SEQ.eq(2L)).execute()))
                .isEqualTo(2);
        assertThat(brokenBy(db -> db.update(AUDIT).set(AUDIT.HASH, "x").where(AUDIT.SEQ.eq(4L)).execute()))
                .isEqualTo(4);
    }

    @Test
    void a_row_taken_out_shows_at_the_next() {
        assertThat(brokenBy(db -> db.deleteFrom(AUDIT).where(AUDIT.SEQ.eq(2L)).execute())).isEqualTo(3);
    }

    @Test
    void words_moved_from_one_column_to_the_next_show() {
        assertThat(brokenBy(db -> db.update(AUDIT).set(AUDIT.SUBJECT, "subject 2 detail").set(AUDIT.DETAIL, "")
                .where(AUDIT.SEQ.eq(2L)).execute())).isEqualTo(2);
    }

    @Test
    void rows_written_at_once_by_two_processes_make_one_chain() throws UnusableStorageException {
        try (OpenDatabase other = Databases.open(folder.resolve("indaba.db"))) {
            List<CompletableFuture<?>> all = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                all.add(database.write("test", AuditChainTest::appendOne));
                all.add(other.write("test", AuditChainTest::appendOne));
            }
            all.forEach(CompletableFuture::join);
        }

        int rows = database.read(db -> db.fetchCount(AUDIT));
        assertThat(rows).isEqualTo(100);
        assertThat(database.read(AuditChain::firstBroken)).isEmpty();
    }

    /** As whoever has the file can have it: what refuses a change is in the file too. */
    public static void withoutTriggers(DSLContext db) {
        if (db.family() == SQLDialect.POSTGRES) {
            db.execute("drop function if exists audit_row_stays cascade");
            return;
        }
        db.execute("drop trigger if exists audit_row_stays");
        db.execute("drop trigger if exists audit_row_is_as_written");
    }

    @Test
    void a_row_that_is_written_is_neither_changed_nor_deleted() {
        append(2);

        assertThatThrownBy(() -> database.write("test", db -> db.update(AUDIT).set(AUDIT.DETAIL, "other").execute())
                        .join())
                .hasStackTraceContaining("a row of the audit is never changed");
        assertThatThrownBy(() -> database.write("test", db -> db.deleteFrom(AUDIT).where(AUDIT.SEQ.eq(2L)).execute())
                        .join())
                .hasStackTraceContaining("a row of the audit is never deleted");
        int rows = database.read(db -> db.fetchCount(AUDIT, AUDIT.DETAIL.ne("other")));
        assertThat(rows).isEqualTo(2);
        assertThat(database.read(AuditChain::firstBroken)).isEmpty();
    }

    private long brokenBy(Consumer<DSLContext> tampering) {
        database.write("test", db -> {
            withoutTriggers(db);
            db.deleteFrom(AUDIT).execute();
            for (int i = 0; i < 4; i++) {
                AuditTable.append(db, AT, "cli", "exported", "subject " + (i + 1), "detail");
            }
            return null;
        }).join();
        assertThat(database.read(AuditChain::firstBroken)).isEmpty();
        database.write("test", db -> {
            tampering.accept(db);
            return null;
        }).join();
        return database.read(AuditChain::firstBroken).orElse(0);
    }

    private void append(int rows) {
        for (int i = 0; i < rows; i++) {
            database.write("test", AuditChainTest::appendOne).join();
        }
    }

    private static Void appendOne(DSLContext db) {
        AuditTable.append(db, AT, "cli", "exported", "wg-study", "answers.csv");
        return null;
    }
}
