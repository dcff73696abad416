package org.indaba;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDirFactory;

/** Gives the unit tests folders in memory where the machine has such a place, so that none of them waits for a disk's syncs. */
public final class TemporaryFolders implements TempDirFactory {
    private static final Path IN_MEMORY = Path.of("/dev/shm");
    private static final long ROOM = 1L << 30;

    @Override
    public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext context) throws IOException {
        return Files.isWritable(IN_MEMORY) && Files.getFileStore(IN_MEMORY).getUsableSpace() > ROOM
                ? Files.createTempDirectory(IN_MEMORY, "indaba-test")
                : Files.createTempDirectory("indaba-test");
    }
}
