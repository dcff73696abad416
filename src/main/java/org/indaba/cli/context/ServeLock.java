package org.indaba.cli.context;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.indaba.store.DatabaseLocation;

/**
 * The lock that keeps a second server away from the same data directory, and from the same database where that is
 * elsewhere. The operating system releases it when a server dies.
 */
public final class ServeLock implements AutoCloseable {
    private final Closeable held;

    private ServeLock(Closeable held) {
        this.held = held;
    }

    /** Takes the lock; empty where another server has it. */
    public static Optional<ServeLock> take(Path dataDirectory) throws IOException {
        return of(dataDirectory.resolve("serve.lock"));
    }

    /** Takes the lock of a database that has one of its own. */
    public static Optional<ServeLock> on(DatabaseLocation database) throws IOException {
        return database instanceof DatabaseLocation.File file ? beside(file.path()) : Optional.of(new ServeLock(() -> { }));
    }

    /** The name of the database in messages. */
    public static String named(DatabaseLocation database) {
        return database instanceof DatabaseLocation.File file ? file.path().toString() : "of INDABA_DATABASE_URL";
    }

    /** Takes the lock beside this file, which is the same by whatever path it is reached; the file need not exist yet. */
    public static Optional<ServeLock> beside(Path database) throws IOException {
        Path file = Files.exists(database) ? database.toRealPath() : database;
        return of(file.resolveSibling(file.getFileName() + ".lock"));
    }

    private static Optional<ServeLock> of(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return Optional.of(new ServeLock(channel));
            }
        } catch (OverlappingFileLockException sameProcess) {
            // treated as if another process had it
        }
        channel.close();
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        held.close();
    }
}
