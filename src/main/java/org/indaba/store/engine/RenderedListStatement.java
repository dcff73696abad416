package org.indaba.store.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import org.jooq.DSLContext;
import org.jooq.Query;

/**
 * A statement with a list of ids among its parameters, rendered once for each length. Lengths are powers of two, so that
 * there are few; a shorter list is filled up with its last id, which does not change the meaning of {@code in}.
 */
public final class RenderedListStatement {
    /** No row has this id: an empty list becomes a list of it. */
    private static final Long NOBODY = -1L;

    private final BiFunction<DSLContext, List<Long>, Query> query;
    private final Map<Integer, RenderedStatement> ofLength = new ConcurrentHashMap<>();

    /** @param query makes the statement for a list; the ids are placeholders */
    public RenderedListStatement(BiFunction<DSLContext, List<Long>, Query> query) {
        this.query = query;
    }

    /**
     * Executes the statement, and returns the number of changed rows.
     *
     * @param before the values before the list
     * @param after the values after it
     */
    public int execute(DSLContext db, List<?> before, Collection<Long> ids, Object... after) {
        List<Long> filled = filled(ids);
        return ofLength(filled.size()).execute(db, values(before, filled, after));
    }

    /** Returns its rows, in order. */
    public <T> List<T> all(
            DSLContext db, RenderedStatement.Reader<T> reader, List<?> before, Collection<Long> ids, Object... after) {
        List<Long> filled = filled(ids);
        return ofLength(filled.size()).all(db, reader, values(before, filled, after));
    }

    private RenderedStatement ofLength(int length) {
        return ofLength.computeIfAbsent(
                length, any -> new RenderedStatement(db -> query.apply(db, Collections.nCopies(length, NOBODY))));
    }

    private static List<Long> filled(Collection<Long> ids) {
        List<Long> filled = new ArrayList<>(ids);
        if (filled.isEmpty()) {
            filled.add(NOBODY);
        }
        int length = Integer.highestOneBit(2 * filled.size() - 1);
        filled.addAll(Collections.nCopies(length - filled.size(), filled.get(filled.size() - 1)));
        return filled;
    }

    private static Object[] values(List<?> before, List<Long> ids, Object... after) {
        List<Object> values = new ArrayList<>(before);
        values.addAll(ids);
        values.addAll(Arrays.asList(after));
        return values.toArray();
    }
}
