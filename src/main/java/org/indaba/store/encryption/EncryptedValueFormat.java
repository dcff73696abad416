package org.indaba.store.encryption;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.spec.SecretKeySpec;
import org.indaba.crypto.AesGcm;

/**
 * Defines the stored form of an encrypted value: {@code k1:}, then the id of its key (8 bytes), a nonce (12 bytes), and the
 * result of AES-256-GCM with its owner as associated data. In a text everything after the mark is in base 64 (RFC 4648,
 * section 5), unpadded.
 */
final class EncryptedValueFormat {
    private static final byte[] MARK = "k1:".getBytes(StandardCharsets.US_ASCII);
    private static final String TEXT_MARK = "k1:";
    private static final int HEAD_BYTES = Long.BYTES + AesGcm.NONCE_BYTES;

    /** The base 64 letters of a key's id and one byte more. */
    private static final int ID_LETTERS = 12;

    /** The letters of a text that {@link #keyOf} needs. */
    static final int HEAD_LETTERS = 3 + ID_LETTERS;

    private static final Base64.Encoder LETTERS = Base64.getUrlEncoder().withoutPadding();

    private EncryptedValueFormat() {}

    static String seal(PersonKeys.Owner owner, long id, SecretKeySpec key, String text) {
        return TEXT_MARK + LETTERS.encodeToString(body(owner, id, key, text.getBytes(StandardCharsets.UTF_8), 0));
    }

    static byte[] seal(PersonKeys.Owner owner, long id, SecretKeySpec key, byte[] bytes) {
        byte[] sealed = body(owner, id, key, bytes, MARK.length);
        System.arraycopy(MARK, 0, sealed, 0, MARK.length);
        return sealed;
    }

    /** The id of the key with which a text was sealed. */
    static long keyOf(String sealed) {
        if (!sealed.startsWith(TEXT_MARK) || sealed.length() < TEXT_MARK.length() + ID_LETTERS) {
            throw new ColumnCipher.Unreadable("what is kept is not sealed");
        }
        return ByteBuffer.wrap(decode(sealed.substring(TEXT_MARK.length(), TEXT_MARK.length() + ID_LETTERS))).getLong();
    }

    static long keyOf(byte[] sealed) {
        if (sealed.length < MARK.length + HEAD_BYTES || !Arrays.equals(sealed, 0, MARK.length, MARK, 0, MARK.length)) {
            throw new ColumnCipher.Unreadable("what is kept is not sealed");
        }
        return ByteBuffer.wrap(sealed).getLong(MARK.length);
    }

    static String open(PersonKeys.Owner owner, SecretKeySpec key, String sealed) {
        return new String(opened(owner, key, decode(sealed.substring(TEXT_MARK.length())), 0), StandardCharsets.UTF_8);
    }

    static byte[] open(PersonKeys.Owner owner, SecretKeySpec key, byte[] sealed) {
        return opened(owner, key, sealed, MARK.length);
    }

    private static byte[] body(PersonKeys.Owner owner, long id, SecretKeySpec key, byte[] plain, int start) {
        byte[] body = AesGcm.seal(key, beside(owner), plain, start + Long.BYTES);
        ByteBuffer.wrap(body).putLong(start, id);
        return body;
    }

    private static byte[] opened(PersonKeys.Owner owner, SecretKeySpec key, byte[] body, int start) {
        if (body.length < start + HEAD_BYTES) {
            throw new ColumnCipher.Unreadable("what is kept was cut");
        }
        try {
            return AesGcm.open(key, beside(owner), body, start + Long.BYTES);
        } catch (GeneralSecurityException e) {
            throw new ColumnCipher.Unreadable("what is kept was kept for another, or is damaged");
        }
    }

    private static byte[] beside(PersonKeys.Owner owner) {
        return ByteBuffer.allocate(1 + Long.BYTES).put((byte) owner.kind().number()).putLong(owner.id()).array();
    }

    private static byte[] decode(String letters) {
        try {
            return Base64.getUrlDecoder().decode(letters);
        } catch (IllegalArgumentException e) {
            throw new ColumnCipher.Unreadable("what is kept is damaged");
        }
    }
}
