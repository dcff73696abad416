package org.indaba.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.indaba.document.DocumentStatus;
import org.indaba.filecheck.FileChecks;
import org.indaba.questionnaire.Language;
import org.indaba.store.media.WantedDocumentTable;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class DocumentFetcherTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final byte[] PDF = "%PDF-1.7 and more".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    private final List<DocumentFetcher.End> ends = new CopyOnWriteArrayList<>();
    private Shelf shelf;
    private DocumentFetcher fetcher;

    @BeforeEach
    void open() throws Exception {
        shelf = new Shelf(folder);
        fetcher = new DocumentFetcher(
                shelf.database, shelf.vault, List.of(shelf.source), new DocumentFiles(shelf.files), shelf.removal, shelf.clock,
                new DocumentFetcher.Telling() {
                    @Override
                    public void ended(DSLContext db, WantedDocumentTable.Wanted wanted, DocumentFetcher.End end, long bytes) {
                        ends.add(end);
                    }

                    @Override
                    public void committed() {}
                }, FileChecks.NONE);
        shelf.wanted(1, "f1", null);
    }

    @AfterEach
    void close() {
        fetcher.stop();
        shelf.close();
    }

    @Test
    void one_that_fails_each_time_as_when_memory_runs_out_is_given_up_and_the_thread_fetches_the_next() {
        shelf.source.file("large", sink -> {
            throw new InternalError("as if");
        });
        document(7, "large");
        fetcher.start();
        await().atMost(PATIENCE).until(() -> {
            shelf.clock.advance(Duration.ofMinutes(2));
            fetcher.wake();
            return ends.equals(List.of(DocumentFetcher.End.LOST));
        });
        assertThat(shelf.source.asked()).hasSize(DocumentFetcher.MOST_ATTEMPTS);
        shelf.source.file("small", PDF);
        document(8, "small");
        fetcher.wake();
        await().atMost(PATIENCE).until(() -> ends.equals(List.of(DocumentFetcher.End.LOST, DocumentFetcher.End.KEPT)));
        assertThat(fetcher.worker().isAlive()).isTrue();
    }

    @Test
    void one_lies_on_disk_under_its_hash_and_nothing_temporary_is_left() throws Exception {
        shelf.source.file("small", PDF);
        document(7, "small");
        assertThat(fetcher.fetchNext()).isTrue();
        assertThat(ends).containsExactly(DocumentFetcher.End.KEPT);
        assertThat(shelf.files.path(Shelf.sha256(PDF))).hasBinaryContent(PDF);
        assertThat(shelf.onDisk()).containsExactly(Shelf.sha256(PDF));
    }

    private void document(long id, String reference) {
        shelf.write(db -> {
            WantedDocumentTable.add(db, new WantedDocumentTable.New(
                    id, "wg", "A paper", "1", DocumentStatus.DRAFT, "en", "cli", 1, Language.ENGLISH, "telegram",
                    shelf.vault.seal("document " + id, reference)), shelf.clock.instant());
            return id;
        });
    }
}
