package org.indaba.backup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import org.indaba.files.OwnerOnly;

/**
 * The folder for the copy of the database that a backup makes or checks. It is in the data directory and only for its
 * owner, since the copy is not encrypted. One process at a time uses it; what a crash leaves in it is deleted at the next
 * start.
 */
public final class ScratchDatabase implements AutoCloseable {
    private static final String FOLDER = "backup.tmp";
    private static final String LOCK = "backup.lock";

    private final Path folder;
    private final FileChannel lock;

    private ScratchDatabase(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    public static ScratchDatabase take(Path data) throws BackupException, IOException {
        return tryTake(data).orElseThrow(() -> new BackupException(
                "another backup, restore or verify is at work on " + data + "; try again when it has ended"));
    }

    private static Optional<ScratchDatabase> tryTake(Path data) throws IOException {
        FileChannel channel = FileChannel.open(
                data.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                Path folder = data.resolve(FOLDER);
                delete(folder);
                return Optional.of(new ScratchDatabase(OwnerOnly.createDirectory(folder), channel));
            }
        } catch (OverlappingFileLockException sameProcess) {
            // treated as if another process had it
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        channel.close();
        return Optional.empty();
    }

    /** Deletes what a crash left, unless another process is using the folder now. */
    public static void sweep(Path data) throws IOException {
        if (Files.exists(data.resolve(FOLDER))) {
            Optional<ScratchDatabase> left = tryTake(data);
            if (left.isPresent()) {
                left.get().close();
            }
        }
    }

    public Path folder() {
        return folder;
    }

    @Override
    public void close() throws IOException {
        try (lock) {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path each, IOException failure) throws IOException {
                Files.delete(each);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
