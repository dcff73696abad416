package org.indaba.store.outbox;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import org.indaba.store.engine.RenderedListStatement;
import org.jooq.Condition;

/** Which of the rows that are due may go out now. */
public enum SendableRows {
    ANYTHING(DueRowQuery.ANY),
    NO_FILES(DueRowQuery.NO_FILES),

    /** Nor files, which are messages too. */
    NO_MESSAGES(DueRowQuery.NO_MESSAGES);

    private final Condition condition;

    SendableRows(Condition condition) {
        this.condition = condition;
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
