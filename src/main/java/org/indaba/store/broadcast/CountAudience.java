package org.indaba.store.broadcast;

import static org.indaba.store.schema.Tables.ADDRESS;
import static org.indaba.store.schema.Tables.RESPONSE;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.when;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.indaba.coordination.announcement.Audience;
import org.indaba.coordination.announcement.Broadcast;
import org.indaba.coordination.announcement.Recipient;
import org.indaba.coordination.announcement.Recipient.LeftOut;
import org.indaba.questionnaire.Language;
import org.indaba.store.ReadContext;
import org.indaba.store.person.Reachability;
import org.jooq.CaseConditionStep;
import org.jooq.Condition;
import org.jooq.Field;

/**
 * Counts how many people a broadcast would reach, and how many it would leave out and why, by the same rules as {@link
 * Recipient}.
 */
public final class CountAudience {
    private static final String GETS_IT = "gets it";

    private CountAudience() {}

    public static Audience run(ReadContext db, String consultation, Broadcast.Kind kind, Reachability reach) {
        Map<Language, Long> receivers = new HashMap<>();
        Map<LeftOut, Long> leftOut = new HashMap<>();
        Field<String> fate = fate(kind, reach).as("fate");
        db.select(fate, RESPONSE.LANGUAGE, count())
                .from(RESPONSE)
                .where(RESPONSE.CONSULTATION.eq(consultation))
                .and(BroadcastReceivers.isMeant())
                .groupBy(fate, RESPONSE.LANGUAGE)
                .forEach(row -> {
                    if (row.value1().equals(GETS_IT)) {
                        receivers.merge(new Language(row.value2()), (long) row.value3(), Long::sum);
                    } else {
                        leftOut.merge(
                                LeftOut.valueOf(row.value1().toUpperCase(Locale.ROOT)), (long) row.value3(), Long::sum);
                    }
                });
        return new Audience(receivers, leftOut);
    }

    private static Field<String> fate(Broadcast.Kind kind, Reachability reach) {
        Condition stopped = RESPONSE.STOPPED_AT.isNotNull();
        CaseConditionStep<String> first = kind == Broadcast.Kind.REMINDER
                ? when(RESPONSE.STATUS.eq(inline("submitted")), word(LeftOut.SUBMITTED))
                        .when(stopped, word(LeftOut.STOPPED))
                        .when(RESPONSE.REMINDERS_ENDED_AT.isNotNull(), word(LeftOut.ENDED))
                        .when(RESPONSE.REMINDERS.ge(inline(Recipient.MOST_REMINDERS)), word(LeftOut.TWICE))
                : when(stopped, word(LeftOut.STOPPED));
        Condition reached = exists(selectOne().from(ADDRESS)
                .where(ADDRESS.RESPONDENT_ID.eq(RESPONSE.RESPONDENT_ID)).and(reach.isReached()));
        return first.when(reached, inline(GETS_IT)).otherwise(word(LeftOut.UNREACHABLE));
    }

    private static Field<String> word(LeftOut why) {
        return inline(why.name().toLowerCase(Locale.ROOT));
    }
}
