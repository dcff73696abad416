package org.indaba.store.response;

import static org.indaba.store.schema.Tables.ANSWER;
import static org.indaba.store.schema.Tables.BROADCAST;
import static org.indaba.store.schema.Tables.BUBBLE;
import static org.indaba.store.schema.Tables.OUTBOX;
import static org.indaba.store.schema.Tables.RESPONSE;
import static org.indaba.store.schema.Tables.REVISION;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import org.indaba.conversation.state.TrialState;
import org.indaba.coordination.announcement.Broadcast;
import org.indaba.questionnaire.Edition;
import org.indaba.questionnaire.Language;
import org.indaba.store.encryption.ColumnCipher;
import org.indaba.store.encryption.KeyOwner;
import org.indaba.store.encryption.RenewKey;
import org.indaba.store.engine.RenderedStatement;
import org.indaba.store.schema.tables.Response;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;

/** Has the statements over the table {@code response}. */
public final class ResponseTable {
    private ResponseTable() {}

    private static final RenderedStatement INSERT = new RenderedStatement(db -> db.insertInto(RESPONSE)
            .set(RESPONSE.ID, 0L)
            .set(RESPONSE.CONSULTATION, "")
            .set(RESPONSE.RESPONDENT_ID, 0L)
            .set(RESPONSE.PSEUDONYM, "")
            .set(RESPONSE.RECEIPT, "")
            .set(RESPONSE.QUESTIONNAIRE, "")
            .set(RESPONSE.VERSION, "")
            .set(RESPONSE.CHANNEL, "")
            .set(RESPONSE.SOURCE, "")
            .set(RESPONSE.LANGUAGE, "")
            .set(RESPONSE.STATUS, inline("partial"))
            .set(RESPONSE.TRIAL, false)
            .set(RESPONSE.CONSENT_VERSION, "")
            .set(RESPONSE.CONSENTED_AT, 0L)
            .set(RESPONSE.STARTED_AT, 0L)
            .set(RESPONSE.UPDATED_AT, 0L));

    /**
     * Begins a response, at consent.
     *
     * @param pseudonym the respondent's name in exports
     * @param source the label of the link they came by
     * @param consentedAt when they agreed, which may be long before the message came
     */
    public static void insert(
            DSLContext db,
            long id,
            long respondent,
            String pseudonym,
            String receipt,
            String consultation,
            Edition edition,
            String channel,
            Optional<String> source,
            Language language,
            String consentVersion,
            Instant consentedAt,
            boolean trial,
            Instant now) {
        long at = consentedAt.toEpochMilli();
        INSERT.execute(
                db, id, consultation, respondent, pseudonym, receipt, edition.questionnaire(), edition.version(),
                channel, source.orElse(null), language.tag(), trial, consentVersion, at, at, now.toEpochMilli());
    }

    private static final RenderedStatement CURRENT = new RenderedStatement(db -> db
            .select(RESPONSE.ID)
            .from(RESPONSE)
            .where(RESPONSE.RESPONDENT_ID.eq(0L))
            .and(RESPONSE.TRIAL.isFalse())
            .and(RESPONSE.CONSULTATION.eq("")));

    private static final RenderedStatement CURRENT_TRIAL = new RenderedStatement(db -> db
            .select(RESPONSE.ID)
            .from(RESPONSE)
            .where(RESPONSE.RESPONDENT_ID.eq(0L))
            .and(RESPONSE.TRIAL.isTrue()));

    /**
     * Finds a respondent's response to a consultation, if they have one that is not withdrawn; or the response of their
     * trial run, where {@link TrialState#CODE} stands for the consultation.
     */
    public static OptionalLong current(DSLContext db, long respondent, String consultation) {
        if (TrialState.is(consultation)) {
            return CURRENT_TRIAL.first(db, row -> OptionalLong.of(row.getLong(1)), respondent).orElse(OptionalLong.empty());
        }
        return CURRENT.first(db, row -> OptionalLong.of(row.getLong(1)), respondent, consultation)
                .orElse(OptionalLong.empty());
    }

