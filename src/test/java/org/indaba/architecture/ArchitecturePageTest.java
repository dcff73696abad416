package org.indaba.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The drawing and the table of docs/architecture.md: {@code mvn test -Dtest=ArchitecturePageTest -Dupdate} writes them anew. */
class ArchitecturePageTest {
    private static final Path DRAWING = Path.of("docs/architecture.svg");
    private static final Path PAGE = Path.of("docs/architecture.md");
    private static final String MEND = "%s is not what the source makes of it: `mvn test -Dtest=ArchitecturePageTest -Dupdate` writes it anew";

    private static void holds(Path file, String wanted) throws IOException {
        if (System.getProperty("update") != null) {
            Files.writeString(file, wanted);
        }
        assertThat(Files.readString(file)).withFailMessage(MEND, file).isEqualTo(wanted);
    }

    @Test
    void the_drawing_is_of_the_rooms_as_they_are() throws IOException {
        holds(DRAWING, RoomDiagram.svg());
    }

    @Test
    void the_table_has_every_package_with_its_own_first_sentence() throws IOException {
        holds(PAGE, PackageTable.renewed(Files.readString(PAGE)));
    }

    @Test
    void every_room_has_its_place_in_the_drawing() {
        List<String> homeless = Rooms.names().stream().filter(each -> RoomLayout.of(each).isEmpty()).toList();
        assertThat(homeless).as("rooms that RoomLayout has to name").isEmpty();
        List<String> gone = RoomLayout.boxes().stream().map(RoomLayout.Box::name)
                .filter(each -> !each.equals(RoomLayout.WIRING) && !Rooms.names().contains(each)).toList();
        assertThat(gone).as("boxes of rooms that are not there").isEmpty();
    }

    @Test
    void few_rooms_use_one_that_stands_before_them() {
        assertThat(RoomLayout.exceptions()).as("lines that the reader has to follow").hasSizeLessThan(10);
    }
}
