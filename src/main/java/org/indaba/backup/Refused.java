package org.indaba.backup;

import java.nio.file.Path;

/** What was read is no backup that can be put back. The message goes on from "it", and says the mend. */
final class Refused extends Exception {
    private static final long serialVersionUID = 1;

    Refused(String message) {
        super(message);
    }

    Refused(String message, Throwable cause) {
        super(message, cause);
    }

    BackupFailed of(Path file) {
        return new BackupFailed(file + " is refused: it " + getMessage(), this);
    }
}
