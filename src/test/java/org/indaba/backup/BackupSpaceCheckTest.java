package org.indaba.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.indaba.files.DiskFloor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup asks for room before it is begun. */
class BackupSpaceCheckTest {
    @TempDir
    private Path folder;

    @Test
    void where_a_backup_would_take_of_the_floor_it_is_refused_in_one_line_and_earlier_ones_are_kept() throws Exception {
        try (House house = new House(folder)) {
            Path good = house.backups.resolve("good.backup");
            house.backup().make(good, House.NOW);
            Backup backup =
                    new Backup(house.premises(), House.VAULT, "test", new DiskFloor(OptionalLong.of(Long.MAX_VALUE / 2)));
            assertThatThrownBy(() -> backup.make(house.backups.resolve("next.backup"), House.NOW))
                    .isInstanceOf(BackupException.class)
                    .hasMessageContaining("there is no room for one in " + house.backups)
                    .hasMessageContaining("MB are free").hasMessageContaining("earlier backups are kept")
                    .hasMessageNotContaining("\n");
            try (var all = Files.list(house.backups)) {
                assertThat(all).containsExactly(good);
            }
            assertThat(house.backup().isGood(good)).isTrue();
            Backup other = new Backup(house.premises(), House.VAULT, "test", new DiskFloor(OptionalLong.of(1)));
            assertThat(other.make(house.backups.resolve("next.backup"), House.NOW).file()).exists();
        }
    }
}
