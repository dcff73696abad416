package org.indaba.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.indaba.store.schema.Tables.DOCUMENT;
import static org.indaba.store.schema.Tables.DOCUMENT_WANTED;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.indaba.channel.FetchResult;
import org.indaba.phrases.Phrasebook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A document that a coordinator sent in a chat, and that cannot be fetched from it at once, or never. */
class DocumentTriedAgainTest {
    private static final SentFiles.Trouble AWAY = sink -> new FetchResult.Retry("timeout", Optional.empty());
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(20);

    /** More than lies between any two attempts. */
    private static final Duration A_WHILE = Duration.ofMinutes(2);

    private static final int MOST_ATTEMPTS = 5;

    @TempDir
    Path folder;

    private StaffScene scene;

    @BeforeEach
    void open() throws Exception {
        scene = new StaffScene(Phrasebook.packed(), folder);
        scene.hasInvitation("secretariat", "");
        scene.opensLink("Amina");
    }

    @AfterEach
    void close() {
        scene.close();
    }

    private List<String> sends() throws IOException {
        byte[] draft = Files.readAllBytes(Path.of("src/test/resources/papers-files/draft.md"));
        return scene.sends("Amina", "draft.md", draft, "/document wg-study draft 1 en\nThe draft");
    }

    private List<String> after(Duration pause) {
        scene.waits(pause);
        return scene.fetches();
    }

    static List<SentFiles.Trouble> troublesThatPass() {
        return List.of(
                AWAY,
                sink -> {
                    throw new IOException("the connection broke off");
                },
                sink -> {
                    byte[] half = "half of".getBytes(StandardCharsets.UTF_8);
                    sink.write(half);
                    return new FetchResult.Bytes(2 * half.length);
                });
    }

    @ParameterizedTest
    @MethodSource("troublesThatPass")
    void one_that_cannot_be_had_at_once_is_tried_again_and_told_once(SentFiles.Trouble trouble) throws Exception {
        scene.files().meets(trouble);
        assertThat(String.join("\n", sends())).contains("is being fetched").doesNotContain("was added", "could not");
        assertThat(scene.types("Kofi", "/documents wg-study")).noneMatch(each -> each.contains("The draft"));
        assertThat(after(FIRST_PAUSE)).anyMatch(each -> each.contains("“The draft” was added"));
        assertThat(after(A_WHILE)).isEmpty();
        assertThat(count()).containsExactly(1, 0);
    }

    @Test
    void a_pause_that_the_channel_asks_for_is_kept() throws Exception {
        scene.files().meets(sink -> new FetchResult.Retry("too many requests", Optional.of(Duration.ofMinutes(5))));
        sends();
        assertThat(after(Duration.ofMinutes(4))).isEmpty();
        assertThat(after(Duration.ofMinutes(1))).anyMatch(each -> each.contains("“The draft” was added"));
    }

    @Test
    void whoever_sent_it_is_told_once_that_it_was_tried_often_enough_and_can_send_it_again() throws Exception {
        for (int i = 0; i < MOST_ATTEMPTS; i++) {
            scene.files().meets(AWAY);
        }
        List<String> seen = new ArrayList<>(sends());
        for (int i = 1; i < MOST_ATTEMPTS; i++) {
            assertThat(seen).noneMatch(each -> each.contains("could not be fetched"));
            seen.addAll(after(A_WHILE));
        }
        assertThat(seen).filteredOn(each -> each.contains("“The draft” could not be fetched")).hasSize(1);
        assertThat(count()).containsExactly(0, 0);
        assertThat(after(A_WHILE)).isEmpty();
        assertThat(sends()).anyMatch(each -> each.contains("“The draft” was added"));
    }

    @Test
    void one_that_the_channel_has_lost_is_not_tried_again() throws Exception {
        scene.files().meets(sink -> new FetchResult.Lost("no such file"));
        assertThat(sends()).anyMatch(each -> each.contains("“The draft” could not be fetched"));
        assertThat(count()).containsExactly(0, 0);
        assertThat(after(A_WHILE)).isEmpty();
    }

    @Test
    void another_is_not_held_up_by_one_that_waits() throws Exception {
        scene.files().meets(sink -> new FetchResult.Retry("too many requests", Optional.of(Duration.ofMinutes(5))));
        sends();
        assertThat(sends()).anyMatch(each -> each.contains("“The draft” was added"));
        assertThat(count()).containsExactly(2, 1);
    }

    /** Documents, and how many of them wait. */
    private List<Integer> count() {
        return scene.database().read(db -> List.of(db.fetchCount(DOCUMENT), db.fetchCount(DOCUMENT_WANTED)));
    }
}
