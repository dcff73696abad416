package org.indaba.store.outbox;

import static org.indaba.store.schema.Tables.OUTBOX;
import static org.jooq.impl.DSL.inline;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.indaba.store.engine.RenderedListStatement;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** Which of the rows that are due may go out now. */
public enum SendableRows {
    /** Whatever waits, taps aside. */
    ANYTHING(OUTBOX.PRIORITY.gt(inline(OutboxRow.TAP))),
    NO_FILES(OUTBOX.PRIORITY.gt(inline(OutboxRow.TAP)).and(isNone(DueRow.FILES))),

    /**
     * Nor files, which are messages too. Bulk is left out whole: it is made of messages, and looking through a broadcast
     * that waits would cost more than all else.
     */
    NO_MESSAGES(OUTBOX.PRIORITY.eq(inline(OutboxRow.REPLY)).and(isNone(DueRow.MESSAGES)));

    private final Condition condition;

    SendableRows(Condition condition) {
        this.condition = condition;
    }

    private static Condition isNone(List<String> kinds) {
        return OUTBOX.KIND.notIn(kinds.stream().map(DSL::inline).toList());
    }

    /** A statement for each. */
    static Map<SendableRows, RenderedListStatement> each(Function<Condition, RenderedListStatement> statement) {
        Map<SendableRows, RenderedListStatement> each = new EnumMap<>(SendableRows.class);
        for (SendableRows which : values()) {
            each.put(which, statement.apply(which.condition));
        }
        return each;
    }
}
