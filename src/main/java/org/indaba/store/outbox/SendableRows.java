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

/** Selects which of the due rows may be sent now. */
public enum SendableRows {
    /** All waiting rows, except answers to button presses. */
    ANYTHING(OUTBOX.PRIORITY.gt(inline(OutboxRow.TAP))),
    NO_FILES(OUTBOX.PRIORITY.gt(inline(OutboxRow.TAP)).and(isNone(DueRow.FILES))),

    /**
     * No messages, and no files, which are messages too. Bulk is left out as a whole: it consists of messages, and reading
     * a waiting broadcast would cost more than everything else.
     */
    NO_MESSAGES(OUTBOX.PRIORITY.eq(inline(OutboxRow.REPLY)).and(isNone(DueRow.MESSAGES)));

    private final Condition condition;

    SendableRows(Condition condition) {
        this.condition = condition;
    }

    private static Condition isNone(List<String> kinds) {
        return OUTBOX.KIND.notIn(kinds.stream().map(DSL::inline).toList());
    }

    /** Makes a statement for each. */
    static Map<SendableRows, RenderedListStatement> each(Function<Condition, RenderedListStatement> statement) {
        Map<SendableRows, RenderedListStatement> each = new EnumMap<>(SendableRows.class);
        for (SendableRows which : values()) {
            each.put(which, statement.apply(which.condition));
        }
        return each;
    }
}
