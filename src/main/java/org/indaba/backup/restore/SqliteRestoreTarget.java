package org.indaba.backup.restore;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.indaba.files.FileSync;

/**
 * Restores into a SQLite file.
 *
 * @param file the file that becomes the database
 */
record SqliteRestoreTarget(Path file) implements RestoreTarget {
    @Override
    public Path folder() {
        return file.getParent();
    }

    @Override
    public List<String> names() {
        return RestoreTarget.with(file.getFileName().toString());
    }

    @Override
    public void refuse() {
        // existing data is moved aside
    }

    @Override
    public void put(Path database) throws IOException {
        Files.move(database, file, StandardCopyOption.ATOMIC_MOVE);
        FileSync.sync(folder());
    }

    @Override
    public boolean isFree() {
        return Files.notExists(file);
    }
}
