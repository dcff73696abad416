package org.indaba.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.indaba.phrases.Phrasebook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A group that becomes a supergroup before its invitation has gone out. */
class GroupMoveTest {
    private static final String GROUP = "A group of farmers";

    @TempDir
    Path folder;

    @Test
    void it_is_invited_once_and_where_it_is_now() throws Exception {
        try (StaffScene scene = new StaffScene(Phrasebook.packed(), folder)) {
            scene.beforeSending(() -> scene.becomesSupergroup(GROUP));
            List<String> seen = scene.calls(GROUP, "en", "", "");
            assertThat(seen).filteredOn(each -> each.contains("Answers are given in a private chat")).hasSize(1);
            assertThat(scene.calls(GROUP, "en", "", "")).as("it was invited lately").isEmpty();
        }
    }
}
