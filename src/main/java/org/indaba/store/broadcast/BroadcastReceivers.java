package org.indaba.store.broadcast;

import static org.indaba.store.schema.Tables.ADDRESS;
import static org.indaba.store.schema.Tables.BROADCAST_LATER;
import static org.indaba.store.schema.Tables.RESPONSE;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.indaba.coordination.announcement.Broadcast;
import org.indaba.coordination.announcement.Recipient;
import org.indaba.questionnaire.Language;
import org.indaba.store.person.Reachability;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;

/** Finds the possible receivers of a broadcast, one slice at a time. Trial runs and withdrawn responses have none. */
public final class BroadcastReceivers {
    private static final String REACHED = "reached";

    private BroadcastReceivers() {}

    public static Condition isMeant() {
        return RESPONSE.RESPONDENT_ID.isNotNull().and(RESPONSE.TRIAL.isFalse());
    }

    /** The latest address at which somebody can be reached. */
    private static Field<Long> reached(Reachability reach) {
        return select(max(ADDRESS.ID)).from(ADDRESS)
                .where(ADDRESS.RESPONDENT_ID.eq(RESPONSE.RESPONDENT_ID)).and(reach.isReached())
                .asField(REACHED);
    }

    /** The next receivers in the order of their responses, after {@code after}. */
    public static List<Recipient> next(DSLContext db, String consultation, Reachability reach, long after, int limit) {
        return db.select(RESPONSE.fields()).select(reached(reach))
                .from(RESPONSE)
                .where(RESPONSE.CONSULTATION.eq(consultation))
                .and(RESPONSE.ID.gt(after))
                .and(isMeant())
                .orderBy(RESPONSE.ID)
                .limit(limit)
                .fetch(BroadcastReceivers::map);
    }

    /** The receivers whose night is over. Whoever has withdrawn meanwhile is not among them. */
    public static List<Recipient> waited(DSLContext db, Broadcast broadcast, Reachability reach, Instant now, int limit) {
        return db.select(RESPONSE.fields()).select(reached(reach))
                .from(BROADCAST_LATER)
                .join(RESPONSE).on(RESPONSE.RESPONDENT_ID.eq(BROADCAST_LATER.RESPONDENT_ID))
                .where(BROADCAST_LATER.BROADCAST_ID.eq(broadcast.id()))
                .and(BROADCAST_LATER.DUE_AT.le(now.toEpochMilli()))
                .and(RESPONSE.CONSULTATION.eq(broadcast.consultation()))
                .and(isMeant())
                .orderBy(BROADCAST_LATER.DUE_AT, BROADCAST_LATER.RESPONDENT_ID)
                .limit(limit)
                .fetch(BroadcastReceivers::map);
    }

    private static Recipient map(Record row) {
        Long address = row.get(REACHED, Long.class);
        return new Recipient(
                row.get(RESPONSE.ID),
                row.get(RESPONSE.RESPONDENT_ID),
                address == null ? OptionalLong.empty() : OptionalLong.of(address),
                new Language(row.get(RESPONSE.LANGUAGE)),
                Optional.ofNullable(row.get(RESPONSE.COUNTRY)),
                row.get(RESPONSE.STATUS).equals("submitted"),
                row.get(RESPONSE.STOPPED_AT) != null,
                row.get(RESPONSE.REMINDERS),
                row.get(RESPONSE.REMINDERS_ENDED_AT) != null);
    }
}
