package org.indaba.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.indaba.store.Database;
import org.indaba.store.FailingDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the dispatcher does when the database fails it. A failed commit may have been carried out. */
class StorageFailureTest {
    @TempDir Path folder;
    private Post post;
    private Database sound;

    @BeforeEach
    void open() throws Exception {
        post = new Post(folder, Post.UNPACED);
        post.person(1, "100");
        sound = post.database;
    }

    @AfterEach
    void close() {
        sound.close();
    }

    /** A database whose write number {@code failing} of the outbox fails, though it may be carried out. */
    private void fail(int failing, boolean carriedOut) {
        post.database = new FailingDatabase(sound, "outbox", failing, carriedOut);
        post.start();
    }

    private void sendThree() {
        post.put(post.question(1, "a"), post.question(1, "b"), post.question(1, "c"));
        post.run(Duration.ofMinutes(1));
    }

    @Test
    void a_mark_that_failed_makes_no_call_and_is_made_again() {
        for (boolean carriedOut : new boolean[] {false, true}) {
            post.channel.calls().clear();
            // the first write is that of the recovery
            fail(2, carriedOut);
            sendThree();
            assertThat(post.textsTo("100")).as("carried out: %s", carriedOut).containsExactly("a", "b", "c");
            assertThat(post.states()).isEmpty();
        }
    }

    @Test
    void a_settlement_that_failed_is_written_again_and_nothing_is_sent_twice() {
        for (boolean carriedOut : new boolean[] {false, true}) {
            for (int failing = 3; failing <= 5; failing++) {
                post.channel.calls().clear();
                fail(failing, carriedOut);
                sendThree();
                assertThat(post.textsTo("100")).containsExactly("a", "b", "c");
                assertThat(post.states()).isEmpty();
                assertThat(post.live(1)).as("the live message is the last one").isPresent();
            }
        }
        assertThat(post.tally.of(DispatchEvent.STORAGE_FAILED)).isEqualTo(6);
    }
}
