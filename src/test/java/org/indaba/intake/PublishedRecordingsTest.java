package org.indaba.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.indaba.store.schema.Tables.RESPONSE;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.indaba.channel.Attachment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether a voice may be heard is stored as its person said it of what they had sent by then, and never otherwise. */
class PublishedRecordingsTest {
    private static final String YES = "v:wg-study:true";

    @TempDir
    Path folder;

    private static Attachment file(String kind) {
        return new Attachment(kind, kind + "-1", Optional.empty(), Optional.empty(), OptionalLong.empty());
    }

    /** Who answered the first question with this, skipped the others and is asked how to publish. */
    private static Sender atThePublication(LineInProcess line, String kind) {
        Sender amina = new Sender(line, 5_000_000_001L);
        Stream.of("/start wg-study", "English", "I agree", "Skip", "Skip", "Skip").forEach(each -> line.receive(amina.says(each)));
        line.receive(amina.says("", file(kind)));
        line.receive(amina.says("Next"));
        IntStream.range(0, 4).forEach(any -> line.receive(amina.says("Skip")));
        return amina;
    }

    private static Optional<Boolean> held(LineInProcess line) {
        return Optional.ofNullable(line.database.read(db ->
                db.select(RESPONSE.PUBLISH_RECORDINGS).from(RESPONSE).fetchSingle().value1()));
    }

    @Test
    void yes_and_no_are_stored_and_nothing_is_where_nobody_said_so() throws Exception {
        try (LineInProcess line = new LineInProcess(folder)) {
            Sender amina = atThePublication(line, "voice");
            line.receive(amina.says("Anonymous"));
            assertThat(held(line)).isEmpty();
            line.receive(amina.says("yes"));
            assertThat(held(line)).contains(true);
            line.receive(amina.says("Recordings"));
            line.receive(amina.says("no"));
            assertThat(held(line)).contains(false);
            Stream.of("Recordings", "Back").forEach(each -> line.receive(amina.says(each)));
            assertThat(held(line)).as("after a look").contains(false);
        }
    }

    @Test
    void a_further_voice_note_is_not_covered_by_a_yes() throws Exception {
        try (LineInProcess line = new LineInProcess(folder)) {
            Sender amina = atThePublication(line, "voice");
            Stream.of("Anonymous", "yes", "a", "Add more").forEach(each -> line.receive(amina.says(each)));
            assertThat(held(line)).contains(true);
            line.receive(amina.says("", file("voice")));
            assertThat(held(line)).isEmpty();
        }
    }

    @Test
    void with_the_last_voice_note_goes_what_was_said_of_it() throws Exception {
        try (LineInProcess line = new LineInProcess(folder)) {
            Sender amina = atThePublication(line, "voice");
            Stream.of("Anonymous", "yes", "a", "Delete 1").forEach(each -> line.receive(amina.says(each)));
            assertThat(held(line)).isEmpty();
            line.receive(amina.taps(YES));
            assertThat(held(line)).as("after a button from before").isEmpty();
        }
    }

    @Test
    void an_old_button_says_nothing_of_what_is_not_published() throws Exception {
        try (LineInProcess line = new LineInProcess(folder)) {
            Sender amina = atThePublication(line, "voice");
            Stream.of("Anonymous", "yes", "Publication", "Not published").forEach(each -> line.receive(amina.says(each)));
            assertThat(held(line)).isEmpty();
            line.receive(amina.taps(YES));
            assertThat(held(line)).isEmpty();
        }
    }

    @Test
    void who_is_published_with_their_name_is_asked_anew() throws Exception {
        try (LineInProcess line = new LineInProcess(folder)) {
            Sender amina = atThePublication(line, "voice");
            Stream.of("Anonymous", "yes", "Publication", "With my name", "Amina").forEach(each -> line.receive(amina.says(each)));
            assertThat(held(line)).isEmpty();
            line.receive(amina.says("I answer for myself"));
            line.receive(amina.says("yes"));
            assertThat(held(line)).contains(true);
        }
    }

    @Test
    void who_sent_a_photo_alone_is_not_asked() throws Exception {
        try (LineInProcess line = new LineInProcess(folder)) {
            Sender amina = atThePublication(line, "photo");
            line.receive(amina.says("Anonymous"));
            assertThat(line.said()).doesNotContain("ASK_RECORDINGS");
            line.receive(amina.taps(YES));
            assertThat(held(line)).isEmpty();
        }
    }

    @Test
    void a_withdrawal_takes_it_along() throws Exception {
        try (LineInProcess line = new LineInProcess(folder)) {
            Sender amina = atThePublication(line, "voice");
            Stream.of("Anonymous", "yes", "/withdraw", "yes").forEach(each -> line.receive(amina.says(each)));
            assertThat(held(line)).isEmpty();
        }
    }
}
