package org.indaba.media;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.regex.Pattern;
import org.indaba.files.FileSync;
import org.indaba.files.OwnerOnly;

/**
 * The files on disk: {@code media/ab/abcdef…}, named by their SHA-256; {@code media/tmp} contains what is being fetched.
 */
public final class MediaFiles {
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private final Path folder;

    /** @param dataDir the data directory */
    public MediaFiles(Path dataDir) {
        this.folder = dataDir.resolve("media");
    }

    /** The path of the bytes with this SHA-256, whether they exist or not. */
    public Path path(String sha256) {
        if (!SHA256.matcher(sha256).matches()) {
            throw new IllegalArgumentException("a SHA-256 is 64 lower case hexadecimal digits");
        }
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    Path folder() {
        return folder;
    }

    Path temporary(long id) throws IOException {
        return OwnerOnly.createDirectories(folder.resolve("tmp")).resolve(id + ".part");
    }

    /** Deletes the files that were being fetched when the last process ended. */
    void clearTemporary() throws IOException {
        Path temporary = folder.resolve("tmp");
        if (Files.isDirectory(temporary)) {
            try (DirectoryStream<Path> left = Files.newDirectoryStream(temporary)) {
                for (Path each : left) {
                    Files.deleteIfExists(each);
                }
            }
        }
    }

    /** Gives a synced temporary file its final name, which survives a power cut too. */
    void keep(Path temporary, String sha256) throws IOException {
        Path target = path(sha256);
        if (!Files.isDirectory(target.getParent())) {
            OwnerOnly.createDirectories(target.getParent());
            FileSync.sync(folder);
        }
        OwnerOnly.restrict(temporary);
        Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        FileSync.sync(target.getParent());
    }

    void remove(String sha256) throws IOException {
        Path target = path(sha256);
        if (Files.deleteIfExists(target)) {
            FileSync.sync(target.getParent());
        }
    }

    static boolean isName(String name) {
        return SHA256.matcher(name).matches();
    }
}
