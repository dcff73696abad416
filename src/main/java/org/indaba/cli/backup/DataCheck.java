package org.indaba.cli.backup;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.indaba.cli.context.CommandContext;
import org.indaba.cli.context.CommandException;
import org.indaba.media.MediaIntegrityCheck;
import org.indaba.store.audit.AuditChain;
import org.indaba.store.audit.AuditTable;
import org.indaba.store.audit.LastAuditRow;
import org.indaba.store.engine.IntegrityCheck;
import org.indaba.store.engine.SchemaStatus;

/** Checks that the data directory is as it was written: the database, the audit in it, and the files that people sent. */
final class DataCheck {
    private DataCheck() {}

    /**
     * Returns a line for each thing that was checked. The first error ends the check with an exception that tells what to
     * do.
     */
    static List<String> run(CommandContext workplace) throws CommandException, IOException {
        List<String> said = new ArrayList<>();
        said.add(audit(workplace));
        said.add(database(workplace));
        said.add(files(workplace));
        return said;
    }

    private static String audit(CommandContext workplace) throws CommandException {
        OptionalLong broken = workplace.database().read(AuditChain::firstBroken);
        if (broken.isPresent()) {
            throw CommandException.couldNot("the audit is broken at row " + broken.getAsLong()
                    + ": it was changed, or what stood before it is gone; compare with a backup", null);
        }
        Optional<LastAuditRow> end = workplace.database().read(AuditTable::last);
        return end.map(last -> "the audit is whole: " + count(last.seq(), "row") + ", the last with hash " + last.hash())
                .orElse("the audit is whole: no row yet");
    }

    private static String database(CommandContext workplace) throws CommandException {
        if (!workplace.database().read(IntegrityCheck::run)) {
            throw CommandException.couldNot("the database is damaged, or has rows that point at nothing; stop the server and"
                    + " restore a backup", null);
        }
        SchemaStatus standing = workplace.database().read(SchemaStatus::of);
        if (standing instanceof SchemaStatus.Known known) {
            return workplace.database().read(IntegrityCheck::seesPages)
                    ? "the database is whole: schema " + known.script()
                    : "the database's rows point at nothing that is not there: schema " + known.script() + "; that its pages"
                            + " and indexes are sound only PostgreSQL's extension amcheck can see, which is not there for"
                            + " this user";
        }
        throw CommandException.couldNot("the database has another schema than this program's; use the program that it was"
                + " last opened with", null);
    }

    private static String files(CommandContext workplace) throws CommandException, IOException {
        MediaIntegrityCheck.Found found = MediaIntegrityCheck.run(workplace.database(), workplace.papers());
        if (!found.isWhole()) {
            throw CommandException.couldNot("of the files that people sent " + found.missing().count() + " are missing, "
                    + found.changed().count() + " are damaged and " + found.unknown().count() + " are nobody's; "
                    + (found.missing().first().isEmpty() && found.changed().first().isEmpty()
                            ? "the next start deletes those that are nobody's"
                            : "take " + first(found) + " and the others from a backup"), null);
        }
        return "the files are whole: " + count(found.checked(), "file");
    }

    private static String first(MediaIntegrityCheck.Found found) {
        return found.missing().first().or(() -> found.changed().first()).orElseThrow();
    }

    private static String count(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
