package org.indaba.papers;

/** A file that is not read. The message is one line and says why, and the mend. */
public final class RefusedFile extends Exception {
    private static final long serialVersionUID = 1;

    public RefusedFile(String message) {
        super(message);
    }
}
