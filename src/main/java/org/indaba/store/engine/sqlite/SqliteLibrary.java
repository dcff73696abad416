package org.indaba.store.engine.sqlite;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.indaba.files.OwnerOnly;

/**
 * Sets the folder for SQLite's native library. The driver copies it from its jar into a folder before loading it, and
 * deletes the copy when the process ends normally; after a kill the copy would stay in the machine's temporary folder for
 * ever.
 */
public final class SqliteLibrary {
    /** The driver reads this property at the first connection of a process. */
    private static final String FOLDER = "org.sqlite.tmpdir";

    private SqliteLibrary() {}

    /**
     * Has the library copied into this folder, from which earlier copies are deleted. Nothing changes where an operator
     * names another folder, as for a disk from which nothing may be run.
     *
     * @param folder a folder of one process at a time: the caller holds its lock
     */
    public static void copyInto(Path folder) throws IOException {
        if (System.getProperty(FOLDER) != null) {
            return;
        }
        OwnerOnly.createDirectories(folder);
        try (DirectoryStream<Path> earlier = Files.newDirectoryStream(folder)) {
            for (Path copy : earlier) {
                Files.delete(copy);
            }
        }
        System.setProperty(FOLDER, folder.toString());
    }
}
