package org.indaba.store;

import static org.indaba.store.schema.Tables.RESPONSE;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.indaba.store.encryption.ColumnCipher;
import org.indaba.store.encryption.EncryptedColumn;
import org.indaba.store.encryption.PersonKeyCipher;
import org.indaba.vault.Vault;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.TableField;

/** What somebody has who copied a PostgreSQL database again and again, and has the operator's keys of today. */
public final class Dumps {
    private record Kept(EncryptedColumn column, Record row) {}

    private final Set<Kept> kept = new LinkedHashSet<>();

    /** Takes another copy, and returns all of every copy that opens. */
    public List<byte[]> opened(DatabaseLocation.Postgres postgres, Vault vault) {
        try (ReadOnlyDatabase database = ReadOnlyDatabase.unopened(postgres)) {
            for (EncryptedColumn each : EncryptedColumn.ALL) {
                Set<Field<?>> fields = new HashSet<>(each.needs());
                fields.add(each.column());
                fields.addAll(each.column().getTable().getPrimaryKey().getFields());
                database.read(db -> db.select(fields).from(each.column().getTable()).fetch())
                        .forEach(row -> kept.add(new Kept(each, row)));
            }
        }
        List<byte[]> opened = new ArrayList<>();
        try (PersonKeyCipher words = PersonKeyCipher.open(postgres.keys())) {
            kept.forEach(each -> open(each, words, vault, opened));
        } catch (UnusableStorageException e) {
            throw new IllegalStateException(e);
        }
        return opened;
    }

    private static void open(Kept each, PersonKeyCipher words, Vault vault, List<byte[]> opened) {
        Object value;
        try {
            value = each.column().open(words, each.row());
        } catch (ColumnCipher.Unreadable forgotten) {
            return;
        }
        if (value instanceof String text) {
            opened.add(text.getBytes(StandardCharsets.UTF_8));
        } else if (value instanceof byte[] bytes && bytes.length > 0) {
            place(each).ifPresentOrElse(
                    place -> opened.add(vault.open(place, bytes).getBytes(StandardCharsets.UTF_8)), () -> opened.add(bytes));
        }
    }

    /** What a name is sealed for, with the operator's key. */
    private static Optional<String> place(Kept each) {
        TableField<?, ?> column = each.column().column();
        String end = column.equals(RESPONSE.NAME_SEALED) ? " name" : column.equals(RESPONSE.ORGANIZATION_SEALED) ? " organization" : "";
        return end.isEmpty() ? Optional.empty() : Optional.of("response " + each.row().get(RESPONSE.ID) + end);
    }
}
