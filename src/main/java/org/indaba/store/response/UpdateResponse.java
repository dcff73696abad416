package org.indaba.store.response;

import static org.indaba.store.schema.Tables.RESPONSE;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.val;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.indaba.store.encryption.ColumnCipher;
import org.indaba.store.encryption.KeyOwner;
import org.indaba.store.encryption.RenewKey;
import org.indaba.store.engine.RenderedStatement;
import org.jooq.DSLContext;
import org.jooq.Field;

/**
 * Changes columns of a response, and with them the time of its last change. That grows with every change, also within a
 * millisecond or when the clock was set back, so that it tells one state of a response from the next.
 */
public final class UpdateResponse {
    /** One for each choice of columns that is changed together; there are a handful. */
    private static final Map<List<Field<?>>, RenderedStatement> UPDATES = new ConcurrentHashMap<>();

    private UpdateResponse() {}

    /** Now, or a millisecond after the last change where now is not later. */
    static Field<Long> after(Instant now) {
        return greatest(val(now.toEpochMilli()), RESPONSE.UPDATED_AT.plus(inline(1)));
    }

    public static void run(DSLContext db, long response, Map<? extends Field<?>, ?> columns, Instant now) {
        List<Field<?>> fields = new ArrayList<>(columns.keySet());
        List<Object> values = new ArrayList<>(List.of(now.toEpochMilli()));
        ColumnCipher words = ColumnCipher.of(db);
        fields.forEach(field -> values.add(columns.get(field) instanceof byte[] name
                ? words.keep(KeyOwner.IDENTITY, response, name)
                : columns.get(field)));
        values.add(response);
        UPDATES.computeIfAbsent(List.copyOf(fields), UpdateResponse::update).execute(db, values.toArray());
        if (words.seals() && fields.stream().anyMatch(each -> isName(each) && columns.get(each) == null)) {
            RenewKey.run(db, KeyOwner.IDENTITY, response);
        }
    }

    private static boolean isName(Field<?> field) {
        return field.equals(RESPONSE.NAME_SEALED) || field.equals(RESPONSE.ORGANIZATION_SEALED);
    }

    private static RenderedStatement update(List<Field<?>> fields) {
        Map<Field<?>, Object> columns = new LinkedHashMap<>();
        fields.forEach(field -> columns.put(field, null));
        return new RenderedStatement(db -> db.update(RESPONSE)
                .set(RESPONSE.UPDATED_AT, after(Instant.EPOCH))
                .set(columns)
                .where(RESPONSE.ID.eq(0L)));
    }
}
