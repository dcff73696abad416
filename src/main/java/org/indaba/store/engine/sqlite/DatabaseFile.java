package org.indaba.store.engine.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.Optional;

/**
 * Identifies the file that was opened at the start in the file system. SQLite goes on writing to a file that was deleted or
 * moved away, and all of that is lost with the process (sqlite.org/howtocorrupt.html, "Unlinking or renaming").
 */
public final class DatabaseFile {
    private static final String PREFIX = "jdbc:sqlite:";

    private final Optional<Path> path;
    private Optional<Object> opened = Optional.empty();

    /** @param url the URL; a database in memory has no file, and never a problem */
    public DatabaseFile(String url) {
        String name = url.substring(PREFIX.length());
        boolean file = !name.isEmpty() && !name.startsWith(":") && !name.startsWith("file:");
        this.path = file ? Optional.of(Path.of(name)) : Optional.empty();
    }

    /** Remembers the current file. */
    void opened() {
        opened = path.flatMap(DatabaseFile::key);
    }

    /** The problem with the file, if there is one. It costs one look at the folder. */
    Optional<String> wrong() {
        if (path.isEmpty() || opened.isEmpty()) {
            return Optional.empty();
        }
        Optional<Object> now = key(path.get());
        if (now.isEmpty()) {
            return Optional.of("its file is gone");
        }
        return Objects.equals(now, opened) ? Optional.empty() : Optional.of("another file stands in its place");
    }

    boolean isWritable() {
        return path.isEmpty() || Files.isWritable(path.get());
    }

    /** The bytes of the database, 0 where there is no file. */
    long bytes() {
        return path.map(DatabaseFile::bytes).orElse(0L);
    }

    /** The bytes of its log, 0 where there is none. */
    long logBytes() {
        return path.map(each -> bytes(each.resolveSibling(each.getFileName() + "-wal"))).orElse(0L);
    }

    /** The bytes that may still be written to its disk; empty where that is unknown. */
    Optional<Long> freeBytes() {
        if (path.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.getFileStore(path.get().toAbsolutePath().getParent()).getUsableSpace());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * The file's device and number, or its creation time where the file system has no numbers; empty where there is no
     * file.
     */
    private static Optional<Object> key(Path path) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            return Optional.of(attributes.fileKey() == null ? attributes.creationTime() : attributes.fileKey());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static long bytes(Path path) {
        try {
            return Files.size(path);
        } catch (IOException none) {
            return 0;
        }
    }
}
