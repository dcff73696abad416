package org.indaba.media;

import org.jooq.DSLContext;

/** Is told that a file which was fetched, or begun to be, is not stored. */
public interface FileRejectionListener {
    /**
     * The file is larger than can be fetched, though its message did not say so. Called once for a file, in the transaction
     * that gives it up.
     */
    void tooLarge(DSLContext db, long media);

    /** A scanner found something harmful in the file. Called once for a file, in the transaction that gives it up. */
    void harmful(DSLContext db, long media);

    /** Called after that transaction: there may be something to send. */
    void committed();
}
