package org.indaba.vault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.indaba.crypto.HmacSha256;

/**
 * Encrypts data that identifies people (AES-256-GCM with the place where it is stored as associated data) and hashes data
 * that must be found again (HMAC-SHA-256). Each key, that of backups too, is derived from one secret of 32 bytes with a
 * label of its own.
 */
public final class Vault {
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    /** One cipher for each thread: every message opens an address, and looking up the algorithm takes longer than that. */
    private static final ThreadLocal<Cipher> CIPHER = ThreadLocal.withInitial(Vault::newCipher);

    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec sealing;
    private final HmacSha256 finding;
    private final byte[] backups;

    public Vault(byte[] secret) {
        HmacSha256 labels = new HmacSha256(secret);
        this.sealing = new SecretKeySpec(labels.of("indaba sealing"), "AES");
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
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, place, text.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.allocate(NONCE_BYTES + sealed.length).put(nonce).put(sealed).array();
    }

    /**
     * Opens a text that was sealed for this place.
     *
     * @throws WrongKey where it was sealed for another place or with another key, and where it was cut
     */
    public String open(String place, byte[] sealed) {
        if (sealed.length < NONCE_BYTES + TAG_BITS / Byte.SIZE) {
            throw new WrongKey(new AEADBadTagException("too short to have been sealed"));
        }
        byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
        byte[] rest = Arrays.copyOfRange(sealed, NONCE_BYTES, sealed.length);
        return new String(cipher(Cipher.DECRYPT_MODE, nonce, place, rest), StandardCharsets.UTF_8);
    }

    /** A hash that finds the same text again and reveals nothing without the key: 64 hexadecimal digits. */
    public String lookup(String text) {
        return finding.hex(text);
    }

    /** The 32 bytes with which backups, and nothing else, are encrypted. */
    public byte[] backupKey() {
        return backups.clone();
    }

    private byte[] cipher(int mode, byte[] nonce, String place, byte[] bytes) {
        try {
            Cipher cipher = CIPHER.get();
            cipher.init(mode, sealing, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new WrongKey(e);
        }
    }

    private static Cipher newCipher() {
        try {
            return Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has AES in GCM", e);
        }
    }

    /** Thrown where the value was sealed with another key, or for another place. */
    public static final class WrongKey extends RuntimeException {
        private static final long serialVersionUID = 1;

        WrongKey(Throwable cause) {
            super("sealed with another key: put back the key file that belongs to this database", cause);
        }
    }
}
