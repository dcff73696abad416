package org.indaba.export.archive;

/** An archive that is cut, was changed, or holds what it should not. The message is one line. */
public final class DamagedArchiveException extends Exception {
    private static final long serialVersionUID = 1;

    DamagedArchiveException(String message) {
        super(message);
    }
}
