package org.indaba.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.indaba.media.FilesCheck;
import org.indaba.store.AuditChain;
import org.indaba.store.AuditEnd;
import org.indaba.store.IntegrityCheck;
import org.indaba.store.SchemaStanding;

/** Whether the data directory is as it was written: the database, the audit in it, and the files that people sent. */
final class DataCheck {
    private DataCheck() {}

    /** A line for each thing that was looked at. The first that is not as it should be ends it, with the mend. */
    static List<String> run(Workplace workplace) throws CommandFailed, IOException {
        List<String> said = new ArrayList<>();
        said.add(audit(workplace));
        said.add(database(workplace));
        said.add(files(workplace));
        return said;
    }

    private static String audit(Workplace workplace) throws CommandFailed {
        OptionalLong broken = workplace.database().read(AuditChain::firstBroken);
        if (broken.isPresent()) {
            throw CommandFailed.couldNot("the audit is broken at row " + broken.getAsLong()
                    + ": it was changed, or what stood before it is gone; compare with a backup", null);
        }
        Optional<AuditEnd> end = workplace.database().read(AuditEnd::run);
        return end.map(last -> "the audit is whole: " + count(last.seq(), "row") + ", the last with hash " + last.hash())
                .orElse("the audit is whole: no row yet");
    }

    private static String database(Workplace workplace) throws CommandFailed {
        if (!workplace.database().read(IntegrityCheck::run)) {
            throw CommandFailed.couldNot("the database is damaged, or has rows that point at nothing; stop the server and"
                    + " restore a backup", null);
        }
        SchemaStanding standing = workplace.database().read(SchemaStanding::of);
        if (standing instanceof SchemaStanding.Known known) {
            return workplace.database().read(IntegrityCheck::seesPages)
                    ? "the database is whole: schema " + known.script()
                    : "the database's rows point at nothing that is not there: schema " + known.script() + "; that its pages"
                            + " and indexes are sound only PostgreSQL's extension amcheck can see, which is not there for"
                            + " this user";
        }
        throw CommandFailed.couldNot("the database has another schema than this program's; use the program that it was"
                + " last opened with", null);
    }

    private static String files(Workplace workplace) throws CommandFailed, IOException {
        FilesCheck.Found found = FilesCheck.run(workplace.database(), workplace.papers());
        if (!found.isWhole()) {
            throw CommandFailed.couldNot("of the files that people sent " + found.missing().count() + " are missing, "
                    + found.changed().count() + " are damaged and " + found.unknown().count() + " are nobody's; "
                    + (found.missing().first().isEmpty() && found.changed().first().isEmpty()
                            ? "the next start deletes those that are nobody's"
                            : "take " + first(found) + " and the others from a backup"), null);
        }
        return "the files are whole: " + count(found.checked(), "file");
    }

    private static String first(FilesCheck.Found found) {
        return found.missing().first().or(() -> found.changed().first()).orElseThrow();
    }

    private static String count(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
