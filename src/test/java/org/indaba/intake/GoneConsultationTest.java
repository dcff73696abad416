package org.indaba.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.indaba.store.schema.Tables.OUTBOX;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file of a consultation was tidied away: it is offered no more, and what people answered is theirs as before. */
class GoneConsultationTest {
    @TempDir
    Path folder;

    private Path without;
    private Sender amina;

    @BeforeEach
    void answered() throws Exception {
        try (LineInProcess line = new LineInProcess(folder)) {
            amina = line.begun(5_000_000_001L);
            line.receive(amina.says("Water first."));
        }
        without = PapersDialogueTest.configured(folder);
        Files.delete(without.resolve("consultations/wg-study.yaml"));
    }

    private LineInProcess line() throws Exception {
        return new LineInProcess(folder, LineInProcess.hearing(), without);
    }

    @Test
    void it_is_offered_to_nobody() throws Exception {
        try (LineInProcess line = line()) {
            line.receive(amina.says("/start wg-study"));
            assertThat(line.said()).contains("CONSULTATION_UNKNOWN", "CHOOSE_CONSULTATION").doesNotContain("WELCOME_BACK");
        }
    }

    @Test
    void what_is_held_is_sent() throws Exception {
        try (LineInProcess line = line()) {
            line.receive(amina.says("/mydata"));
            assertThat(line.said()).doesNotContain("NOTHING_HELD");
            assertThat(line.database.<Integer>read(db -> db.fetchCount(OUTBOX, OUTBOX.KIND.eq("my-data")))).isEqualTo(1);
        }
    }

    @Test
    void it_can_be_withdrawn() throws Exception {
        try (LineInProcess line = line()) {
            line.receive(amina.says("/withdraw"));
            assertThat(line.said()).contains("WITHDRAW_ASK");
            line.receive(amina.taps("D:wg-study:"));
            assertThat(line.said()).contains("WITHDRAWN");
            assertThat(line.bubblesOf(amina)).isEmpty();
        }
    }

    @Test
    void all_of_them_are_withdrawn_together() throws Exception {
        try (LineInProcess line = line()) {
            line.receive(amina.says("/start villages"));
            line.receive(amina.says("I agree"));
            line.receive(amina.says("/withdraw"));
            line.receive(amina.says("All of them"));
            line.receive(amina.says("Delete"));
            assertThat(line.said()).filteredOn("WITHDRAWN"::equals).hasSize(2);
            assertThat(line.bubblesOf(amina)).isEmpty();
        }
    }

    @Test
    void who_stops_is_told_what_stays() throws Exception {
        try (LineInProcess line = line()) {
            line.receive(amina.says("/stop"));
            assertThat(line.said()).contains("STOPPED").doesNotContain("STOPPED_NOTHING");
            line.receive(amina.says("Delete"));
            assertThat(line.bubblesOf(amina)).isEmpty();
        }
    }
}
