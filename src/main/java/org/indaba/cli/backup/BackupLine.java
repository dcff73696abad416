package org.indaba.cli.backup;

import org.indaba.backup.BackupResult;

/** Describes the content of a backup in one line. */
final class BackupLine {
    private BackupLine() {}

    static String of(BackupResult made) {
        return made.file() + ": " + count(made.responses(), "response") + ", " + count(made.answers(), "answer")
                + ", " + count(made.files(), "file") + " sent by people, " + count(made.bytes(), "byte")
                + (made.withdrawn() == 0 ? "" : "; " + made.withdrawn() + " withdrawn while it was made")
                + (made.lost() == 0 ? "" : "; " + made.lost() + " LOST before it was made")
                + (made.damaged() == 0 ? "" : "; " + made.damaged() + " DAMAGED before it was made");
    }

    private static String count(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
