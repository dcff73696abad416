package org.indaba.store;

import java.sql.Connection;
import org.jooq.Configuration;
import org.jooq.impl.DefaultDSLContext;

/**
 * What a query on a read connection is given. Statements whose cost grows with what is stored, such as counts over a
 * consultation and the rows of an export, take this type and no other: the writer hands out a plain context, so that
 * none of them can be called where everybody waits for it.
 */
public final class ReadContext extends DefaultDSLContext {
    private static final long serialVersionUID = 1;

    /** Made where a read connection is lent out, and nowhere else; a test holds that. */
    public ReadContext(Configuration configuration) {
        super(configuration);
    }

    /** The same reading through a connection that is watched. */
    public ReadContext through(Connection connection) {
        return new ReadContext(configuration().derive(connection));
    }
}
