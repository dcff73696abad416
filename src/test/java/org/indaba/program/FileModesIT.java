package org.indaba.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.indaba.channel.webchat.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No other user of the machine reads what people said: not in the database, nor in their files. */
class FileModesIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    private Path folder;

    @Test
    void database_and_files_are_their_owners_alone_also_where_an_earlier_start_left_them_open() throws Exception {
        Path data = Files.createDirectories(folder.resolve("var"));
        Files.createFile(data.resolve("indaba.db"));
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.setPosixFilePermissions(data.resolve("indaba.db"), PosixFilePermissions.fromString("rw-r--r--"));
        Program program = new Program(folder);

        try (Program.Running server = program.serve()) {
            Browser browser = new Browser(server.url(), "en");
            browser.open("/c/wg-study").press("English").press("I agree").press("Civil society").press("None of these");
            browser.type("Kenya").press("Next");
            browser.attach(new Browser.Upload("voice", "said.ogg", "audio/ogg", "OggS a voice".getBytes(StandardCharsets.UTF_8)))
                    .type("With a voice.").press("Add more");
            await("the file is kept").atMost(PATIENCE)
                    .until(() -> DataFile.of(program).count("media where state = 'stored'") == 1);

            Map<String, String> modes = modes(data);
            assertThat(modes.get("")).as("the data directory").isEqualTo("rwx------");
            assertThat(modes).containsEntry("indaba.db", "rw-------").containsEntry("indaba.db-wal", "rw-------")
                    .containsEntry("indaba.db-shm", "rw-------").containsEntry("media", "rwx------");
            List<String> files = modes.keySet().stream().filter(each -> each.matches("media/../.{64}")).toList();
            assertThat(files).hasSize(1);
            assertThat(modes).containsEntry(files.get(0), "rw-------");
        }
    }

    private static Map<String, String> modes(Path data) throws IOException {
        Map<String, String> modes = new TreeMap<>();
        try (Stream<Path> all = Files.walk(data)) {
            for (Path each : all.toList()) {
                modes.put(
                        data.relativize(each).toString(),
                        PosixFilePermissions.toString(Files.getPosixFilePermissions(each)));
            }
        }
        return modes;
    }
}
