package org.indaba.store;

import static org.indaba.store.schema.Tables.RUNNING_DAY;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;

/**
 * Counts the days on which the server has run. A clock that jumps forward makes one day however far it jumps, and one that
 * is set back makes none, so that data which is kept for a number of these days is never deleted too early.
 */
public record RunningDay(long number, Instant began) {
    private static final int ROW = 1;
    private static final Duration LASTS = Duration.ofDays(1);

    /** An expression for the current day's number within another statement; 0 before the first round. */
    public static Field<Long> now() {
        return coalesce(field(select(RUNNING_DAY.NUMBER).from(RUNNING_DAY)), inline(0L));
    }

    public static Optional<RunningDay> find(DSLContext db) {
        return db.select(RUNNING_DAY.NUMBER, RUNNING_DAY.BEGAN_AT)
                .from(RUNNING_DAY)
                .fetchOptional(row -> new RunningDay(row.value1(), Instant.ofEpochMilli(row.value2())));
    }

    /** Returns the current day, which may be the first moment of the next one. */
    public static RunningDay look(DSLContext db, Instant now) {
        Optional<RunningDay> known = find(db);
        if (known.isEmpty()) {
            RunningDay first = new RunningDay(1, now);
            db.insertInto(RUNNING_DAY)
                    .set(RUNNING_DAY.ID, ROW)
                    .set(RUNNING_DAY.NUMBER, first.number())
                    .set(RUNNING_DAY.BEGAN_AT, now.toEpochMilli())
                    .execute();
            return first;
        }
        boolean setBack = now.isBefore(known.get().began());
        boolean over = !setBack && !now.isBefore(known.get().began().plus(LASTS));
        if (!setBack && !over) {
            return known.get();
        }
        Instant next = known.get().began().plus(LASTS);
        boolean late = setBack || !now.isBefore(next.plus(LASTS));
        RunningDay day = new RunningDay(known.get().number() + (over ? 1 : 0), late ? now : next);
        db.update(RUNNING_DAY)
                .set(RUNNING_DAY.NUMBER, day.number())
                .set(RUNNING_DAY.BEGAN_AT, day.began().toEpochMilli())
                .execute();
        return day;
    }
}
