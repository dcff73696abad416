package org.indaba.backup.restore;

import java.nio.file.Path;
import java.util.List;
import org.indaba.backup.BackupException;
import org.indaba.backup.archive.ArchiveLayout;
import org.indaba.store.DatabaseLocation;
import org.indaba.store.StorageException;
import org.indaba.store.UnusableStorageException;
import org.indaba.store.engine.postgres.PostgresImport;

/**
 * Restores into an empty PostgreSQL database. A SQLite file in the data directory is an earlier database, and is moved
 * aside.
 */
record PostgresRestoreTarget(DatabaseLocation.Postgres server, Path folder) implements RestoreTarget {
    @Override
    public List<String> names() {
        return RestoreTarget.with(ArchiveLayout.DATABASE);
    }

    @Override
    public void refuse() throws BackupException {
        try {
            PostgresImport.refuseFilled(server);
        } catch (UnusableStorageException e) {
            throw new BackupException("it was not put back: " + e.getMessage(), e);
        }
    }

    @Override
    public void put(Path database) throws BackupException {
        try {
            PostgresImport.run(database, server);
        } catch (UnusableStorageException e) {
            throw new BackupException("it was not put back: " + e.getMessage(), e);
        } catch (StorageException e) {
            throw new BackupException("it was not put back: " + e.getMessage()
                    + "; see that PostgreSQL runs and that there is room for it", e);
        }
    }

    @Override
    public boolean isFree() {
        try {
            PostgresImport.refuseFilled(server);
            return true;
        } catch (UnusableStorageException notKnown) {
            return false;
        }
    }
}
