package org.indaba.store;

import java.sql.Connection;
import org.jooq.Configuration;
import org.jooq.impl.DefaultDSLContext;

/**
 * The context of a query on a read connection. Statements whose cost grows with the amount of stored data, such as counts
 * over a consultation and the rows of an export, take only this type. The writer provides a plain context, so that none of
 * them can be called where everybody would wait for it.
 */
public final class ReadContext extends DefaultDSLContext {
    private static final long serialVersionUID = 1;

    /** Only the code that lends read connections may call this; a test checks that. */
    public ReadContext(Configuration configuration) {
        super(configuration);
    }

    /** The same context with another, monitored connection. */
    public ReadContext through(Connection connection) {
        return new ReadContext(configuration().derive(connection));
    }
}
