package org.indaba.store.engine.sqlite;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.indaba.files.OwnerOnly;

/**
 * The driver copies SQLite's own library from its jar into a folder before it can be loaded, and takes the copy away when the
 * process ends by itself. What a kill leaves in the machine's temporary folder nobody takes away.
 */
public final class SqliteLibrary {
    /** Read by the driver at the first connection of a process. */
    private static final String FOLDER = "org.sqlite.tmpdir";

    private SqliteLibrary() {}

    /**
     * Lets the library be copied into this folder, out of which earlier copies go. Nothing changes where an operator names
     * another folder, as for a disk from which nothing may be run.
     *
     * @param folder of one process at a time: whoever calls holds its lock
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
