package org.indaba.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.indaba.phrases.InputRecognizer;
import org.indaba.phrases.Phrasebook;
import org.indaba.store.json.ConversationStateJson;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The transcripts are the specification: {@code mvn test -Dtest=DialogueTest -Dupdate} writes them anew. */
class DialogueTest {
    private static final Phrasebook PHRASES = Phrasebook.packed();
    private static final InputRecognizer HEARING = new InputRecognizer(PHRASES.vocabulary());

    @TestFactory
    Stream<DynamicTest> every_dialogue_goes_as_it_is_written() {
        return Dialogue.files().map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
            Dialogue dialogue = Dialogue.read(file, PHRASES);
            String played = String.join("\n", play(dialogue)) + "\n";
            if (System.getProperty("update") != null) {
                Files.writeString(file, played, StandardCharsets.UTF_8);
            }
            assertThat(played).as("the dialogue %s", file.getFileName()).isEqualTo(Dialogue.text(file));
        }));
    }

    @Test
    void there_are_at_least_25_dialogues() throws IOException {
        assertThat(Dialogue.files().count()).isGreaterThanOrEqualTo(25);
    }

    /** The promise of CONVERSATION.md: a bubble each, published anonymously. */
    @Test
    void a_whole_interview_takes_at_most_20_messages() {
        Dialogue whole = Dialogue.read(Dialogue.FOLDER.resolve("01-whole-interview.txt"), PHRASES);
        String told = play(whole).stream().filter(line -> line.startsWith("= messages")).findFirst().orElseThrow();
        assertThat(Integer.parseInt(told.replaceAll("\\D", ""))).isBetween(1, 20);
    }

    static List<String> play(Dialogue dialogue) {
        TranscriptPlayer performance = new TranscriptPlayer(
                dialogue.desk(), PHRASES, HEARING, dialogue.app(), Dialogue.START,
                conversation -> ConversationStateJson.read(ConversationStateJson.write(conversation)));
        List<String> lines = new ArrayList<>(dialogue.head());
        lines.add("");
        lines.addAll(Transcript.play(dialogue.acts(), performance));
        return lines;
    }
}
