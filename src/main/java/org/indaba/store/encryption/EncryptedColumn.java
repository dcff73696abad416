package org.indaba.store.encryption;

import static org.indaba.store.schema.Tables.ADDRESS;
import static org.indaba.store.schema.Tables.ANNOUNCEMENT_DRAFT;
import static org.indaba.store.schema.Tables.BUBBLE;
import static org.indaba.store.schema.Tables.CONVERSATION;
import static org.indaba.store.schema.Tables.HELP_QUESTION;
import static org.indaba.store.schema.Tables.INVITED_ENTITY;
import static org.indaba.store.schema.Tables.LAUNCH_DRAFT;
import static org.indaba.store.schema.Tables.MEDIA;
import static org.indaba.store.schema.Tables.OUTBOX;
import static org.indaba.store.schema.Tables.PAGE;
import static org.indaba.store.schema.Tables.PARKED_INBOUND;
import static org.indaba.store.schema.Tables.RESPONSE;
import static org.indaba.store.schema.Tables.REVISION;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.TableField;

/**
 * A column with people's data, text or bytes, and the rule for its owner.
 *
 * @param needs the other columns of a row from which its owner is known
 * @param owner returns the owner of a row with these columns
 * @param of selects the rows of these owners; others may be among them
 */
public record EncryptedColumn(
        TableField<?, ?> column, KeyOwner kind, List<Field<?>> needs, ToLongFunction<Record> owner,
        Function<Collection<Long>, Condition> of) {

    private static final Field<Long> RESPONSE_OF_REVISION = field(
            select(BUBBLE.RESPONSE_ID).from(BUBBLE).where(BUBBLE.ID.eq(REVISION.BUBBLE_ID))).as("response_of_revision");

    public static final List<EncryptedColumn> ALL = List.of(
            by(BUBBLE.CONTENT, KeyOwner.ANSWERS, BUBBLE.RESPONSE_ID),
            new EncryptedColumn(
                    REVISION.CONTENT, KeyOwner.IDENTITY, List.of(RESPONSE_OF_REVISION),
                    row -> row.get(RESPONSE_OF_REVISION),
                    owners -> REVISION.BUBBLE_ID.in(
                            select(BUBBLE.ID).from(BUBBLE).where(BUBBLE.RESPONSE_ID.in(owners)))),
            by(HELP_QUESTION.CONTENT, KeyOwner.IDENTITY, HELP_QUESTION.RESPONSE_ID),
            by(HELP_QUESTION.REPLY, KeyOwner.IDENTITY, HELP_QUESTION.RESPONSE_ID),
            by(MEDIA.NAME, KeyOwner.IDENTITY, MEDIA.RESPONSE_ID),
            by(MEDIA.FILE_REFERENCE, KeyOwner.IDENTITY, MEDIA.RESPONSE_ID),
            by(RESPONSE.NAME_SEALED, KeyOwner.IDENTITY, RESPONSE.ID),
            by(RESPONSE.ORGANIZATION_SEALED, KeyOwner.IDENTITY, RESPONSE.ID),
            by(ADDRESS.SEALED, KeyOwner.ADDRESS, ADDRESS.ID),
            by(CONVERSATION.STATE, KeyOwner.STATE, CONVERSATION.RESPONDENT_ID),
            by(PAGE.BODY, KeyOwner.SAID, PAGE.ADDRESS_ID),
            by(OUTBOX.BODY, KeyOwner.SAID, OUTBOX.ADDRESS_ID),
            new EncryptedColumn(
                    PARKED_INBOUND.SEALED, KeyOwner.PARKED,
                    List.of(PARKED_INBOUND.CHANNEL, PARKED_INBOUND.BOT, PARKED_INBOUND.INBOUND_KEY),
                    row -> ParkedOwner.of(
                            row.get(PARKED_INBOUND.CHANNEL), row.get(PARKED_INBOUND.BOT),
                            row.get(PARKED_INBOUND.INBOUND_KEY)),
                    any -> noCondition()),
            by(LAUNCH_DRAFT.DRAFT, KeyOwner.LAUNCH, LAUNCH_DRAFT.RESPONDENT_ID),
            by(ANNOUNCEMENT_DRAFT.DRAFT, KeyOwner.ANNOUNCEMENT, ANNOUNCEMENT_DRAFT.RESPONDENT_ID),
            by(INVITED_ENTITY.NAME_SEALED, KeyOwner.ENTITY, INVITED_ENTITY.ID));

    private static EncryptedColumn by(TableField<?, ?> column, KeyOwner kind, Field<Long> owner) {
        return new EncryptedColumn(column, kind, List.of(owner), row -> row.get(owner), owner::in);
    }

    /** The result is empty where the column has no data of people. */
    public static Optional<EncryptedColumn> of(Field<?> column) {
        return ALL.stream().filter(each -> each.column.equals(column)).findFirst();
    }

    public static List<EncryptedColumn> of(KeyOwner kind) {
        return ALL.stream().filter(each -> each.kind == kind).toList();
    }

    /** The row's value of the column, decrypted; null where there is none. */
    public Object open(ColumnCipher words, Record row) {
        Object kept = row.get(column);
        return kept instanceof String text
                ? words.open(kind, owner.applyAsLong(row), text)
                : words.open(kind, owner.applyAsLong(row), (byte[]) kept);
    }

    /** The stored form of a value, for the owner of this row. */
    public Object keep(ColumnCipher words, Record row, Object value) {
        return value instanceof String text
                ? words.keep(kind, owner.applyAsLong(row), text)
                : words.keep(kind, owner.applyAsLong(row), (byte[]) value);
    }
}
