package org.indaba.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.indaba.store.schema.Tables.OUTBOX;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CalendarTapTest {
    @TempDir
    private Path folder;

    @Test
    void a_button_for_a_calendar_without_dates_tells_that_there_are_none() throws Exception {
        try (LineInProcess line = new LineInProcess(folder)) {
            Sender sender = line.begun(77_003);
            int before = line.said().size();
            line.receive(sender.taps("k:wg-study:"));
            List<String> kinds = line.database.read(db -> db.select(OUTBOX.KIND).from(OUTBOX).fetch(OUTBOX.KIND));
            assertThat(kinds)
                    .as("what nobody could word").doesNotContain("calendar");
            assertThat(line.said()).as("an answer").hasSizeGreaterThan(before);
        }
    }
}
