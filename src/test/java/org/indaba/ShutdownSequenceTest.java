package org.indaba;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShutdownSequenceTest {
    @Test
    void what_was_started_last_is_stopped_first_and_all_of_it_whatever_one_of_them_throws() {
        List<String> stopped = new ArrayList<>();
        ShutdownSequence stops = new ShutdownSequence();
        stops.push("the database", () -> stopped.add("the database"));
        stops.push("the outbox", () -> stopped.add("the outbox"));
        stops.push("the requests", () -> {
            throw new IllegalStateException("they are not done in time");
        });
        stops.run();
        assertThat(stopped).containsExactly("the outbox", "the database");
        stops.run();
        assertThat(stopped).as("stopped twice").hasSize(2);
    }
}
