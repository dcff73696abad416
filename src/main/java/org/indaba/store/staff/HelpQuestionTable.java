package org.indaba.store.staff;

import static org.indaba.store.schema.Tables.HELP_QUESTION;
import static org.indaba.store.schema.Tables.HELP_RELAY;
import static org.indaba.store.schema.Tables.OUTBOX;
import static org.indaba.store.schema.Tables.RESPONSE;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import java.time.Instant;
import java.util.List;
import org.indaba.store.encryption.ColumnCipher;
import org.indaba.store.encryption.DecryptedRows;
import org.indaba.store.encryption.KeyOwner;
import org.indaba.store.encryption.PlaceholderOwner;
import org.indaba.store.engine.RenderedStatement;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** Has the statements over questions to a human and their answers. */
public final class HelpQuestionTable {
    private static final RenderedStatement COUNT = new RenderedStatement(db -> db
            .select(count(), count(HELP_QUESTION.ANSWERED_AT))
            .from(HELP_QUESTION)
            .where(HELP_QUESTION.RESPONSE_ID.eq(0L)));

    private HelpQuestionTable() {}

    public static void add(
            DSLContext db, long id, long response, long address, String messageKey, String content, Instant at) {
        db.insertInto(HELP_QUESTION)
                .set(HELP_QUESTION.ID, id)
                .set(HELP_QUESTION.RESPONSE_ID, response)
                .set(HELP_QUESTION.ADDRESS_ID, address)
                .set(HELP_QUESTION.MESSAGE_KEY, messageKey)
                .set(HELP_QUESTION.CONTENT, ColumnCipher.of(db).keep(KeyOwner.IDENTITY, response, content))
                .set(HELP_QUESTION.ASKED_AT, at.toEpochMilli())
                .execute();
    }

    /** The number of this person's questions that wait for an answer, whoever may still give one. */
    public static int open(DSLContext db, long respondent, Instant since) {
        return db.fetchCount(db.select(HELP_QUESTION.ID)
                .from(HELP_QUESTION)
                .join(RESPONSE)
                .on(RESPONSE.ID.eq(HELP_QUESTION.RESPONSE_ID))
                .where(RESPONSE.RESPONDENT_ID.eq(respondent))
                .and(HELP_QUESTION.ASKED_AT.gt(since.toEpochMilli()))
                .and(HELP_QUESTION.ANSWERED_AT.isNull())
                .and(HELP_QUESTION.WITHDRAWN_AT.isNull()));
    }

    /**
     * Stores an answer. The result is false where the question was answered or taken back before; nothing is changed then.
     */
    public static boolean answer(
            DSLContext db, long id, String reply, long address, String messageKey, String by, Instant at) {
        return db.update(HELP_QUESTION)
                        .set(HELP_QUESTION.REPLY, kept(db, id, reply))
                        .set(HELP_QUESTION.REPLY_ADDRESS_ID, address)
                        .set(HELP_QUESTION.REPLY_KEY, messageKey)
                        .set(HELP_QUESTION.ANSWERED_BY, by)
                        .set(HELP_QUESTION.ANSWERED_AT, at.toEpochMilli())
                        .where(HELP_QUESTION.ID.eq(id))
                        .and(HELP_QUESTION.ANSWERED_AT.isNull())
                        .and(HELP_QUESTION.WITHDRAWN_AT.isNull())
                        .execute()
                > 0;
    }

