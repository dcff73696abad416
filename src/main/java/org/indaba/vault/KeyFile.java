package org.indaba.vault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.HexFormat;
import org.indaba.files.FileSync;
import org.indaba.files.OwnerOnly;

/** A file with a key, readable for its owner alone: 64 hexadecimal digits. */
public record KeyFile(Path path) {
    private static final int SECRET_BYTES = 32;

    /** The bytes with which some editors begin a file. */
    private static final String UTF_8_MARK = "\u00EF\u00BB\u00BF";

    /** The file in which the next key waits until the database is sealed with it. */
    public KeyFile next() {
        return new KeyFile(path.resolveSibling(path.getFileName() + ".new"));
    }

    public boolean exists() {
        return Files.exists(path);
    }

    /** Makes a random key in a file that survives a power cut. Where another process has just made one, that one stays. */
    public void make() throws IOException {
        byte[] secret = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        create(HexFormat.of().formatHex(secret) + "\n");
        FileSync.sync(folder());
    }

    public Vault read() throws IOException {
        String text = content();
        try {
            String digits = text.startsWith(UTF_8_MARK) ? text.substring(UTF_8_MARK.length()) : text;
            byte[] secret = HexFormat.of().parseHex(digits.trim());
            if (secret.length == SECRET_BYTES) {
                return new Vault(secret);
            }
        } catch (IllegalArgumentException notHex) {
            // reported below, without the file's content
        }
        throw new IOException(path + " is not a key file: it must hold 64 hexadecimal digits; put back the right one");
    }

    /**
     * Copies the file beside itself, to be kept until that day: {@code indaba.key.until-2027-01-31}. A second call changes
     * nothing.
     */
    public Path keepUntil(LocalDate day) throws IOException {
        String name = path.getFileName() + ".until-" + day;
        for (int i = 1; ; i++) {
            Path kept = path.resolveSibling(i == 1 ? name : name + "-" + i);
            if (!Files.exists(kept)) {
                new KeyFile(kept).create(content());
                FileSync.sync(folder());
                return kept;
            } else if (Files.mismatch(kept, path) == -1) {
                return kept;
            }
        }
    }

    /** Replaces another key file. */
    public void replace(KeyFile other) throws IOException {
        Files.move(path, other.path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        FileSync.sync(folder());
    }

    public void delete() throws IOException {
        Files.deleteIfExists(path);
    }

    /** Reads each byte as one letter, so that no content causes a decoding error. */
    private String content() throws IOException {
        return Files.readString(path, StandardCharsets.ISO_8859_1);
    }

    private Path folder() {
        return path.toAbsolutePath().getParent();
    }

    /**
     * The file is written under another name first, so that a crash never leaves half a key where later starts look for
     * one.
     */
    private void create(String text) throws IOException {
        Files.createDirectories(folder());
        Path written = path.resolveSibling(path.getFileName() + "." + HexFormat.of().toHexDigits(new SecureRandom().nextLong()));
        OwnerOnly.createFile(written);
        try {
            Files.writeString(written, text, StandardCharsets.ISO_8859_1, StandardOpenOption.WRITE);
            FileSync.sync(written);
            link(written);
        } catch (FileAlreadyExistsException anotherProcess) {
            return;
        } finally {
            Files.deleteIfExists(written);
        }
    }

    /** A hard link never replaces an existing file, as a rename would; some file systems have none. */
    private void link(Path written) throws IOException {
        try {
            Files.createLink(path, written);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (FileSystemException | UnsupportedOperationException noLinks) {
            Files.move(written, path);
        }
    }
}
