package org.indaba.store.engine;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;

/** The schema of a database, compared with this program's. */
public sealed interface SchemaStatus {
    String SQLITE_HISTORY = "select 1 from sqlite_master where name = 'flyway_schema_history'";
    String POSTGRES_HISTORY = "select 1 where to_regclass('flyway_schema_history') is not null";

    /** This program's schema, or an older one, which a start brings up to date. */
    record Known(String script) implements SchemaStatus {}

    /** A later program's schema: {@code script} made it, and {@code last} is the last script of this program. */
    record Newer(String script, String last) implements SchemaStatus {}

    /** A schema of no earlier version of this program. */
    record Foreign() implements SchemaStatus {}

    static SchemaStatus of(DSLContext db) {
        boolean postgres = db.family() == SQLDialect.POSTGRES;
        boolean kept = db.fetch(postgres ? POSTGRES_HISTORY : SQLITE_HISTORY).isNotEmpty();
        if (!kept) {
            return new Foreign();
        }
        List<Migrations.Applied> applied = db.fetch(
                        "select script, checksum from flyway_schema_history where success order by installed_rank")
                .map(row -> new Migrations.Applied(row.get(0, String.class), row.get(1, Integer.class)));
        List<Migrations.Applied> ours = Migrations.known(postgres ? Migrations.Scripts.POSTGRES : Migrations.Scripts.SQLITE);
        int same = Math.min(applied.size(), ours.size());
        if (applied.isEmpty() || !applied.subList(0, same).equals(ours.subList(0, same))) {
            return new Foreign();
        }
        String script = applied.get(applied.size() - 1).script();
        String known = ours.get(ours.size() - 1).script();
        return applied.size() > ours.size() ? new Newer(script, known) : new Known(script);
    }
}
