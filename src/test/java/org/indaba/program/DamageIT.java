package org.indaba.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import org.indaba.botapi.BotApiServer;
import org.indaba.botapi.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages of the database's file are overwritten while the server is down. */
class DamageIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int PAGE = 4096;

    @TempDir
    private Path folder;

    @Test
    void a_damaged_database_is_said_nothing_is_acknowledged_and_a_backup_mends_it() throws Exception {
        try (BotApiServer telegram = BotApiServer.start(InstantSource.system())) {
            Program program = Load.at(new Program(folder), telegram);
            Person amina = telegram.person(5_000_000_001L, "en");
            try (Program.Running server = program.serve()) {
                new Crowd.Member(amina, 0).begins();
                amina.types("person 0 bubble 0: before");
                await().atMost(PATIENCE).until(() -> telegram.pendingUpdates() == 0);
            }
            Path file = program.folder().resolve("var/indaba.db");
            // whoever reads when a server ends may leave its log behind: the last to close it brings it into the file
            assertThat(DataFile.of(program).count("bubble")).isEqualTo(1);
            assertThat(log(file)).doesNotExist();
            Path backup = Files.copy(file, folder.resolve("backup.db"));

            damage(file, 1);
            refused(program.run("serve"));

            putBack(backup, file);
            damage(file, rootOf(program, "bubble"));
            try (Program.Running server = program.serve()) {
                amina.types("person 0 bubble 1: after");
                await("it is said").atMost(PATIENCE).until(() -> health(server, "ready").statusCode() == 503);
                assertThat(health(server, "ready").body()).contains("damaged", "restore a backup");
                assertThat(health(server, "live").statusCode()).isEqualTo(200);
                assertThat(telegram.pendingUpdates()).as("acknowledged").isEqualTo(1);
            }

            putBack(backup, file);
            try (Program.Running server = program.serve()) {
                await("it comes again and is stored").atMost(PATIENCE).until(() -> telegram.pendingUpdates() == 0);
                Ledger ledger = Ledger.of(program, List.of("person 0 bubble 0: before", "person 0 bubble 1: after"));
                System.out.println("damage: kills 0, faults 2, " + ledger);
                ledger.isBalanced();
                assertThat(health(server, "ready").statusCode()).isEqualTo(200);
            }
        }
    }

    private static Path log(Path file) {
        return file.resolveSibling(file.getFileName() + "-wal");
    }

    private static void putBack(Path backup, Path file) throws IOException {
        Files.deleteIfExists(log(file));
        Files.copy(backup, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void refused(Program.Ended ended) {
        assertThat(ended.status()).isEqualTo(2);
        assertThat(ended.err()).hasLineCount(1).contains("damaged", "restore");
    }

    private static int rootOf(Program program, String table) throws Exception {
        return Integer.parseInt(
                DataFile.of(program).texts("select rootpage from sqlite_master where name = '" + table + "'").get(0));
    }

    /** @param page from 1 */
    private static void damage(Path file, int page) throws Exception {
        byte[] rubbish = new byte[PAGE - 100];
        Arrays.fill(rubbish, (byte) 0xEE);
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.seek((page - 1L) * PAGE + (page == 1 ? 100 : 0));
            bytes.write(rubbish);
        }
    }

    private static HttpResponse<String> health(Program.Running server, String which) throws Exception {
        return HttpClient.newHttpClient().send(
                HttpRequest.newBuilder(URI.create(server.url() + "/health/" + which)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
