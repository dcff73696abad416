package org.indaba.export.archive;

/** Thrown for an archive that is cut, was changed, or contains what it should not. The message is one line. */
public final class DamagedArchiveException extends Exception {
    private static final long serialVersionUID = 1;

    DamagedArchiveException(String message) {
        super(message);
    }
}
