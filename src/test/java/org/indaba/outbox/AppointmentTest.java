package org.indaba.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AppointmentTest {
    @TempDir
    private Path folder;

    private Post post;

    @BeforeEach
    void open() throws Exception {
        post = new Post(folder, Pace.Limits.TELEGRAM);
        post.person(1, "1");
    }

    @AfterEach
    void close() {
        post.close();
    }

    @Test
    void a_row_that_came_due_while_results_were_gathered_goes_out_with_them() {
        post.put(post.receipt(1, "later"));
        Optional<Instant> appointment = post.rounds.round(true);
        assertThat(appointment).isPresent();
        post.clock.moveTo(appointment.get().plus(Duration.ofMillis(5)));
        post.rounds.round(false);
        assertThat(post.textsTo("1")).as("nobody would look for it again").containsExactly("later");
    }
}
