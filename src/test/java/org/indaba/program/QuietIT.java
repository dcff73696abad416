package org.indaba.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.indaba.quiet.LeakAppender;
import org.junit.jupiter.api.Test;

/** No log event of all tests before, at any level and in either of their processes, held an answer, a token or a messaging id. */
class QuietIT {
    private static final Path FOLDER = Path.of("target/log-check");

    @Test
    void no_log_line_of_the_whole_run_holds_what_a_person_said_or_who_they_are() throws Exception {
        long events = 0;
        long canaries = 0;
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(FOLDER)) {
            for (Path each : processes) {
                assertThat(each.resolve(LeakAppender.LEAKS)).doesNotExist();
                String[] figures = Files.readString(each.resolve(LeakAppender.FIGURES)).strip().split(" ");
                System.out.println("log check: " + String.join(" ", figures));
                events += Long.parseLong(figures[0]);
                canaries += Long.parseLong(figures[2]);
            }
        }
        assertThat(events).as("events looked through").isGreaterThan(1_000);
        assertThat(canaries).as("texts looked for").isGreaterThan(100);
    }
}
