package org.indaba.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept free of a disk. */
class DiskFloorTest {
    @TempDir
    private Path folder;

    @Test
    void unless_it_is_said_it_is_the_larger_of_500_megabytes_and_a_twentieth_of_the_disk() throws Exception {
        DiskFloor.Room room = new DiskFloor(OptionalLong.empty()).at(folder).orElseThrow();
        assertThat(room.floor())
                .isEqualTo(Math.max(500L << 20, Files.getFileStore(folder).getTotalSpace() / 20));
        assertThat(room.free()).isPositive();
    }

    @Test
    void a_file_fits_where_it_leaves_the_floor_free_and_a_folder_may_be_still_to_be_made() {
        Path later = folder.resolve("not").resolve("there");
        assertThat(new DiskFloor.Room(100, 60).isFor(40)).isTrue();
        assertThat(new DiskFloor.Room(100, 60).isFor(41)).isFalse();
        assertThat(DiskFloor.NONE.hasRoom(later, 1)).isTrue();
        assertThat(DiskFloor.NONE.hasRoom(later, Long.MAX_VALUE)).isFalse();
        assertThat(new DiskFloor(OptionalLong.of(Long.MAX_VALUE)).hasRoom(later, 0)).isFalse();
    }
}
