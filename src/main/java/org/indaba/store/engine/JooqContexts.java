package org.indaba.store.engine;

import java.sql.Connection;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;

/** Makes the jOOQ contexts with which statements are rendered. */
public final class JooqContexts {
    private JooqContexts() {}

    public static DSLContext of(Connection connection, SQLDialect dialect) {
        return DSL.using(connection, dialect, new Settings()
                .withRenderQuotedNames(RenderQuotedNames.EXPLICIT_DEFAULT_UNQUOTED)
                .withRenderSchema(false)
                .withExecuteLogging(false));
    }
}
