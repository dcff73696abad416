package org.indaba.media;

import org.jooq.DSLContext;

/** Who is told that a file has turned out to be larger than can be fetched, though its message did not say so. */
public interface Oversize {
    /** Called once for a file, in the transaction that gives it up. */
    void found(DSLContext db, long media);

    /** Called after that transaction: there may be something to send. */
    void committed();
}
