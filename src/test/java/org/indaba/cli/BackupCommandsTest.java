package org.indaba.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.indaba.store.schema.Tables.AUDIT;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.indaba.cli.context.ServeLock;
import org.indaba.store.audit.AuditChainTest;
import org.junit.jupiter.api.Test;

/** {@code backup}, {@code restore} and {@code verify}. */
class BackupCommandsTest extends CommandScene {
    @Test
    void a_backup_is_made_beside_the_server_and_verify_tells_it_from_an_archive() throws IOException {
        assertThat(run("backup")).as(said()).isZero();
        Path file = backups.resolve("indaba-20261124T120000Z.backup");
        String line = file + ": 1 response, 1 answer, 0 files sent by people, " + Files.size(file) + " bytes";
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualToIgnoringNewLines(line);
        assertThat(said()).startsWith("The key file " + folder.resolve("indaba.key") + " is not in it").hasLineCount(1);

        out.reset();
        assertThat(run("verify", file.toString())).as(said()).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualToIgnoringNewLines("whole: the backup " + line);

        err.reset();
        assertThat(run("restore", file.toString())).isEqualTo(1);
        assertThat(said()).contains("there is data in " + folder + " already; say --replace").hasLineCount(1);
        err.reset();
        assertThat(run("restore", folder.resolve("none").toString())).isEqualTo(2);
        assertThat(said()).contains("is not a file; name a backup").hasLineCount(1);
    }

    @Test
    void a_restore_waits_for_no_server_it_says_that_one_runs() throws Exception {
        assertThat(run("backup")).isZero();
        err.reset();
        try (ServeLock server = ServeLock.take(folder).orElseThrow()) {
            assertThat(run("restore", "--replace", backups.resolve("indaba-20261124T120000Z.backup").toString()))
                    .isEqualTo(1);
            assertThat(said()).contains("a server uses " + folder + "; stop it first").hasLineCount(1);
        }
    }

    @Test
    void nor_for_one_that_has_another_data_directory() throws Exception {
        assertThat(run("backup")).isZero();
        err.reset();
        try (ServeLock server = ServeLock.beside(folder.resolve("indaba.db")).orElseThrow()) {
            assertThat(run("restore", "--replace", backups.resolve("indaba-20261124T120000Z.backup").toString()))
                    .isEqualTo(1);
            assertThat(said()).contains("a server uses the database " + folder.resolve("indaba.db") + "; stop it first")
                    .hasLineCount(1);
        }
    }

    @Test
    void verify_refuses_a_cut_archive_in_one_line() throws IOException {
        Path archive = folder.resolve("wg-study.zip");
        run("export", "wg-study", "--format", "zip", "--out", archive.toString());
        byte[] whole = Files.readAllBytes(archive);
        Files.write(archive, java.util.Arrays.copyOf(whole, whole.length - 1));

        assertThat(run("verify", archive.toString())).isEqualTo(1);
        assertThat(said()).startsWith("indaba: ").contains("is refused: it is cut").hasLineCount(1);
        assertThat(out.size()).as("nothing on standard output").isZero();
    }

    @Test
    void verify_without_a_file_checks_the_audit() {
        assertThat(run("verify")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .containsExactly("the audit is whole: no row yet", "the database is whole: schema V12__recordings.sql", "the files are whole: 0 files");
        run("token", "create", "--role", "reader");
        run("token", "create", "--role", "reader");
        out.reset();

        assertThat(run("verify")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).containsPattern("^the audit is whole: 2 rows, .*[0-9a-f]{64}\\R");

        fixture.database.write("test", db -> {
            AuditChainTest.withoutTriggers(db);
            return db.update(AUDIT).set(AUDIT.ACTOR, "nobody").where(AUDIT.SEQ.eq(1L)).execute();
        }).join();
        err.reset();
        assertThat(run("verify")).isEqualTo(1);
        assertThat(said()).contains("the audit is broken at row 1").hasLineCount(1);
    }
}
