package org.indaba.backup.restore;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.indaba.backup.BackupException;
import org.indaba.backup.BackupScope;
import org.indaba.store.DatabaseLocation;

/** Where the database of a backup is put back. */
interface RestoreTarget {
    static RestoreTarget of(BackupScope premises) {
        return premises.database() instanceof DatabaseLocation.Postgres postgres
                ? new PostgresRestoreTarget(postgres, premises.data())
                : new SqliteRestoreTarget(((DatabaseLocation.File) premises.database()).path());
    }

    /** A SQLite file and what is beside it. The log first: left beside another database it would be taken for that one's. */
    static List<String> with(String file) {
        return Stream.of("-wal", "-shm", "-journal", "").map(each -> file + each).toList();
    }

    /** The folder on whose disk the file is laid out before it is put there. */
    Path folder();

    /** Files of that folder that are moved aside before. */
    List<String> names();

    /** Throws where nothing can be put there, whatever is said. */
    void refuse() throws BackupException;

    /** Puts the database of this file there: all of it, or an exception says that nothing is there, or that it is not known. */
    void put(Path database) throws BackupException, IOException;

    /** Whether after a failure nothing is there for certain. */
    boolean isFree();
}