    /** Tells whether a respondent has any response that is not withdrawn. */
    public static boolean hasAny(DSLContext db, long respondent) {
        return db.fetchExists(RESPONSE, RESPONSE.RESPONDENT_ID.eq(respondent));
    }

    private static final RenderedStatement PSEUDONYM = new RenderedStatement(db -> db
            .select(RESPONSE.PSEUDONYM)
            .from(RESPONSE)
            .where(RESPONSE.RESPONDENT_ID.eq(0L))
            .and(RESPONSE.PSEUDONYM.isNotNull()));

    /** The pseudonym that a respondent has in another response: it stays the same, even where the key was changed. */
    public static Optional<String> pseudonym(DSLContext db, long respondent) {
        return PSEUDONYM.first(db, row -> row.getString(1), respondent);
    }

    private static final RenderedStatement TOUCH = new RenderedStatement(
            db -> db.update(RESPONSE)
                    .set(RESPONSE.UPDATED_AT, after(Instant.EPOCH))
                    .where(RESPONSE.ID.eq(0L)));

    /** Stores that something about a response has changed, such as its answers. The time grows as in {@link #update}. */
    public static void touch(DSLContext db, long response, Instant now) {
        TOUCH.execute(db, now.toEpochMilli(), response);
    }

    /** One statement for each combination of columns that is changed together; there are a handful. */
    private static final Map<List<Field<?>>, RenderedStatement> UPDATES = new ConcurrentHashMap<>();

    /** The time of a change: now, or a millisecond after the last change where now is not later. */
    static Field<Long> after(Instant now) {
        return greatest(val(now.toEpochMilli()), RESPONSE.UPDATED_AT.plus(inline(1)));
    }

    /**
     * Changes columns of a response, and with them the time of its last change. That time grows with every change, even
     * within a millisecond or when the clock was set back, so that it distinguishes any two states of a response.
     */
    public static void update(DSLContext db, long response, Map<? extends Field<?>, ?> columns, Instant now) {
        List<Field<?>> fields = new ArrayList<>(columns.keySet());
        List<Object> values = new ArrayList<>(List.of(now.toEpochMilli()));
        ColumnCipher words = ColumnCipher.of(db);
        fields.forEach(field -> values.add(columns.get(field) instanceof byte[] name
                ? words.keep(KeyOwner.IDENTITY, response, name)
                : columns.get(field)));
        values.add(response);
        UPDATES.computeIfAbsent(List.copyOf(fields), ResponseTable::updateQuery).execute(db, values.toArray());
        if (words.seals() && fields.stream().anyMatch(each -> isName(each) && columns.get(each) == null)) {
            RenewKey.run(db, KeyOwner.IDENTITY, response);
        }
    }

    private static boolean isName(Field<?> field) {
        return field.equals(RESPONSE.NAME_SEALED) || field.equals(RESPONSE.ORGANIZATION_SEALED);
    }

    private static RenderedStatement updateQuery(List<Field<?>> fields) {
        Map<Field<?>, Object> columns = new LinkedHashMap<>();
        fields.forEach(field -> columns.put(field, null));
        return new RenderedStatement(db -> db.update(RESPONSE)
                .set(RESPONSE.UPDATED_AT, after(Instant.EPOCH))
                .set(columns)
                .where(RESPONSE.ID.eq(0L)));
    }

    /**
     * Stores that somebody has stopped or gone on. This is no change of their response.
     *
     * @param at the time of the stop; empty where they go on
     */
    public static void markStopped(DSLContext db, long response, Optional<Instant> at) {
        db.update(RESPONSE)
                .set(RESPONSE.STOPPED_AT, at.map(Instant::toEpochMilli).orElse(null))
                .where(RESPONSE.ID.eq(response))
                .execute();
    }

