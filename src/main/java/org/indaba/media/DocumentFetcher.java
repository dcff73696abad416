package org.indaba.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.indaba.channel.Channel;
import org.indaba.channel.FetchResult;
import org.indaba.document.Document;
import org.indaba.document.DocumentFormat;
import org.indaba.filecheck.FileChecks;
import org.indaba.filecheck.ScanResult;
import org.indaba.store.Database;
import org.indaba.store.media.WantedDocumentTable;
import org.indaba.vault.Vault;
import org.indaba.worker.WakeSignal;
import org.indaba.worker.Worker;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches the documents that coordinators sent one after the other, checks the type of their bytes, and reports the result.
 */
public final class DocumentFetcher {
    /** Somebody waits for a document: after this many attempts they are told to send it again. */
    static final int MOST_ATTEMPTS = 5;

    private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(20);
    private static final Logger LOG = LoggerFactory.getLogger(DocumentFetcher.class);

    /** The result of fetching a document. */
    public enum End {
        KEPT,
        NO_DOCUMENT,
        TOO_LARGE,
        HARMFUL,
        LOST
    }

    /** Tells the sender the result. */
    public interface Telling {
        /** Called in the transaction that ends the fetch. {@code bytes} is 0 where there are none. */
        void ended(DSLContext db, WantedDocumentTable.Wanted wanted, End end, long bytes);

        /** Called after that transaction's commit. */
        void committed();
    }

    private final Database database;
    private final Vault vault;
    private final DocumentFiles files;
    private final FileRemoval removal;
    private final InstantSource clock;
    private final Telling telling;
    private final FileChecks checks;
    private final Map<String, Channel> channels = new LinkedHashMap<>();
    private final WakeSignal bell = new WakeSignal();
    private final Worker worker = Worker.daemon("documents", this::round);

    public DocumentFetcher(
            Database database, Vault vault, Collection<Channel> channels, DocumentFiles files, FileRemoval removal,
            InstantSource clock, Telling telling, FileChecks checks) {
        this.database = database;
        this.vault = vault;
        this.files = files;
        this.removal = removal;
        this.clock = clock;
        this.telling = telling;
        this.checks = checks;
        channels.forEach(each -> this.channels.put(each.name(), each));
    }

    public void start() {
        worker.start();
    }

    /** Wakes the fetcher after a commit that brought a document. The call costs nothing. */
    public void wake() {
        bell.ring();
    }

    /** Begins no further fetch and waits for the running one, within a bounded time. */
    public void stop() {
        worker.end();
        bell.ring();
        worker.join(MediaFetcher.DRAIN);
        worker.interrupt();
    }

    /** The thread that fetches. */
    public Worker worker() {
        return worker;
    }

    private Optional<Worker.Rest> round() {
        long heard = bell.heard();
        Optional<Instant> earliest = database.read(db -> WantedDocumentTable.earliest(db, channels.keySet()));
        Instant now = clock.instant();
        if (earliest.filter(each -> !each.isAfter(now)).isPresent() && checks.obstacle(Document.MOST_BYTES).isPresent()) {
            return Optional.of(() -> bell.sleep(heard, Optional.of(now.plus(MediaFetcher.WHILE_NOTHING_IS_TAKEN)), clock));
        }
        if (fetchNext()) {
            return Optional.of(Worker.Rest.NONE);
        }
        Optional<Instant> next = database.read(db -> WantedDocumentTable.earliest(db, channels.keySet()));
        return Optional.of(() -> bell.sleep(heard, next, clock));
    }

    /** Fetches the document that has waited longest. The result is false where none is due. */
    public boolean fetchNext() {
        Instant now = clock.instant();
        Optional<WantedDocumentTable.Wanted> wanted =
                database.read(db -> WantedDocumentTable.next(db, channels.keySet(), now));
        wanted.ifPresent(this::fetch);
        return wanted.isPresent();
    }

    private void fetch(WantedDocumentTable.Wanted wanted) {
        try {
            Path temporary = files.files().temporary(wanted.id());
            try (HashingSink sink = new HashingSink(temporary, Document.MOST_BYTES)) {
                settle(wanted, temporary, sink);
            } finally {
                Files.deleteIfExists(temporary);
            }
        } catch (IOException | RuntimeException | Error e) {
            LOG.warn("document {} could not be fetched: {}", wanted.id(), e.getClass().getSimpleName());
            again(wanted, Optional.empty());
        }
    }

    private void settle(WantedDocumentTable.Wanted wanted, Path temporary, HashingSink sink) throws IOException {
        FetchResult fetched = stream(wanted, sink);
        if (fetched instanceof FetchResult.TooLarge) {
            drop(wanted, End.TOO_LARGE);
        } else if (fetched instanceof FetchResult.Bytes bytes && bytes.count() == sink.count()) {
            judge(wanted, temporary, sink);
        } else if (fetched instanceof FetchResult.Lost) {
            drop(wanted, End.LOST);
        } else {
            again(wanted, fetched instanceof FetchResult.Retry retry ? retry.pause() : Optional.empty());
        }
    }

    private FetchResult stream(WantedDocumentTable.Wanted wanted, HashingSink sink) throws IOException {
        String reference = vault.open("document " + wanted.id(), wanted.reference());
        return FetchJob.stream(channels.get(wanted.channel()), reference, sink);
    }

    private void judge(WantedDocumentTable.Wanted wanted, Path temporary, HashingSink sink) throws IOException {
        Optional<DocumentFormat> format = DocumentFormat.of(temporary);
        if (format.isEmpty()) {
            drop(wanted, End.NO_DOCUMENT);
            return;
        }
        ScanResult verdict = checks.scan(temporary);
        if (verdict instanceof ScanResult.Harmful) {
            drop(wanted, End.HARMFUL);
            return;
        } else if (verdict instanceof ScanResult.Unknown) {
            postpone(wanted, wanted.attempts(), clock.instant().plus(MediaFetcher.WHILE_NOTHING_IS_TAKEN));
            return;
        }
        sink.sync();
        String sha256 = sink.sha256();
        Instant now = clock.instant();
        removal.lock().lock();
        try {
            files.files().keep(temporary, sha256);
            database.write("document " + wanted.id(), db -> {
                if (WantedDocumentTable.keep(db, wanted.id(), format.get(), sink.count(), sha256, now)) {
                    telling.ended(db, wanted, End.KEPT, sink.count());
                }
                return null;
            }).join();
        } finally {
            removal.lock().unlock();
        }
        telling.committed();
    }

    /** @param asked the least pause that the channel asked for */
    private void again(WantedDocumentTable.Wanted wanted, Optional<Duration> asked) {
        int attempts = wanted.attempts() + 1;
        if (attempts >= MOST_ATTEMPTS) {
            drop(wanted, End.LOST);
            return;
        }
        Duration own = BETWEEN_ATTEMPTS.multipliedBy(attempts);
        Instant due = clock.instant().plus(asked.filter(each -> each.compareTo(own) > 0).orElse(own));
        postpone(wanted, attempts, due);
    }

    private void postpone(WantedDocumentTable.Wanted wanted, int attempts, Instant due) {
        database.write("document " + wanted.id(), db -> {
            WantedDocumentTable.postpone(db, wanted.id(), attempts, due);
            return null;
        }).join();
    }

    private void drop(WantedDocumentTable.Wanted wanted, End end) {
        database.write("document " + wanted.id(), db -> {
            if (WantedDocumentTable.drop(db, wanted.id())) {
                telling.ended(db, wanted, end, 0);
            }
            return null;
        }).join();
        telling.committed();
    }
}
