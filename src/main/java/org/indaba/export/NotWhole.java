package org.indaba.export;

/** An archive that is cut, was changed, or holds what it should not. The message is one line. */
public final class NotWhole extends Exception {
    private static final long serialVersionUID = 1;

    NotWhole(String message) {
        super(message);
    }
}
