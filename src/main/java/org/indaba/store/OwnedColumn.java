package org.indaba.store;

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
 * A column that holds what people gave, text or bytes, and whose it is.
 *
 * @param needs what a row must hold besides the column, so that its owner is known
 * @param owner the owner of a row that holds them
 * @param of which rows are these owners'; others may be among them
 */
public record OwnedColumn(
        TableField<?, ?> column, Owned kind, List<Field<?>> needs, ToLongFunction<Record> owner,
        Function<Collection<Long>, Condition> of) {

    private static final Field<Long> RESPONSE_OF_REVISION = field(
            select(BUBBLE.RESPONSE_ID).from(BUBBLE).where(BUBBLE.ID.eq(REVISION.BUBBLE_ID))).as("response_of_revision");

    public static final List<OwnedColumn> ALL = List.of(
            by(BUBBLE.CONTENT, Owned.ANSWERS, BUBBLE.RESPONSE_ID),
            new OwnedColumn(
                    REVISION.CONTENT, Owned.IDENTITY, List.of(RESPONSE_OF_REVISION),
                    row -> row.get(RESPONSE_OF_REVISION),
                    owners -> REVISION.BUBBLE_ID.in(
                            select(BUBBLE.ID).from(BUBBLE).where(BUBBLE.RESPONSE_ID.in(owners)))),
            by(HELP_QUESTION.CONTENT, Owned.IDENTITY, HELP_QUESTION.RESPONSE_ID),
            by(HELP_QUESTION.REPLY, Owned.IDENTITY, HELP_QUESTION.RESPONSE_ID),
            by(MEDIA.NAME, Owned.IDENTITY, MEDIA.RESPONSE_ID),
            by(MEDIA.FILE_REFERENCE, Owned.IDENTITY, MEDIA.RESPONSE_ID),
            by(RESPONSE.NAME_SEALED, Owned.IDENTITY, RESPONSE.ID),
            by(RESPONSE.ORGANIZATION_SEALED, Owned.IDENTITY, RESPONSE.ID),
            by(ADDRESS.SEALED, Owned.ADDRESS, ADDRESS.ID),
            by(CONVERSATION.STATE, Owned.STATE, CONVERSATION.RESPONDENT_ID),
            by(PAGE.BODY, Owned.SAID, PAGE.ADDRESS_ID),
            by(OUTBOX.BODY, Owned.SAID, OUTBOX.ADDRESS_ID),
            new OwnedColumn(
                    PARKED_INBOUND.SEALED, Owned.PARKED,
                    List.of(PARKED_INBOUND.CHANNEL, PARKED_INBOUND.BOT, PARKED_INBOUND.INBOUND_KEY),
                    row -> ParkedOwner.of(
                            row.get(PARKED_INBOUND.CHANNEL), row.get(PARKED_INBOUND.BOT),
                            row.get(PARKED_INBOUND.INBOUND_KEY)),
                    any -> noCondition()),
            by(LAUNCH_DRAFT.DRAFT, Owned.LAUNCH, LAUNCH_DRAFT.RESPONDENT_ID),
            by(ANNOUNCEMENT_DRAFT.DRAFT, Owned.ANNOUNCEMENT, ANNOUNCEMENT_DRAFT.RESPONDENT_ID),
            by(INVITED_ENTITY.NAME_SEALED, Owned.ENTITY, INVITED_ENTITY.ID));

    private static OwnedColumn by(TableField<?, ?> column, Owned kind, Field<Long> owner) {
        return new OwnedColumn(column, kind, List.of(owner), row -> row.get(owner), owner::in);
    }

    /** Empty where the column holds nothing that people gave. */
    public static Optional<OwnedColumn> of(Field<?> column) {
        return ALL.stream().filter(each -> each.column.equals(column)).findFirst();
    }

    public static List<OwnedColumn> of(Owned kind) {
        return ALL.stream().filter(each -> each.kind == kind).toList();
    }

    /** What the row's column holds, opened; null where it holds nothing. */
    public Object open(Words words, Record row) {
        Object kept = row.get(column);
        return kept instanceof String text
                ? words.open(kind, owner.applyAsLong(row), text)
                : words.open(kind, owner.applyAsLong(row), (byte[]) kept);
    }

    /** What is stored of a value, for the owner of this row. */
    public Object keep(Words words, Record row, Object value) {
        return value instanceof String text
                ? words.keep(kind, owner.applyAsLong(row), text)
                : words.keep(kind, owner.applyAsLong(row), (byte[]) value);
    }
}
