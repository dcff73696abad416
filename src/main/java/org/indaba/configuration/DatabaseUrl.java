package org.indaba.configuration;

import java.nio.file.Path;

/** Where the database is. The setting's value is never named: the URL of a database may hold a password. */
final class DatabaseUrl {
    private static final String SQLITE = "jdbc:sqlite:";
    private static final String POSTGRESQL = "jdbc:postgresql:";
    private static final String MEND = "write jdbc:sqlite: and the name of a file, or leave it out";

    private DatabaseUrl() {}

    static Path file(Setting setting, Path data, Path home, Path here) throws WrongConfiguration {
        String url = setting.text();
        if (setting.absent() || url.equals(SQLITE)) {
            return data.resolve("indaba.db");
        }
        if (url.startsWith(POSTGRESQL)) {
            throw setting.wrongSecret("names PostgreSQL, which is not in this release yet", MEND);
        }
        String file = url.startsWith(SQLITE) ? url.substring(SQLITE.length()) : ":";
        if (file.startsWith(":") || file.startsWith("file:") || file.contains("?")) {
            throw setting.wrongSecret("is not a database that can be used", MEND);
        }
        return Checks.path(new Setting(file, setting.origin(), setting.fromEnvironment()), home, here);
    }
}
