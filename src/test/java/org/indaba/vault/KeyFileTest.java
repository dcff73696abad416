package org.indaba.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTest {
    private static final int ROUNDS = 200;
    private static final int HANDS = 4;
    private static final int LENGTH = 65;

    @TempDir
    private Path folder;

    @Test
    void a_key_is_whole_from_the_moment_that_its_name_is_there_and_many_that_make_one_have_the_same() throws Exception {
        ExecutorService hands = Executors.newFixedThreadPool(2 * HANDS);
        try {
            for (int round = 0; round < ROUNDS; round++) {
                KeyFile key = new KeyFile(folder.resolve("key-" + round));
                List<Callable<String>> all = new ArrayList<>();
                for (int i = 0; i < HANDS; i++) {
                    all.add(() -> {
                        key.make();
                        return Files.readString(key.path());
                    });
                    all.add(() -> {
                        while (!key.exists()) {
                            Thread.onSpinWait();
                        }
                        return Files.readString(key.path());
                    });
                }
                List<String> seen = new ArrayList<>();
                for (Future<String> each : hands.invokeAll(all)) {
                    seen.add(each.get());
                }
                assertThat(seen).as("what was read while it was made").allSatisfy(each -> assertThat(each).hasSize(LENGTH));
                assertThat(seen.stream().distinct()).hasSize(1);
            }
        } finally {
            hands.shutdownNow();
        }
        assertThat(names()).as("nothing but the keys is left").hasSize(ROUNDS);
    }

    @Test
    void its_owner_alone_may_read_it() throws IOException {
        KeyFile key = new KeyFile(folder.resolve("indaba.key"));
        key.make();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key.path()))).isEqualTo("rw-------");
    }

    private List<Path> names() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.toList();
        }
    }
}
