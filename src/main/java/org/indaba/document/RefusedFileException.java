package org.indaba.document;

/** A file that is not read. The message is one line and says why, and the mend. */
public final class RefusedFileException extends Exception {
    private static final long serialVersionUID = 1;

    public RefusedFileException(String message) {
        super(message);
    }
}
