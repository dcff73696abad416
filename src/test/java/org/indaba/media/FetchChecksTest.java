package org.indaba.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.indaba.store.schema.Tables.MEDIA;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;
import org.indaba.filecheck.ClamdServer;
import org.indaba.filecheck.FileChecks;
import org.indaba.filecheck.StubScanner;
import org.indaba.filecheck.VirusScanner;
import org.indaba.files.DiskFloor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is asked before a file that a chat brought is kept, and that none is lost where the answer does not come. */
@Timeout(120)
class FetchChecksTest {
    @TempDir
    private Path folder;

    private final StubScanner scanner = new StubScanner();
    private final OversizeNoted notice = new OversizeNoted();
    private Shelf shelf;

    @BeforeEach
    void open() throws Exception {
        shelf = new Shelf(folder);
    }

    @AfterEach
    void close() {
        shelf.close();
    }

    private MediaFetcher fetcher(FileChecks checks) {
        return new MediaFetcher(
                shelf.database, shelf.vault, List.of(shelf.source), shelf.files, shelf.removal, shelf.clock,
                RandomGenerator.getDefault(), notice, checks);
    }

    private FileChecks scanned() {
        return new FileChecks(DiskFloor.NONE, folder, scanner);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private String mime(long id) {
        return shelf.database.read(db -> db.select(MEDIA.MIME).from(MEDIA).where(MEDIA.ID.eq(id)).fetchOne(MEDIA.MIME));
    }

    @Test
    void a_harmful_file_is_not_kept_and_whoever_sent_it_is_told_once() throws Exception {
        shelf.wanted(1, "harm", null);
        shelf.source.file("harm", bytes(ClamdServer.HARM));
        MediaFetcher fetcher = fetcher(scanned());
        assertThat(fetcher.fetchNext(shelf.clock.instant())).isTrue();
        assertThat(shelf.state(1)).isEqualTo("infected");
        assertThat(shelf.reason(1)).isEqualTo(ClamdServer.NAME);
        assertThat(notice.harmful).containsExactly(1L);
        assertThat(shelf.onDisk()).isEmpty();
        assertThat(fetcher.fetchNext(shelf.clock.instant().plus(Duration.ofDays(1)))).isFalse();
    }

    @Test
    void while_the_scanner_is_away_files_stay_where_they_are_and_are_fetched_when_it_is_back() throws Exception {
        shelf.wanted(1, "fine", null);
        shelf.source.file("fine", bytes("a voice"));
        scanner.away(true);
        MediaFetcher fetcher = fetcher(scanned());
        fetcher.round();
        assertThat(shelf.source.asked()).isEmpty();
        assertThat(shelf.state(1)).isEqualTo("wanted");
        assertThat(shelf.reason(1)).isNull();
        scanner.away(false);
        fetcher.round();
        assertThat(shelf.state(1)).isEqualTo("stored");
        assertThat(shelf.source.asked()).containsExactly("fine");
    }

    @Test
    void a_scanner_that_goes_in_the_middle_leaves_the_file_wanted_and_nothing_on_the_disk() throws Exception {
        shelf.wanted(1, "fine", null);
        shelf.source.file("fine", bytes("a voice"));
        scanner.away(true);
        MediaFetcher fetcher = fetcher(scanned());
        assertThat(fetcher.fetchNext(shelf.clock.instant())).isTrue();
        assertThat(shelf.state(1)).isEqualTo("wanted");
        assertThat(shelf.reason(1)).isEqualTo("not scanned");
        assertThat(shelf.onDisk()).isEmpty();
        scanner.away(false);
        assertThat(fetcher.fetchNext(shelf.clock.instant().plus(Duration.ofMinutes(1)))).isTrue();
        assertThat(shelf.state(1)).isEqualTo("stored");
    }

    @Test
    void below_the_floor_nothing_is_asked_for_and_no_row_is_written() throws Exception {
        shelf.wanted(1, "fine", null);
        shelf.source.file("fine", bytes("a voice"));
        MediaFetcher fetcher = fetcher(
                new FileChecks(new DiskFloor(OptionalLong.of(Long.MAX_VALUE)), folder, VirusScanner.NONE));
        fetcher.round();
        assertThat(shelf.source.asked()).isEmpty();
        assertThat(shelf.state(1)).isEqualTo("wanted");
        assertThat(shelf.reason(1)).isNull();
        fetcher(new FileChecks(new DiskFloor(OptionalLong.of(1)), folder, VirusScanner.NONE)).round();
        assertThat(shelf.state(1)).isEqualTo("stored");
    }

    @Test
    void an_attached_file_has_the_type_of_its_bytes_and_what_an_app_recorded_that_which_the_app_says() throws Exception {
        for (long id = 1; id <= 3; id++) {
            shelf.wanted(id, "f" + id, null);
            long row = id;
            shelf.write(db -> db.update(MEDIA).set(MEDIA.KIND, row == 3 ? "voice" : "document").set(MEDIA.MIME, "audio/ogg")
                    .where(MEDIA.ID.eq(row)).execute());
        }
        shelf.source.file("f1", bytes("%PDF-1.7"));
        shelf.source.file("f2", bytes("MZ\u0090\0\3\0"));
        shelf.source.file("f3", bytes("OggS\0\2"));
        shelf.fetch(Duration.ofSeconds(1));
        assertThat(List.of(mime(1), mime(2), mime(3)))
                .containsExactly("application/pdf", "application/octet-stream", "audio/ogg");
    }
}
