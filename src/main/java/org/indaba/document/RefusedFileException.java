package org.indaba.document;

/** Thrown for a file that is not read. The message is one line with the reason and what to do. */
public final class RefusedFileException extends Exception {
    private static final long serialVersionUID = 1;

    public RefusedFileException(String message) {
        super(message);
    }
}
