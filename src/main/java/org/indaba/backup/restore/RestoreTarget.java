package org.indaba.backup.restore;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.indaba.backup.BackupException;
import org.indaba.backup.BackupScope;
import org.indaba.store.DatabaseLocation;

/** The database into which a backup is restored. */
interface RestoreTarget {
    static RestoreTarget of(BackupScope premises) {
        return premises.database() instanceof DatabaseLocation.Postgres postgres
                ? new PostgresRestoreTarget(postgres, premises.data())
                : new SqliteRestoreTarget(((DatabaseLocation.File) premises.database()).path());
    }

    /**
     * The names of a SQLite file and of those beside it. The log comes first: left beside another database it would be
     * taken for that one's.
     */
    static List<String> with(String file) {
        return Stream.of("-wal", "-shm", "-journal", "").map(each -> file + each).toList();
    }

    /** The folder on whose disk the file is unpacked before it is moved. */
    Path folder();

    /** The files of that folder that are moved aside before. */
    List<String> names();

    /** Throws where nothing can be restored there, even with {@code --replace}. */
    void refuse() throws BackupException;

    /**
     * Restores the database of this file: all of it, or an exception tells that nothing is there, or that this is unknown.
     */
    void put(Path database) throws BackupException, IOException;

    /** Tells whether after a failure it is certain that nothing is there. */
    boolean isFree();
}
