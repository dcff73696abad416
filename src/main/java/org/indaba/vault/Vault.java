package org.indaba.vault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import javax.crypto.spec.SecretKeySpec;
import org.indaba.crypto.AesGcm;
import org.indaba.crypto.HmacSha256;

/**
 * Encrypts data that identifies people (AES-256-GCM with the place where it is stored as associated data) and hashes data
 * that must be found again (HMAC-SHA-256). Each key, that of backups too, is derived from one secret of 32 bytes with a
 * label of its own.
 */
public final class Vault {
    private final SecretKeySpec sealing;
    private final HmacSha256 finding;
    private final byte[] backups;

    public Vault(byte[] secret) {
        HmacSha256 labels = new HmacSha256(secret);
        this.sealing = AesGcm.key(labels.of("indaba sealing"));
        this.finding = new HmacSha256(labels.of("indaba finding"));
        this.backups = labels.of("indaba backups");
    }

    /** Reads the key file, or makes one that only its owner may read. */
    public static Vault at(Path file) throws IOException {
        KeyFile key = new KeyFile(file);
        if (!key.exists()) {
            key.make();
        }
        return existing(file);
    }

    /** Reads the key file, for data that only the right key can open; it makes none. */
    public static Vault existing(Path file) throws IOException {
        KeyFile key = new KeyFile(file);
        if (!key.exists()) {
            throw new IOException("there is no key file " + file + ": put the one there that belongs to the data");
        }
        return key.read();
    }

    /**
     * Seals a text. {@code place} names where it will be stored, such as {@code response 12 name}; it can be opened for
     * that place alone.
     */
    public byte[] seal(String place, String text) {
        return AesGcm.seal(sealing, place.getBytes(StandardCharsets.UTF_8), text.getBytes(StandardCharsets.UTF_8), 0);
    }

    /**
     * Opens a text that was sealed for this place.
     *
     * @throws WrongKey where it was sealed for another place or with another key, and where it was cut
     */
    public String open(String place, byte[] sealed) {
        try {
            byte[] text = AesGcm.open(sealing, place.getBytes(StandardCharsets.UTF_8), sealed, 0);
            return new String(text, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new WrongKey(e);
        }
    }

    /** A hash that finds the same text again and reveals nothing without the key: 64 hexadecimal digits. */
    public String lookup(String text) {
        return finding.hex(text);
    }

    /** The 32 bytes with which backups, and nothing else, are encrypted. */
    public byte[] backupKey() {
        return backups.clone();
    }

    /** What was to be opened was sealed with another key, or for another place. */
    public static final class WrongKey extends RuntimeException {
        private static final long serialVersionUID = 1;

        WrongKey(Throwable cause) {
            super("sealed with another key: put back the key file that belongs to this database", cause);
        }
    }
}