    /** Stores another answer to an answered question, beside the first, with the question as it was asked. */
    public static void answerAgain(
            DSLContext db, long id, long question, String reply, long address, String messageKey, String by, Instant at) {
        db.insertInto(HELP_QUESTION)
                .columns(
                        HELP_QUESTION.ID, HELP_QUESTION.RESPONSE_ID, HELP_QUESTION.ADDRESS_ID, HELP_QUESTION.MESSAGE_KEY,
                        HELP_QUESTION.CONTENT, HELP_QUESTION.ASKED_AT, HELP_QUESTION.REPLY, HELP_QUESTION.REPLY_ADDRESS_ID,
                        HELP_QUESTION.REPLY_KEY, HELP_QUESTION.ANSWERED_BY, HELP_QUESTION.ANSWERED_AT)
                .select(db.select(
                                DSL.val(id), HELP_QUESTION.RESPONSE_ID, HELP_QUESTION.ADDRESS_ID, HELP_QUESTION.MESSAGE_KEY,
                                HELP_QUESTION.CONTENT, HELP_QUESTION.ASKED_AT, DSL.val(kept(db, question, reply)),
                                DSL.val(address), DSL.val(messageKey), DSL.val(by), DSL.val(at.toEpochMilli()))
                        .from(HELP_QUESTION)
                        .where(HELP_QUESTION.ID.eq(question))
                        .and(HELP_QUESTION.WITHDRAWN_AT.isNull()))
                .execute();
    }

    /**
     * Takes back the questions of this response and their answers. The asker is not known any more; the question's row
     * stays, so that a late reply to it can be refused with a reason.
     */
    public static void withdraw(DSLContext db, long response, Instant now) {
        HelpRelayTable.dropOf(db, HELP_QUESTION.RESPONSE_ID.eq(response));
        List<Long> questions = db.select(HELP_QUESTION.ID)
                .from(HELP_QUESTION)
                .where(HELP_QUESTION.RESPONSE_ID.eq(response))
                .fetch(HELP_QUESTION.ID);
        if (questions.isEmpty()) {
            return;
        }
        PlaceholderOwner.ensure(db);
        HelpRelayTable.forgetAskers(db, questions);
        for (long question : questions) {
            db.update(HELP_QUESTION)
                    .set(HELP_QUESTION.ADDRESS_ID, PlaceholderOwner.ID)
                    .set(HELP_QUESTION.MESSAGE_KEY, PlaceholderOwner.messageKey(question))
                    .setNull(HELP_QUESTION.CONTENT)
                    .setNull(HELP_QUESTION.REPLY)
                    .setNull(HELP_QUESTION.REPLY_ADDRESS_ID)
                    .setNull(HELP_QUESTION.REPLY_KEY)
                    .set(HELP_QUESTION.WITHDRAWN_AT, now.toEpochMilli())
                    .where(HELP_QUESTION.ID.eq(question))
                    .execute();
        }
    }

    /** The next questions of a response after one, by their ids; the first ones after 0. */
    public static List<Record> slice(DSLContext db, long response, long behind, int most) {
        return DecryptedRows.rows(db, db.select(HELP_QUESTION.asterisk())
                .from(HELP_QUESTION)
                .where(HELP_QUESTION.RESPONSE_ID.eq(response))
                .and(HELP_QUESTION.ID.gt(behind))
                .orderBy(HELP_QUESTION.ID)
                .limit(most));
    }

    /** The newest questions of a response, the last one first. */
    public static List<Record> newest(DSLContext db, long response, int most) {
        return DecryptedRows.rows(db, db.select(HELP_QUESTION.asterisk())
                .from(HELP_QUESTION)
                .where(HELP_QUESTION.RESPONSE_ID.eq(response))
                .orderBy(HELP_QUESTION.ID.desc())
                .limit(most));
    }

    public record Counted(int questions, int answers) {}

    /** The number of this response's questions, and how many of them are answered. */
    public static Counted counted(DSLContext db, long response) {
        return COUNT.first(db, row -> new Counted(row.getInt(1), row.getInt(2)), response).orElseThrow();
    }

    private static String kept(DSLContext db, long question, String reply) {
        ColumnCipher words = ColumnCipher.of(db);
        return words.seals()
                ? db.select(HELP_QUESTION.RESPONSE_ID)
                        .from(HELP_QUESTION)
                        .where(HELP_QUESTION.ID.eq(question))
                        .fetchOptional(row -> words.keep(KeyOwner.IDENTITY, row.value1(), reply))
                        .orElse("")
                : reply;
    }

