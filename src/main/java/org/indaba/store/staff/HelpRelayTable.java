package org.indaba.store.staff;

import static org.indaba.store.schema.Tables.ADDRESS;
import static org.indaba.store.schema.Tables.HELP_QUESTION;
import static org.indaba.store.schema.Tables.HELP_RELAY;
import static org.indaba.store.schema.Tables.OUTBOX;
import static org.indaba.store.schema.Tables.RESPONSE;
import static org.jooq.impl.DSL.select;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.indaba.coordination.RelayedQuestion;
import org.jooq.Condition;
import org.jooq.DSLContext;

/**
 * Has the statements over the messages about questions to a human, to both sides. By them a reply is matched with its
 * question.
 */
public final class HelpRelayTable {
    private HelpRelayTable() {}

    /**
     * @param outboxRow the outbox row that sends it
     * @param grant the role to which it goes; empty for whoever asked
     */
    public static void add(DSLContext db, long outboxRow, long question, OptionalLong grant, long address) {
        db.insertInto(HELP_RELAY)
                .set(HELP_RELAY.OUTBOX_ID, outboxRow)
                .set(HELP_RELAY.QUESTION_ID, question)
                .set(HELP_RELAY.GRANT_ID, grant.isPresent() ? grant.getAsLong() : null)
                .set(HELP_RELAY.ADDRESS_ID, address)
                .execute();
    }

    /** Stores under which message of its address it was sent. */
    public static void sentAs(DSLContext db, long outboxRow, String messageKey) {
        db.update(HELP_RELAY)
                .set(HELP_RELAY.MESSAGE_KEY, messageKey)
                .where(HELP_RELAY.OUTBOX_ID.eq(outboxRow))
                .execute();
    }

    /** The question that this message of the address passed on. */
    public static Optional<RelayedQuestion> find(DSLContext db, long address, String messageKey) {
        return find(db, address, HELP_RELAY.MESSAGE_KEY.eq(messageKey));
    }

    /** The question, where it was passed on to this address. */
    public static Optional<RelayedQuestion> passedOn(DSLContext db, long address, long question) {
        return find(db, address, HELP_RELAY.QUESTION_ID.eq(question).and(HELP_RELAY.GRANT_ID.isNotNull()));
    }

    private static Optional<RelayedQuestion> find(DSLContext db, long address, Condition relay) {
        return db.select(
                        HELP_QUESTION.ID, HELP_QUESTION.RESPONSE_ID, RESPONSE.CONSULTATION, HELP_QUESTION.ADDRESS_ID,
                        ADDRESS.CHANNEL, HELP_QUESTION.ASKED_AT, HELP_QUESTION.WITHDRAWN_AT, HELP_QUESTION.ANSWERED_AT)
                .from(HELP_RELAY)
                .join(HELP_QUESTION).on(HELP_QUESTION.ID.eq(HELP_RELAY.QUESTION_ID))
                .join(RESPONSE).on(RESPONSE.ID.eq(HELP_QUESTION.RESPONSE_ID))
                .join(ADDRESS).on(ADDRESS.ID.eq(HELP_QUESTION.ADDRESS_ID))
                .where(HELP_RELAY.ADDRESS_ID.eq(address))
                .and(relay)
                .limit(1)
                .fetchOptional(row -> new RelayedQuestion(
                        row.value1(), row.value2(), row.value3(), row.value4(), row.value5(),
                        Instant.ofEpochMilli(row.value6()), row.value7() != null,
                        Optional.ofNullable(row.value8()).map(Instant::ofEpochMilli)));
    }

    /** Tells whether any question was ever passed on to this address. */
    public static boolean isTaker(DSLContext db, long address) {
        return db.fetchExists(
                HELP_RELAY, HELP_RELAY.ADDRESS_ID.eq(address).and(HELP_RELAY.GRANT_ID.isNotNull()));
    }

    /** The addresses of people with a role to whom a question was passed on. */
    public static List<Long> addresses(DSLContext db, long question) {
        return db.selectDistinct(HELP_RELAY.ADDRESS_ID)
                .from(HELP_RELAY)
                .where(HELP_RELAY.QUESTION_ID.eq(question))
                .and(HELP_RELAY.GRANT_ID.isNotNull())
                .fetch(HELP_RELAY.ADDRESS_ID);
    }

    /** Deletes in which chat these questions were asked. */
    static void forgetAskers(DSLContext db, Collection<Long> questions) {
        db.deleteFrom(HELP_RELAY)
                .where(HELP_RELAY.QUESTION_ID.in(questions))
                .and(HELP_RELAY.GRANT_ID.isNull())
                .execute();
    }

    /** Drops messages about these questions that were not sent yet. */
    static void dropOf(DSLContext db, Condition questions) {
        drop(db, HELP_RELAY.QUESTION_ID.in(select(HELP_QUESTION.ID).from(HELP_QUESTION).where(questions)));
    }

    public static void dropOfQuestion(DSLContext db, long question) {
        drop(db, HELP_RELAY.QUESTION_ID.eq(question));
    }

    /** Drops questions for a role that has ended. */
    public static void dropOfGrant(DSLContext db, long grant) {
        drop(db, HELP_RELAY.GRANT_ID.eq(grant));
    }

    private static void drop(DSLContext db, Condition relays) {
        db.deleteFrom(OUTBOX)
                .where(OUTBOX.ID.in(select(HELP_RELAY.OUTBOX_ID).from(HELP_RELAY).where(relays)))
                .execute();
    }
}