    /**
     * Deletes the content of a response: answers, their earlier wordings, and who gave them. The row stays, with its id and
     * dates, so that it is counted and whoever downloaded it learns that it was withdrawn. Its files must be released
     * before.
     */
    public static void withdraw(DSLContext db, long response, Instant now) {
        ColumnCipher words = ColumnCipher.of(db);
        words.retire(KeyOwner.ANSWERS, response);
        words.retire(KeyOwner.IDENTITY, response);
        db.deleteFrom(REVISION)
                .where(REVISION.BUBBLE_ID.in(
                        select(BUBBLE.ID).from(BUBBLE).where(BUBBLE.RESPONSE_ID.eq(response))))
                .execute();
        db.deleteFrom(BUBBLE).where(BUBBLE.RESPONSE_ID.eq(response)).execute();
        db.deleteFrom(ANSWER).where(ANSWER.RESPONSE_ID.eq(response)).execute();
        db.update(RESPONSE)
                .set(RESPONSE.STATUS, "withdrawn")
                .set(RESPONSE.WITHDRAWN_AT, now.toEpochMilli())
                .set(RESPONSE.UPDATED_AT, after(now))
                .setNull(RESPONSE.RESPONDENT_ID)
                .setNull(RESPONSE.PSEUDONYM)
                .setNull(RESPONSE.SOURCE)
                .setNull(RESPONSE.STAKEHOLDER_TYPE)
                .setNull(RESPONSE.INDIVIDUAL_CAPACITY)
                .setNull(RESPONSE.ITU_STATUS)
                .setNull(RESPONSE.COUNTRY)
                .setNull(RESPONSE.PUBLICATION)
                .setNull(RESPONSE.PUBLISH_RECORDINGS)
                .setNull(RESPONSE.NAME_SEALED)
                .setNull(RESPONSE.ORGANIZATION_SEALED)
                .where(RESPONSE.ID.eq(response))
                .execute();
    }

    private static final Response THEIRS = RESPONSE.as("theirs");

    /** Counts a reminder that was sent for each of these responses. This is no change of them. */
    public static void addReminders(DSLContext db, Collection<Long> responses) {
        db.update(RESPONSE)
                .set(RESPONSE.REMINDERS, RESPONSE.REMINDERS.plus(1))
                .where(RESPONSE.ID.in(responses))
                .execute();
    }

    /** Subtracts the reminder of this outbox row, where it is one and has certainly not arrived. */
    public static void takeBackReminders(DSLContext db, long row) {
        takeBackReminders(db, OUTBOX.ID.eq(row));
    }

    /** Subtracts those of these outbox rows that are reminders and have certainly not arrived. */
    public static void takeBackReminders(DSLContext db, Condition rows) {
        db.update(RESPONSE)
                .set(RESPONSE.REMINDERS, RESPONSE.REMINDERS.minus(1))
                .where(RESPONSE.ID.in(select(THEIRS.ID).from(OUTBOX)
                        .join(BROADCAST).on(BROADCAST.ID.eq(OUTBOX.BROADCAST_ID))
                        .join(THEIRS).on(THEIRS.RESPONDENT_ID.eq(OUTBOX.RESPONDENT_ID))
                        .and(THEIRS.CONSULTATION.eq(BROADCAST.CONSULTATION))
                        .where(rows)
                        .and(BROADCAST.KIND.eq(Broadcast.Kind.REMINDER.word()))
                        .and(OUTBOX.UNKNOWN_OUTCOMES.eq(0))))
                .and(RESPONSE.REMINDERS.gt(0))
                .execute();
    }

    public static void endReminders(DSLContext db, long response, Instant at) {
        db.update(RESPONSE)
                .set(RESPONSE.REMINDERS_ENDED_AT, at.toEpochMilli())
                .where(RESPONSE.ID.eq(response))
                .execute();
    }
}
