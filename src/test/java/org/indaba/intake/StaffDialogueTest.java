package org.indaba.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.indaba.agenda.Agenda;
import org.indaba.phrases.Phrasebook;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The transcripts in {@code coordination/*.txt}, as {@link StaffTranscript} plays them. */
class StaffDialogueTest {
    static final Path FOLDER = Path.of("src/test/resources/coordination");
    private static final Phrasebook PHRASES = Phrasebook.packed();

    @TempDir
    Path folder;

    static Stream<Path> dialogues() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("dialogues")
    void people_with_a_role_see_what_the_transcript_says(Path file) throws Exception {
        try (StaffScene scene = new StaffScene(PHRASES, folder)) {
            StaffTranscript.play(file, scene);
            Agenda asChanged = scene.board().agenda();
            scene.board().refresh();
            assertThat(asChanged).as("what turns put up, beside what is stored").isEqualTo(scene.board().agenda());
        }
    }
}