    /** Tells whether this message of the address passed a question on. */
    public static boolean isQuestion(DSLContext db, long address, String messageKey) {
        return isThere(db, HELP_QUESTION.ADDRESS_ID.eq(address).and(HELP_QUESTION.MESSAGE_KEY.eq(messageKey)));
    }

    /** Tells whether this message of the address passed an answer on. */
    public static boolean isReply(DSLContext db, long address, String messageKey) {
        return isThere(db, HELP_QUESTION.REPLY_ADDRESS_ID.eq(address).and(HELP_QUESTION.REPLY_KEY.eq(messageKey)));
    }

    private static boolean isThere(DSLContext db, Condition condition) {
        return db.fetchExists(HELP_QUESTION, condition.and(HELP_QUESTION.WITHDRAWN_AT.isNull()));
    }

    /** @param asker the respondent */
    public record Open(long id, String consultation, long asker) {}

    /**
     * The open questions that were passed on to this address and sent, the newest first: nobody has answered them or taken
     * them back. A question whose message was dropped because the role ended was not passed on.
     */
    public static List<Open> openKnownTo(DSLContext db, long address, Instant since, int most) {
        return db.selectDistinct(
                        HELP_QUESTION.ID, RESPONSE.CONSULTATION, RESPONSE.RESPONDENT_ID, HELP_QUESTION.ASKED_AT)
                .from(HELP_RELAY)
                .join(HELP_QUESTION).on(HELP_QUESTION.ID.eq(HELP_RELAY.QUESTION_ID))
                .join(RESPONSE).on(RESPONSE.ID.eq(HELP_QUESTION.RESPONSE_ID))
                .where(HELP_RELAY.ADDRESS_ID.eq(address))
                .and(HELP_RELAY.GRANT_ID.isNotNull())
                .and(HELP_RELAY.MESSAGE_KEY.isNotNull())
                .and(HELP_QUESTION.ASKED_AT.gt(since.toEpochMilli()))
                .and(HELP_QUESTION.ANSWERED_AT.isNull())
                .and(HELP_QUESTION.WITHDRAWN_AT.isNull())
                .and(RESPONSE.RESPONDENT_ID.isNotNull())
                .orderBy(HELP_QUESTION.ASKED_AT.desc(), HELP_QUESTION.ID.desc())
                .limit(most)
                .fetch(row -> new Open(row.value1(), row.value2(), row.value3()));
    }

    /** The open questions that were not passed on to this address, the oldest first. */
    public static List<Open> openUnknownTo(DSLContext db, long address, Instant since) {
        return db.select(HELP_QUESTION.ID, RESPONSE.CONSULTATION, RESPONSE.RESPONDENT_ID)
                .from(HELP_QUESTION)
                .join(RESPONSE).on(RESPONSE.ID.eq(HELP_QUESTION.RESPONSE_ID))
                .where(HELP_QUESTION.ASKED_AT.gt(since.toEpochMilli()))
                .and(HELP_QUESTION.ANSWERED_AT.isNull())
                .and(HELP_QUESTION.WITHDRAWN_AT.isNull())
                .and(RESPONSE.RESPONDENT_ID.isNotNull())
                .and(notExists(selectOne()
                        .from(HELP_RELAY)
                        .where(HELP_RELAY.QUESTION_ID.eq(HELP_QUESTION.ID))
                        .and(HELP_RELAY.ADDRESS_ID.eq(address))
                        .and(HELP_RELAY.GRANT_ID.isNotNull())
                        .and(HELP_RELAY.MESSAGE_KEY.isNotNull().or(exists(selectOne()
                                .from(OUTBOX)
                                .where(OUTBOX.ID.eq(HELP_RELAY.OUTBOX_ID)))))))
                .orderBy(HELP_QUESTION.ASKED_AT, HELP_QUESTION.ID)
                .fetch(row -> new Open(row.value1(), row.value2(), row.value3()));
    }
}
