package org.indaba.channel.telegram.update;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class WatchdogTest {
    private final Watchdog watchdog = new Watchdog(() -> {
        throw new AssertionError("a poller was asked for");
    }, Duration.ofSeconds(1));

    @Test
    void whoever_looks_before_the_first_poll_sees_no_silence() {
        assertThat(watchdog.silence()).isZero();
    }

    @Test
    void one_that_was_never_started_can_be_stopped() {
        watchdog.stop();
        assertThat(watchdog.worker().isEnding()).isTrue();
    }
}
