package org.indaba.backup;

import java.nio.file.Path;
import java.util.List;
import org.indaba.store.DatabaseAt;
import org.indaba.store.FillPostgres;
import org.indaba.store.StorageFailed;
import org.indaba.store.StorageUnusable;

/** An empty PostgreSQL database. A SQLite file in the data directory was the database before, and is moved aside. */
record ServerBerth(DatabaseAt.Postgres server, Path folder) implements Berth {
    @Override
    public List<String> names() {
        return Berth.with(Layout.DATABASE);
    }

    @Override
    public void refuse() throws BackupFailed {
        try {
            FillPostgres.refuseFilled(server);
        } catch (StorageUnusable e) {
            throw new BackupFailed("it was not put back: " + e.getMessage(), e);
        }
    }

    @Override
    public void put(Path database) throws BackupFailed {
        try {
            FillPostgres.run(database, server);
        } catch (StorageUnusable e) {
            throw new BackupFailed("it was not put back: " + e.getMessage(), e);
        } catch (StorageFailed e) {
            throw new BackupFailed("it was not put back: " + e.getMessage()
                    + "; see that PostgreSQL runs and that there is room for it", e);
        }
    }

    @Override
    public boolean isFree() {
        try {
            FillPostgres.refuseFilled(server);
            return true;
        } catch (StorageUnusable notKnown) {
            return false;
        }
    }
}
