package org.indaba.channel.webchat.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class UploadCleanerTest {
    private static final Duration OFTEN = Duration.ofMillis(5);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    void it_goes_on_after_a_look_that_failed_until_it_is_stopped() {
        AtomicInteger looks = new AtomicInteger();
        UploadCleaner sweeping = new UploadCleaner(() -> {
            int look = looks.incrementAndGet();
            if (look == 1) {
                throw new IOException("the disk");
            } else if (look == 2) {
                throw new IllegalStateException("the database");
            } else if (look == 3) {
                throw new OutOfMemoryError("the memory");
            }
        }, OFTEN);
        sweeping.start();
        Awaitility.await().atMost(PATIENCE).until(() -> looks.get() > 4);
        sweeping.stop();
        assertThat(sweeping.worker().isAlive()).as("its thread, once it is stopped").isFalse();
    }

    @Test
    void it_is_stopped_at_once_between_two_looks() {
        UploadCleaner sweeping = new UploadCleaner(() -> { }, Duration.ofDays(1));
        sweeping.start();
        assertThat(sweeping.worker().isAlive()).isTrue();
        sweeping.stop();
        assertThat(sweeping.worker().isAlive()).isFalse();
    }
}
