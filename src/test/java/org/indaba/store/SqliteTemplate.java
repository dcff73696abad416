package org.indaba.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.indaba.store.engine.Migrations;

/** A SQLite file with the schema, made once: a copy of it takes a twentieth of the CPU that the migrations take. */
public final class SqliteTemplate {
    private static final byte[] BYTES = made();

    private SqliteTemplate() {}

    /** Gives the file the schema where there is no file yet. */
    public static Path at(Path file) {
        try {
            if (Files.notExists(file)) {
                Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.write(file, BYTES);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] made() {
        try {
            Path folder = Files.createTempDirectory("indaba-template");
            Path file = folder.resolve("template.db");
            Migrations.migrate("jdbc:sqlite:" + file);
            byte[] bytes = Files.readAllBytes(file);
            Files.delete(file);
            Files.delete(folder);
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (UnusableStorageException e) {
            throw new IllegalStateException(e);
        }
    }
}
