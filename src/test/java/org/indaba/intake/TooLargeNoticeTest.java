package org.indaba.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.indaba.store.schema.Tables.ADDRESS;
import static org.indaba.store.schema.Tables.MEDIA;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;
import org.indaba.channel.Attachment;
import org.indaba.channel.Channel;
import org.indaba.channel.FetchResult;
import org.indaba.filecheck.ClamdServer;
import org.indaba.filecheck.FileChecks;
import org.indaba.filecheck.StubScanner;
import org.indaba.files.DiskFloor;
import org.indaba.intake.notice.RejectedFileNotice;
import org.indaba.media.MediaFetcher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that turns out to be too large, though its message did not say so: its person is told, once. */
class TooLargeNoticeTest {
    @TempDir
    Path folder;

    private LineInProcess line;
    private Channel source;

    @BeforeEach
    void open() throws Exception {
        line = new LineInProcess(folder);
        source = mock(Channel.class);
        when(source.name()).thenReturn("telegram");
        when(source.bot()).thenReturn("7");
        when(source.fetch(any(), any())).thenReturn(new FetchResult.TooLarge());
    }

    @AfterEach
    void close() {
        line.close();
    }

    private Sender sent(OptionalLong declared) {
        Sender amina = line.begun(5_000_000_001L);
        line.receive(amina.says(
                "", new Attachment("video", "video-1", Optional.empty(), Optional.empty(), declared)));
        line.receive(amina.says("Next"));
        return amina;
    }

    private void fetch() throws Exception {
        fetchUntil("too-large");
    }

    private void fetchUntil(String state) throws Exception {
        MediaFetcher fetcher = new MediaFetcher(
                line.database, line.vault, List.of(source), line.files, line.removal, line.clock,
                RandomGenerator.getDefault(), new RejectedFileNotice(line.tools, () -> { }),
                new FileChecks(DiskFloor.NONE, folder, new StubScanner()));
        fetcher.start();
        try {
            await().until(() -> line.database.read(db ->
                    db.fetchExists(MEDIA, MEDIA.STATE.eq(state))));
        } finally {
            fetcher.stop();
        }
    }

    @Test
    void the_person_is_told_which_answer_holds_it_and_keeps_the_buttons_of_where_they_are() throws Exception {
        sent(OptionalLong.empty());
        fetch();
        assertThat(line.said()).last().isEqualTo("FILE_TOO_LARGE_LATE");
        fetch();
        assertThat(line.said()).containsOnlyOnce("FILE_TOO_LARGE_LATE");
    }

    @Test
    void whoever_was_told_when_they_sent_it_is_not_told_again() throws Exception {
        sent(OptionalLong.of(Attachment.MOST_BYTES + 1));
        fetch();
        assertThat(line.said()).contains("FILE_TOO_LARGE").doesNotContain("FILE_TOO_LARGE_LATE");
    }

    @Test
    void whoever_has_blocked_the_bot_is_not_written_to() throws Exception {
        sent(OptionalLong.empty());
        line.database.write("test", db -> db.update(ADDRESS).set(ADDRESS.GONE_AT, 1L).execute()).join();
        fetch();
        assertThat(line.said()).doesNotContain("FILE_TOO_LARGE_LATE");
    }

    @Test
    void whoever_sent_a_harmful_file_is_told_which_answer_it_was_in_and_once() throws Exception {
        when(source.fetch(any(), any())).thenAnswer(call -> {
            byte[] bytes = ClamdServer.HARM.getBytes(StandardCharsets.US_ASCII);
            call.<OutputStream>getArgument(1).write(bytes);
            return new FetchResult.Bytes(bytes.length);
        });
        sent(OptionalLong.empty());
        fetchUntil("infected");
        fetchUntil("infected");
        assertThat(line.said()).containsOnlyOnce("FILE_INFECTED_LATE").last().isEqualTo("FILE_INFECTED_LATE");
    }
}
