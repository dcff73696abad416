package org.indaba.backup;

import static org.indaba.store.schema.Tables.MEDIA;
import static org.indaba.store.schema.Tables.PARKED_INBOUND;
import static org.indaba.store.schema.Tables.STORED_FILE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.indaba.backup.restore.Restore;
import org.indaba.channel.Address;
import org.indaba.channel.Attachment;
import org.indaba.channel.Inbound;
import org.indaba.channel.InboundKey;
import org.indaba.crypto.Sha256;
import org.indaba.export.Fixture;
import org.indaba.store.DatabaseLocation;
import org.indaba.store.json.InboundJson;
import org.indaba.vault.ParkedInboundSeal;
import org.indaba.vault.Vault;
import org.jooq.DSLContext;

/** A data directory with a response, files beside it, a folder for backups, and whatever is made of them. */
public final class House implements AutoCloseable {
    public static final Instant NOW = Instant.parse("2026-11-27T02:30:00Z");
    static final Vault VAULT = new Vault(new byte[32]);

    public final Path data;
    public final Path backups;
    private final Fixture fixture;

    public House(Path folder) throws IOException {
        data = Files.createDirectories(folder.resolve("var"));
        backups = folder.resolve("backups");
        fixture = new Fixture(data);
        fixture.store(rows -> rows.response(7, "wg-study").answered(7, "a", "canary, as it was answered"));
    }

    static BackupScope premises(Path data) {
        Path media = data.resolve("media");
        return new BackupScope(
                data, new DatabaseLocation.File(data.resolve("indaba.db")), sha256 -> media.resolve(sha256.substring(0, 2)).resolve(sha256),
                new BackupScope.Uploads("web", media.resolve("uploads")::resolve));
    }

    public BackupScope premises() {
        return premises(data);
    }

    public Backup backup() {
        return new Backup(premises(), VAULT, "test");
    }

    public Restore restore() {
        return new Restore(premises(), VAULT);
    }

    public BackupResult made() throws BackupException {
        return backup().make(backups.resolve(BackupName.at(NOW)), NOW);
    }

    /** Stored bytes, and the row that names them. */
    public Path stored(String content) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        String sha256 = Sha256.hex(bytes);
        write(db -> db.insertInto(STORED_FILE)
                .set(STORED_FILE.SHA256, sha256)
                .set(STORED_FILE.BYTES, (long) bytes.length)
                .set(STORED_FILE.USES, 1)
                .set(STORED_FILE.STORED_AT, 0L)
                .execute());
        return put(premises().stored().apply(sha256), bytes);
    }

    /** So many files, of a few bytes each. */
    public void stored(int count) {
        write(db -> {
            for (int i = 0; i < count; i++) {
                byte[] bytes = ("file " + i).getBytes(StandardCharsets.UTF_8);
                String sha256 = Sha256.hex(bytes);
                db.insertInto(STORED_FILE, STORED_FILE.SHA256, STORED_FILE.BYTES, STORED_FILE.USES, STORED_FILE.STORED_AT)
                        .values(sha256, (long) bytes.length, 1, 0L).execute();
                put(premises().stored().apply(sha256), bytes);
            }
            return null;
        });
    }

    /** Bytes that wait to be stored, and the row that names them. */
    Path uploaded(long id, String reference, String content) {
        write(db -> db.insertInto(MEDIA)
                .set(MEDIA.ID, id)
                .set(MEDIA.BUBBLE_ID, fixtureBubble(db))
                .set(MEDIA.RESPONSE_ID, 7L)
                .set(MEDIA.KIND, "document")
                .set(MEDIA.CHANNEL, "web")
                .set(MEDIA.FILE_REFERENCE, VAULT.seal("media " + id, reference))
                .set(MEDIA.STATE, "wanted")
                .set(MEDIA.ATTEMPTS, 0)
                .set(MEDIA.DUE_AT, 0L)
                .execute());
        return put(premises().uploads().place().apply(reference), content.getBytes(StandardCharsets.UTF_8));
    }

    /** Bytes that came with a form which the product could not decide about. */
    Path park(String key, String reference, String content) {
        Inbound form = new Inbound.Message(
                new InboundKey("web", "", key), new Address("web", "", "session"), 1, key, 1, NOW, Optional.empty(),
                "See there.",
                List.of(new Attachment("document", reference, Optional.empty(), Optional.empty(), OptionalLong.empty())));
        write(db -> db.insertInto(PARKED_INBOUND)
                .set(PARKED_INBOUND.CHANNEL, "web")
                .set(PARKED_INBOUND.BOT, "")
                .set(PARKED_INBOUND.INBOUND_KEY, key)
                .set(PARKED_INBOUND.LOOKUP, "whose")
                .set(PARKED_INBOUND.SEALED, VAULT.seal(ParkedInboundSeal.place("web", "", key), InboundJson.write(form)))
                .set(PARKED_INBOUND.REASON, "a fault")
                .set(PARKED_INBOUND.PARKED_AT, 0L)
                .execute());
        return put(premises().uploads().place().apply(reference), content.getBytes(StandardCharsets.UTF_8));
    }

    private static long fixtureBubble(DSLContext db) {
        return db.fetchSingle("select min(id) from bubble").get(0, Long.class);
    }

    static Path put(Path file, byte[] bytes) {
        try {
            Files.createDirectories(file.getParent());
            return Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(Function<DSLContext, ?> work) {
        fixture.database.write("test", work).join();
    }

    /** Every file in a folder, but for locks and what SQLite shares, by name and content. */
    public static SortedMap<String, String> files(Path folder) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(each).toString();
                if (!name.endsWith(".lock") && !name.endsWith("-shm")) {
                    byte[] bytes = Files.readAllBytes(each);
                    files.put(name, Sha256.hex(bytes));
                }
            }
        }
        return files;
    }

    @Override
    public void close() {
        fixture.close();
    }
}
