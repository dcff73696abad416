package org.indaba.configuration;

import java.nio.file.Path;
import org.indaba.store.DatabaseLocation;

/**
 * Reads the location of the database. Messages never contain the value, since the URL of a database may hold a password.
 */
final class DatabaseUrl {
    private static final String SQLITE = "jdbc:sqlite:";
    private static final String POSTGRESQL = "jdbc:postgresql:";
    private static final String MEND = "write jdbc:sqlite: and the name of a file, or"
            + " jdbc:postgresql://HOST/NAME?user=…&password=…, or leave it out";

    private DatabaseUrl() {}

    static DatabaseLocation read(SettingValue setting, Path data, Path home, Path here) throws InvalidConfigurationException {
        String url = setting.text();
        if (setting.absent() || url.equals(SQLITE)) {
            return new DatabaseLocation.File(data.resolve("indaba.db"));
        }
        if (url.startsWith(POSTGRESQL)) {
            if (!PostgresEncryption.isDecided(url.substring(POSTGRESQL.length()))) {
                throw setting.wrongSecret("leads to another machine and does not say how the way there is encrypted",
                        "add sslmode=verify-full, or sslmode=disable where something else encrypts it");
            }
            return new DatabaseLocation.Postgres(url, data);
        }
        String file = url.startsWith(SQLITE) ? url.substring(SQLITE.length()) : ":";
        if (file.startsWith(":") || file.startsWith("file:") || file.contains("?")) {
            throw setting.wrongSecret("is not a database that can be used", MEND);
        }
        return new DatabaseLocation.File(
                SettingValidator.path(new SettingValue(file, setting.origin(), setting.fromEnvironment()), home, here));
    }
}
