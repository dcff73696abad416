package org.indaba.store.engine.postgres;

import java.sql.SQLException;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;

/**
 * Uses PostgreSQL's extension that checks the pages of tables and indexes (its documentation, F.1). The server's
 * administrator has to create it, and to grant its functions.
 *
 * @param schema the schema of the extension, as SQL writes it
 * @param tables whether it checks tables: from PostgreSQL 14 on
 */
public record Amcheck(String schema, boolean tables) {
    private static final String FOUND = """
            select quote_ident(nspname),
                   coalesce(has_function_privilege(
                       to_regprocedure(quote_ident(nspname) || '.bt_index_check(regclass,boolean)'), 'execute'), false),
                   coalesce(has_function_privilege(
                       to_regprocedure(quote_ident(nspname) || '.verify_heapam(regclass,boolean,boolean,text,bigint,bigint)'),
                       'execute'), false)
            from pg_extension join pg_namespace on pg_namespace.oid = extnamespace
            where extname = 'amcheck'""";

    /** PostgreSQL's appendix A: the class of errors for damaged data. */
    private static final String DAMAGED = "XX";

    public static Optional<Amcheck> usable(DSLContext db) {
        return db.fetch(FOUND).stream()
                .filter(row -> row.get(1, Boolean.class))
                .map(row -> new Amcheck(row.get(0, String.class), row.get(2, Boolean.class)))
                .findFirst();
    }

    /** Tells whether no error is found. Each index is compared with its table, row by row. */
    public boolean run(DSLContext db) {
        try {
            db.fetch("select " + schema + ".bt_index_check(pg_class.oid::regclass, true)"
                    + " from pg_index join pg_class on pg_class.oid = indexrelid join pg_am on pg_am.oid = relam"
                    + " where amname = 'btree' and indisready and indisvalid"
                    + " and relnamespace = current_schema()::regnamespace");
            return !tables || db.fetch("select 1 from pg_class, lateral " + schema
                    + ".verify_heapam(pg_class.oid::regclass, true, true, 'none', null, null)"
                    + " where relkind = 'r' and relnamespace = current_schema()::regnamespace limit 1").isEmpty();
        } catch (DataAccessException e) {
            SQLException cause = e.getCause(SQLException.class);
            if (cause != null && cause.getSQLState() != null && cause.getSQLState().startsWith(DAMAGED)) {
                return false;
            }
            throw e;
        }
    }
}
