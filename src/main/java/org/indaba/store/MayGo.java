package org.indaba.store;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import org.jooq.Condition;

/** Which of the rows that are due may go out now. */
public enum MayGo {
    ANYTHING(DueRows.ANY),
    NO_FILES(DueRows.NO_FILES),

    /** Nor files, which are messages too. */
    NO_MESSAGES(DueRows.NO_MESSAGES);

    private final Condition condition;

    MayGo(Condition condition) {
        this.condition = condition;
    }

    /** A statement for each. */
    static Map<MayGo, RenderedLists> each(Function<Condition, RenderedLists> statement) {
        Map<MayGo, RenderedLists> each = new EnumMap<>(MayGo.class);
        for (MayGo which : values()) {
            each.put(which, statement.apply(which.condition));
        }
        return each;
    }
}
