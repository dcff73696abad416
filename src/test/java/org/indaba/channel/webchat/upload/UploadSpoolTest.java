package org.indaba.channel.webchat.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploadSpoolTest {
    private static final int FILES = 3_000;

    @TempDir
    private Path folder;

    @Test
    void a_sweep_is_not_put_off_by_files_that_come_and_go_meanwhile() throws Exception {
        UploadSpool spool = new UploadSpool(folder);
        String old = spool.create();
        CompletableFuture<Void> others = CompletableFuture.runAsync(() -> {
            for (int i = 0; i < FILES; i++) {
                try {
                    spool.remove(spool.create());
                } catch (java.io.IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            }
        });
        while (!others.isDone()) {
            spool.sweep(any -> Set.of(old), Instant.EPOCH);
        }
        others.join();
        spool.sweep(any -> Set.of(), Instant.now().plusSeconds(60));
        assertThat(folder).isEmptyDirectory();
    }
}
