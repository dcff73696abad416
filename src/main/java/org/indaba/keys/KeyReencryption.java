package org.indaba.keys;

import static org.indaba.store.schema.Tables.ADDRESS;
import static org.indaba.store.schema.Tables.DOCUMENT_WANTED;
import static org.indaba.store.schema.Tables.INVITATION;
import static org.indaba.store.schema.Tables.INVITED_ENTITY;
import static org.indaba.store.schema.Tables.MEDIA;
import static org.indaba.store.schema.Tables.PARKED_INBOUND;
import static org.indaba.store.schema.Tables.RESPONSE;
import static org.indaba.store.schema.Tables.RESUME_CODE;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.indaba.channel.Address;
import org.indaba.store.encryption.ColumnCipher;
import org.indaba.store.encryption.EncryptedColumn;
import org.indaba.store.json.InboundJson;
import org.indaba.vault.AddressSeal;
import org.indaba.vault.InvitationSecret;
import org.indaba.vault.ParkedInboundSeal;
import org.indaba.vault.ResumeSeal;
import org.indaba.vault.Vault;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;

/** Encrypts everything that a database holds sealed, or finds by a keyed hash, with another key. */
final class KeyReencryption {
    /** The rows that are in memory at a time. */
    private static final int BATCH = 1_000;

    private final DSLContext db;
    private final ColumnCipher words;
    private final Vault before;
    private final Vault after;
    private long count;

    KeyReencryption(DSLContext db, Vault before, Vault after) {
        this.db = db;
        this.words = ColumnCipher.of(db);
        this.before = before;
        this.after = after;
    }

    /** @param voided the unused links that give a role; they are derived from the key and are invalid now */
    record Done(long sealed, long voided) {}

    Done run() {
        addresses();
        parked();
        column(RESPONSE.ID, RESPONSE.NAME_SEALED, "response ", " name");
        column(RESPONSE.ID, RESPONSE.ORGANIZATION_SEALED, "response ", " organization");
        column(MEDIA.ID, MEDIA.FILE_REFERENCE, "media ", "");
        column(DOCUMENT_WANTED.DOCUMENT_ID, DOCUMENT_WANTED.FILE_REFERENCE, "document ", "");
        column(INVITED_ENTITY.ID, INVITED_ENTITY.NAME_SEALED, "entity ", "");
        resumeCodes();
        return new Done(count, invitations());
    }

    private void addresses() {
        each(ADDRESS.ID, ADDRESS.SEALED, List.of(ADDRESS.CHANNEL, ADDRESS.BOT), row -> {
            long id = row.get(ADDRESS.ID);
            Address address = AddressSeal.open(
                    before, id, row.get(ADDRESS.CHANNEL), row.get(ADDRESS.BOT), opened(ADDRESS.SEALED, row));
            db.update(ADDRESS)
                    .set(ADDRESS.SEALED, kept(ADDRESS.SEALED, row, AddressSeal.seal(after, id, address)))
                    .set(ADDRESS.LOOKUP, AddressSeal.lookup(after, address))
                    .where(ADDRESS.ID.eq(id))
                    .execute();
        });
    }

    private void parked() {
        for (Record row : db.selectFrom(PARKED_INBOUND).fetch()) {
            String place = ParkedInboundSeal.place(
                    row.get(PARKED_INBOUND.CHANNEL), row.get(PARKED_INBOUND.BOT), row.get(PARKED_INBOUND.INBOUND_KEY));
            String text = before.open(place, opened(PARKED_INBOUND.SEALED, row));
            db.update(PARKED_INBOUND)
                    .set(PARKED_INBOUND.SEALED, kept(PARKED_INBOUND.SEALED, row, after.seal(place, text)))
                    .set(PARKED_INBOUND.LOOKUP, AddressSeal.lookup(after, InboundJson.read(text).address()))
                    .where(PARKED_INBOUND.CHANNEL.eq(row.get(PARKED_INBOUND.CHANNEL)))
                    .and(PARKED_INBOUND.BOT.eq(row.get(PARKED_INBOUND.BOT)))
                    .and(PARKED_INBOUND.INBOUND_KEY.eq(row.get(PARKED_INBOUND.INBOUND_KEY)))
                    .execute();
            count++;
        }
    }

    private void column(Field<Long> id, Field<byte[]> sealed, String start, String end) {
        each(id, sealed, List.of(), row -> {
            String place = start + row.get(id) + end;
            db.update(table(id))
                    .set(sealed, kept(sealed, row, after.seal(place, before.open(place, opened(sealed, row)))))
                    .where(id.eq(row.get(id)))
                    .execute();
        });
    }

    /** People have written these codes down, so they stay valid. */
    private void resumeCodes() {
        each(RESUME_CODE.RESPONDENT_ID, null, List.of(RESUME_CODE.SEED, RESUME_CODE.SEALED), row -> {
            long respondent = row.get(RESUME_CODE.RESPONDENT_ID);
            byte[] sealed = row.get(RESUME_CODE.SEALED);
            String bits = ResumeSeal.bits(before, respondent, row.get(RESUME_CODE.SEED), sealed);
            db.update(RESUME_CODE)
                    .set(RESUME_CODE.SEALED, ResumeSeal.seal(after, respondent, bits))
                    .where(RESUME_CODE.RESPONDENT_ID.eq(respondent))
                    .execute();
        });
    }

    /** A link whose message still waits contains a secret that is derived from the new key. */
    private long invitations() {
        List<Long> unused = db.select(INVITATION.ID).from(INVITATION).where(INVITATION.USED_AT.isNull())
                .fetch(INVITATION.ID);
        unused.forEach(id -> db.update(INVITATION)
                .set(INVITATION.HASH, InvitationSecret.hash(InvitationSecret.of(after, id)))
                .where(INVITATION.ID.eq(id))
                .execute());
        return unused.size();
    }

    private interface Work {
        void on(Record row);
    }

    /** @param sealed the column for which a row is skipped where it is null or empty; with null no row is skipped */
    private void each(Field<Long> id, Field<byte[]> sealed, List<Field<?>> others, Work work) {
        Set<Field<?>> fields = new LinkedHashSet<>(others);
        EncryptedColumn.of(sealed).ifPresent(owned -> fields.addAll(owned.needs()));
        fields.add(id);
        if (sealed != null) {
            fields.add(sealed);
        }
        long last = Long.MIN_VALUE;
        List<? extends Record> rows;
        do {
            rows = db.select(fields).from(table(id)).where(id.gt(last)).orderBy(id).limit(BATCH).fetch();
            for (Record row : rows) {
                last = row.get(id);
                if (sealed == null || row.get(sealed) != null && row.get(sealed).length > 0) {
                    work.on(row);
                    count++;
                }
            }
        } while (rows.size() == BATCH);
    }

    private byte[] opened(Field<byte[]> sealed, Record row) {
        return EncryptedColumn.of(sealed).map(each -> (byte[]) each.open(words, row)).orElseGet(() -> row.get(sealed));
    }

    private byte[] kept(Field<byte[]> sealed, Record row, byte[] value) {
        return EncryptedColumn.of(sealed).map(each -> (byte[]) each.keep(words, row, value)).orElse(value);
    }

    private static Table<?> table(Field<?> field) {
        return ((TableField<?, ?>) field).getTable();
    }
}
