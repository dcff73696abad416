package org.indaba.channel.webchat.upload;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.indaba.files.FileSync;
import org.indaba.files.OwnerOnly;

/**
 * The folder in which uploads wait until they are hashed and stored. The files have random names, never the names that were
 * sent.
 */
public final class UploadSpool {
    private static final Pattern NAME = Pattern.compile("[0-9a-f]{32}");

    /** The number of names that are looked up together. */
    private static final int BATCH = 1_000;

    /** Thrown where the disk did not take the file; the request itself was correct. */
    public static final class Failed extends IOException {
        private static final long serialVersionUID = 1;

        public Failed(IOException cause) {
            super(cause);
        }
    }

    private final SecureRandom random = new SecureRandom();
    private final Path folder;

    public UploadSpool(Path folder) {
        this.folder = folder;
    }

    /** Creates a new, empty file. It is durable once {@link #sync} returns. */
    public String create() throws IOException {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        String name = HexFormat.of().formatHex(bytes);
        OwnerOnly.createDirectories(folder);
        OwnerOnly.createFile(path(name));
        return name;
    }

    OutputStream write(String name) throws IOException {
        return new FileOutputStream(path(name).toFile());
    }

    public void sync(String name) throws IOException {
        FileSync.sync(path(name));
        FileSync.sync(folder);
    }

    /** The path of a file, for checks of its content. */
    public Path file(String name) throws IOException {
        return path(name);
    }

    public InputStream open(String name) throws IOException {
        return Files.newInputStream(path(name));
    }

    public void remove(String name) throws IOException {
        Files.deleteIfExists(path(name));
    }

    /**
     * Deletes files that nobody needs any more and that were last written before {@code before}. The names are looked up in
     * batches.
     *
     * @param wanted returns those of some names that are still needed; where it throws, all of them stay
     */
    public void sweep(UnaryOperator<Set<String>> wanted, Instant before) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
            Set<String> batch = new HashSet<>();
            for (Path each : all) {
                if (isOlder(each, before)) {
                    batch.add(each.getFileName().toString());
                }
                if (batch.size() == BATCH) {
                    remove(batch, wanted);
                    batch.clear();
                }
            }
            if (!batch.isEmpty()) {
                remove(batch, wanted);
            }
        }
    }

    private void remove(Set<String> batch, UnaryOperator<Set<String>> wanted) throws IOException {
        Set<String> kept = wanted.apply(Set.copyOf(batch));
        for (String each : batch) {
            if (!kept.contains(each)) {
                Files.deleteIfExists(folder.resolve(each));
            }
        }
    }

    private static boolean isOlder(Path file, Instant before) throws IOException {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(before);
        } catch (NoSuchFileException gone) {
            // meanwhile the upload was refused or used
            return false;
        }
    }

    private Path path(String name) throws IOException {
        if (!NAME.matcher(name).matches()) {
            throw new NoSuchFileException("no name that the spool gives");
        }
        return folder.resolve(name);
    }
}
