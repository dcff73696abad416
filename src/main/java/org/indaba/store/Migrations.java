package org.indaba.store;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings the schema up to date. */
final class Migrations {
    private Migrations() {}

    static void bringUpToDate(String url) throws StorageUnusable {
        try {
            Flyway.configure()
                    .dataSource(url, null, null)
                    .locations("classpath:db/migration")
                    .communityDBSupportEnabled(false)
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new StorageUnusable("the database at " + url + " cannot be opened or brought up to date", e);
        }
    }
}
