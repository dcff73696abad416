package org.indaba.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.indaba.store.schema.Tables.BUBBLE;
import static org.indaba.store.schema.Tables.INBOUND;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.indaba.channel.Inbound;
import org.indaba.channel.InboundNotStoredException;
import org.indaba.channel.InboundResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sqlite.SQLiteErrorCode;

/** Turns over a storage that fails: told so, and stored exactly once when they come again. */
@Timeout(300)
class FaultsTest {
    @TempDir
    Path folder;

    private LineInProcess line;
    private Sender amina;

    @BeforeEach
    void open() throws Exception {
        line = new LineInProcess(folder);
        amina = line.begun(5_000_000_001L);
    }

    @AfterEach
    void close() {
        line.close();
    }

    @Test
    void a_commit_that_fails_leaves_nothing_to_be_sent_and_the_update_comes_again() {
        List<Integer> before = line.footprint();
        int opened = line.database.opened();
        Inbound bubble = amina.says("My answer.");
        line.database.failCommits(SQLiteErrorCode.SQLITE_IOERR_FSYNC, false, number -> number == 0);

        assertThatThrownBy(() -> line.receive(bubble)).hasCauseInstanceOf(InboundNotStoredException.class);

        assertThat(line.footprint()).isEqualTo(before);
        assertThat(line.receive(bubble)).isEqualTo(new InboundResult.Stored());
        assertThat(line.database.opened()).as("on a fresh connection").isEqualTo(opened + 1);
        assertThat(line.bubbles()).containsExactly("a: My answer.");
    }

    @Test
    void a_disk_that_is_full_on_the_third_write_leaves_nothing_of_the_turn() {
        List<Integer> before = line.footprint();
        Inbound bubble = amina.says("My answer.");
        line.database.failWrites(SQLiteErrorCode.SQLITE_FULL, number -> number == 2);

        assertThatThrownBy(() -> line.receive(bubble)).hasCauseInstanceOf(InboundNotStoredException.class);

        assertThat(line.footprint()).isEqualTo(before);
        assertThat(line.receive(bubble)).isEqualTo(new InboundResult.Stored());
        assertThat(line.bubbles()).containsExactly("a: My answer.");
    }

    @Test
    void a_turn_that_was_stored_though_its_commit_failed_is_met_again_as_a_duplicate() {
        Inbound bubble = amina.says("My answer.");
        line.database.failCommits(SQLiteErrorCode.SQLITE_IOERR_FSYNC, true, number -> number == 0);

        assertThatThrownBy(() -> line.receive(bubble)).hasCauseInstanceOf(InboundNotStoredException.class);

        assertThat(line.receive(bubble)).isEqualTo(new InboundResult.Duplicate());
        assertThat(line.bubbles()).containsExactly("a: My answer.");
    }

    @Test
    void what_was_stored_though_its_commit_failed_is_sent_even_if_it_never_comes_again() {
        int before = line.wakes.get();
        line.database.failCommits(SQLiteErrorCode.SQLITE_IOERR_FSYNC, true, number -> number == 0);

        assertThatThrownBy(() -> line.receive(amina.says("/status"))).hasCauseInstanceOf(InboundNotStoredException.class);

        assertThat(line.wakes.get()).as("times that the outbox was told to look").isGreaterThan(before);
    }

    @ParameterizedTest(name = "commits that fail are done all the same: {0}")
    @ValueSource(booleans = {false, true})
    void a_thousand_that_are_sent_again_until_stored_leave_exactly_a_thousand(boolean stored) {
        int known = line.count(INBOUND);
        Deque<Inbound> waiting = new ArrayDeque<>();
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            waiting.add(amina.says("bubble " + i));
            expected.add("a: bubble " + i);
        }
        line.database.failCommits(SQLiteErrorCode.SQLITE_IOERR_FSYNC, stored, number -> number % 3 != 2);
        int refused = 0;
        while (!waiting.isEmpty()) {
            List<Inbound> sent = new ArrayList<>();
            List<CompletableFuture<InboundResult>> receipts = new ArrayList<>();
            for (int i = 0; i < 40 && !waiting.isEmpty(); i++) {
                sent.add(waiting.poll());
                receipts.add(line.intake.receive(sent.get(i)));
            }
            for (int i = sent.size() - 1; i >= 0; i--) {
                if (receipts.get(i).handle((receipt, failure) -> failure != null).join()) {
                    waiting.addFirst(sent.get(i));
                    refused++;
                }
            }
        }
        assertThat(refused).as("the faults were met").isGreaterThan(100);
        assertThat(line.bubbles()).isEqualTo(expected);
        assertThat(line.count(BUBBLE)).isEqualTo(1_000);
        assertThat(line.count(INBOUND) - known).isEqualTo(1_000);
    }
}
