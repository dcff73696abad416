package org.indaba.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.indaba.store.DatabaseAt;

/** Where the database of a backup is put back. */
interface Berth {
    static Berth of(Premises premises) {
        return premises.database() instanceof DatabaseAt.Postgres postgres
                ? new ServerBerth(postgres, premises.data())
                : new FileBerth(((DatabaseAt.File) premises.database()).path());
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
    void refuse() throws BackupFailed;

    /** Puts the database of this file there: all of it, or an exception says that nothing is there, or that it is not known. */
    void put(Path database) throws BackupFailed, IOException;

    /** Whether after a failure nothing is there for certain. */
    boolean isFree();
}
