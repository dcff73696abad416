package org.indaba.cli.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.indaba.store.schema.Tables.STORED_FILE;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.indaba.cli.context.CommandContext;
import org.indaba.export.AgendaConsultations;
import org.indaba.export.Fixture;
import org.indaba.media.DocumentFiles;
import org.indaba.media.MediaFiles;
import org.indaba.store.OpenDatabase;
import org.indaba.store.engine.sqlite.SqliteDatabase;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code verify} finds in a data directory that somebody or something has changed. */
class DataCheckTest {
    @TempDir
    Path folder;

    private Fixture fixture;
    private DocumentFiles papers;
    private DocumentFiles.Kept kept;

    @BeforeEach
    void open() throws Exception {
        fixture = new Fixture(folder);
        papers = new DocumentFiles(new MediaFiles(folder));
        kept = papers.keep(1, Files.writeString(folder.resolve("sent"), "a file that somebody sent"));
        change(db -> db.insertInto(STORED_FILE)
                .set(STORED_FILE.SHA256, kept.sha256()).set(STORED_FILE.BYTES, kept.bytes())
                .set(STORED_FILE.USES, 1).set(STORED_FILE.STORED_AT, 0L).execute());
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private interface Change {
        void on(DSLContext db);
    }

    private void change(Change change) {
        fixture.database.write("test", db -> {
            change.on(db);
            return null;
        }).join();
    }

    private List<String> check() throws Exception {
        try (OpenDatabase database = SqliteDatabase.open(folder.resolve("indaba.db"));
                CommandContext workplace = new CommandContext(
                        papers, database, fixture.vault, new AgendaConsultations(() -> null, database),
                        fixture.exporterOn(database), Optional.empty(), Optional.empty(), () -> Fixture.NOW)) {
            return DataCheck.run(workplace);
        }
    }

    private Path file() {
        return new MediaFiles(folder).path(kept.sha256());
    }

    @Test
    void what_is_as_it_was_written_is_whole() throws Exception {
        assertThat(check()).containsExactly(
                "the audit is whole: no row yet", "the database is whole: schema V12__recordings.sql", "the files are whole: 1 file");
    }

    @Test
    void a_file_that_is_gone_is_missed() throws Exception {
        Files.delete(file());
        assertThatThrownBy(this::check).hasMessageContaining("1 are missing, 0 are damaged and 0 are nobody's")
                .hasMessageContaining("take " + kept.sha256() + " and the others from a backup");
    }

    @Test
    void a_file_with_another_byte_is_damaged() throws Exception {
        Files.writeString(file(), "a file that somebody sens");
        assertThatThrownBy(this::check).hasMessageContaining("0 are missing, 1 are damaged");
    }

    @Test
    void a_file_that_nobody_sent_is_found() throws Exception {
        papers.keep(2, Files.writeString(folder.resolve("sent"), "left over"));
        assertThatThrownBy(this::check).hasMessageContaining("1 are nobody's; the next start deletes those");
    }

    @Test
    void a_row_that_points_at_nothing_is_found() throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("indaba.db"));
                Statement statement = connection.createStatement()) {
            statement.execute("insert into role_grant (id, respondent_id, role, scope, granted_by, granted_at)"
                    + " values (1, 4711, 'reader', '', 'cli', 0)");
        }
        assertThatThrownBy(this::check).hasMessageContaining("is damaged, or has rows that point at nothing");
    }

    @Test
    void a_page_that_was_overwritten_is_damage() throws Exception {
        fixture.close();
        Path database = folder.resolve("indaba.db");
        int page = 4096;
        try (RandomAccessFile file = new RandomAccessFile(database.toFile(), "rw")) {
            int pages = (int) (file.length() / page);
            assertThat(pages).isGreaterThan(20);
            file.seek((long) (pages - 3) * page);
            file.write(new byte[page]);
        }
        fixture = new Fixture(Files.createDirectory(folder.resolve("other")));
        assertThatThrownBy(this::check).satisfies(each -> assertThat(each.toString())
                .containsAnyOf("the database is damaged", "malformed"));
    }
}
