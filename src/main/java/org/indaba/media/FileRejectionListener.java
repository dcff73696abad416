package org.indaba.media;

import org.jooq.DSLContext;

/** Who is told that a file which was fetched, or begun to be, is not kept. */
public interface FileRejectionListener {
    /**
     * It is larger than can be fetched, though its message did not say so. Called once for a file, in the transaction that
     * gives it up.
     */
    void tooLarge(DSLContext db, long media);

    /** Something harmful was found in it. Called once for a file, in the transaction that gives it up. */
    void harmful(DSLContext db, long media);

    /** Called after that transaction: there may be something to send. */
    void committed();
}
