package org.indaba.media;

import static org.indaba.store.schema.Tables.ADDRESS;
import static org.indaba.store.schema.Tables.BUBBLE;
import static org.indaba.store.schema.Tables.CONSULTATION;
import static org.indaba.store.schema.Tables.MEDIA;
import static org.indaba.store.schema.Tables.RESPONDENT;
import static org.indaba.store.schema.Tables.RESPONSE;
import static org.indaba.store.schema.Tables.STORED_FILE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.indaba.filecheck.FileChecks;
import org.indaba.outbox.SimulatedClock;
import org.indaba.store.Database;
import org.indaba.store.Databases;
import org.indaba.store.encryption.ColumnCipher;
import org.indaba.store.encryption.KeyOwner;
import org.indaba.store.media.MediaTable;
import org.indaba.vault.Vault;
import org.jooq.DSLContext;

/** Media over a real database and a real folder; fetches run on the test's thread. */
final class Shelf implements AutoCloseable {
    final SimulatedClock clock = new SimulatedClock();
    final FileSource source = new FileSource();
    final Vault vault = new Vault(new byte[32]);
    final Database database;
    final MediaFiles files;
    final FileRemoval removal;
    final OversizeNoted oversize = new OversizeNoted();
    final MediaFetcher fetcher;
    private final Path folder;

    Shelf(Path folder) throws Exception {
        this.folder = folder;
        this.database = Databases.open(folder.resolve("indaba.db"));
        this.files = new MediaFiles(folder);
        this.removal = new FileRemoval(database, files, vault, List.of());
        this.fetcher = new MediaFetcher(
                database, vault, List.of(source), files, removal, clock, RandomGenerator.of("L64X128MixRandom"),
                oversize, FileChecks.NONE);
        write(db -> db.insertInto(CONSULTATION)
                .set(CONSULTATION.CODE, "wg")
                .set(CONSULTATION.ORIGIN, "file")
                .set(CONSULTATION.SOURCE, "")
                .set(CONSULTATION.SCOPE, "")
                .set(CONSULTATION.ZONE, "UTC")
                .set(CONSULTATION.CONTACT, "")
                .set(CONSULTATION.REGISTERED_AT, 0L)
                .execute());
    }

    /** A response of its own with a bubble and a file, all with this id. */
    void wanted(long id, String reference, Long declared) {
        write(db -> db.insertInto(RESPONDENT).set(RESPONDENT.ID, id).set(RESPONDENT.CREATED_AT, 0L).execute());
        write(db -> db.insertInto(ADDRESS)
                .set(ADDRESS.ID, id)
                .set(ADDRESS.RESPONDENT_ID, id)
                .set(ADDRESS.CHANNEL, "telegram")
                .set(ADDRESS.BOT, "7")
                .set(ADDRESS.LOOKUP, "l" + id)
                .set(ADDRESS.SEALED, new byte[0])
                .execute());
        write(db -> db.insertInto(RESPONSE)
                .set(RESPONSE.ID, id)
                .set(RESPONSE.CONSULTATION, "wg")
                .set(RESPONSE.RECEIPT, "r" + id)
                .set(RESPONSE.QUESTIONNAIRE, "q")
                .set(RESPONSE.VERSION, "1")
                .set(RESPONSE.CHANNEL, "telegram")
                .set(RESPONSE.LANGUAGE, "en")
                .set(RESPONSE.STATUS, "partial")
                .set(RESPONSE.TRIAL, false)
                .set(RESPONSE.CONSENT_VERSION, "1")
                .set(RESPONSE.CONSENTED_AT, 0L)
                .set(RESPONSE.STARTED_AT, 0L)
                .set(RESPONSE.UPDATED_AT, 0L)
                .execute());
        write(db -> db.insertInto(BUBBLE)
                .set(BUBBLE.ID, id)
                .set(BUBBLE.RESPONSE_ID, id)
                .set(BUBBLE.QUESTION, "a")
                .set(BUBBLE.ADDRESS_ID, id)
                .set(BUBBLE.MESSAGE_KEY, "m" + id)
                .set(BUBBLE.SENT_AT, 0L)
                .set(BUBBLE.ORDINAL, 0L)
                .set(BUBBLE.KIND, "voice")
                .set(BUBBLE.LANGUAGE, "en")
                .set(BUBBLE.VERSION, "1")
                .set(BUBBLE.CONTENT, "")
                .set(BUBBLE.WORDS, 0)
                .set(BUBBLE.REVISIONS, 0)
                .set(BUBBLE.RECEIVED_AT, 0L)
                .execute());
        write(db -> db.insertInto(MEDIA)
                .set(MEDIA.ID, id)
                .set(MEDIA.BUBBLE_ID, id)
                .set(MEDIA.RESPONSE_ID, id)
                .set(MEDIA.KIND, "voice")
                .set(MEDIA.CHANNEL, "telegram")
                .set(MEDIA.FILE_REFERENCE, ColumnCipher.of(db).keep(KeyOwner.IDENTITY, id, vault.seal("media " + id, reference)))
                .set(MEDIA.DECLARED_BYTES, declared)
                .set(MEDIA.STATE, "wanted")
                .set(MEDIA.ATTEMPTS, 0)
                .set(MEDIA.DUE_AT, clock.millis())
                .execute());
    }

    /** Fetches what is due, and what becomes due within {@code atMost}. */
    void fetch(Duration atMost) {
        Instant end = clock.instant().plus(atMost);
        while (true) {
            if (fetcher.fetchNext(clock.instant())) {
                continue;
            }
            Optional<Instant> next = fetcher.next(clock.instant());
            if (next.isEmpty() || next.get().isAfter(end)) {
                clock.moveTo(end);
                return;
            }
            clock.moveTo(next.get());
        }
    }

    /** As a withdrawal does, its removal from disk included. */
    void withdraw(long id) {
        removal.removeUnused(write(db -> MediaTable.releaseOfResponse(db, id).unused()));
    }

    String state(long id) {
        return database.read(
                db -> db.select(MEDIA.STATE).from(MEDIA).where(MEDIA.ID.eq(id)).fetchOne(MEDIA.STATE));
    }

    String reason(long id) {
        return database.read(
                db -> db.select(MEDIA.REASON).from(MEDIA).where(MEDIA.ID.eq(id)).fetchOne(MEDIA.REASON));
    }

    Map<String, Integer> uses() {
        return database.read(db -> db.select(STORED_FILE.SHA256, STORED_FILE.USES)
                .from(STORED_FILE)
                .fetchMap(STORED_FILE.SHA256, STORED_FILE.USES));
    }

    /** The names of all files under the media folder. */
    List<String> onDisk() throws IOException {
        if (!Files.exists(folder.resolve("media"))) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder.resolve("media"))) {
            return all.filter(Files::isRegularFile).map(each -> each.getFileName().toString()).toList();
        }
    }

    <T> T write(Function<DSLContext, T> work) {
        return database.write("test", work).join();
    }

    static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    @Override
    public void close() {
        fetcher.stop();
        removal.stop();
        database.close();
    }
}
