package org.indaba.store.inbound;

import static org.indaba.store.schema.Tables.PARKED_INBOUND;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.indaba.channel.InboundKey;
import org.indaba.store.ReadContext;
import org.indaba.store.encryption.ColumnCipher;
import org.indaba.store.encryption.ParkedOwner;
import org.indaba.store.engine.Migrations;
import org.indaba.store.engine.SchemaStatus;
import org.indaba.store.json.InboundJson;
import org.jooq.Cursor;
import org.jooq.Field;
import org.jooq.Record5;
import org.jooq.impl.DSL;

/**
 * The uploads that an inbound which was parked refers to, for code that keeps them and needs nothing else of it.
 *
 * @param known their references; empty where an earlier release parked it, which stored them in {@code sealed} alone
 * @param sealed the inbound in its stored form, sealed; empty where the key of its person does not open it
 */
public record ParkedUploads(InboundKey key, Optional<List<String>> known, Optional<byte[]> sealed) {
    /** Opens the sealed form of an inbound with the key file. */
    public interface Opener {
        String open(String channel, String bot, String key, byte[] sealed);
    }

    private static final String BETWEEN = "\n";

    /** The schema that has a column for them. */
    private static final String SINCE = "V10__bounds.sql";

    /** Reads all that came through a channel, one after another: there may be any number. */
    public static void each(ReadContext db, String channel, Consumer<ParkedUploads> each) {
        Field<String> uploads = uploads(db);
        try (Cursor<Record5<String, String, String, String, byte[]>> rows = db.select(
                        PARKED_INBOUND.CHANNEL, PARKED_INBOUND.BOT, PARKED_INBOUND.INBOUND_KEY, uploads,
                        PARKED_INBOUND.SEALED)
                .from(PARKED_INBOUND)
                .where(PARKED_INBOUND.CHANNEL.eq(channel))
                .and(uploads.isNull().or(uploads.ne("")))
                .fetchLazy()) {
            rows.forEach(row -> {
                InboundKey key = new InboundKey(row.value1(), row.value2(), row.value3());
                Optional<List<String>> known = Optional.ofNullable(row.value4()).map(ParkedUploads::read);
                each.accept(new ParkedUploads(
                        key, known, known.isPresent() ? Optional.empty() : ParkedOwner.open(ColumnCipher.of(db), key, row.value5())));
            });
        }
    }

    /** Backups are made of older schemas too, in which the references are in the sealed form alone. */
    private static Field<String> uploads(ReadContext db) {
        boolean older = SchemaStatus.of(db) instanceof SchemaStatus.Known known
                && Migrations.SCRIPTS.indexOf(known.script()) < Migrations.SCRIPTS.indexOf(SINCE);
        return older ? DSL.castNull(PARKED_INBOUND.UPLOADS) : PARKED_INBOUND.UPLOADS;
    }

    /** The stored form of the references. */
    static String column(List<String> references) {
        return String.join(BETWEEN, references);
    }

    private static List<String> read(String column) {
        return column.isEmpty() ? List.of() : List.of(column.split(BETWEEN));
    }

    /**
     * The references.
     *
     * @param opener opens {@code sealed}
     * @throws UnreadableInboundException where they are unknown: no upload may be assumed to be unused then
     */
    public List<String> references(Opener opener) {
        if (known.isPresent()) {
            return known.get();
        }
        try {
            return InboundJson.references(opener.open(key.channel(), key.bot(), key.key(), sealed.orElseThrow()));
        } catch (RuntimeException unreadable) {
            throw new UnreadableInboundException("which uploads it refers to cannot be read");
        }
    }

    @Override
    public String toString() {
        return "ParkedUploads[]";
    }
}
