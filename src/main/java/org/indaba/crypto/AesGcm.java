package org.indaba.crypto;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256-GCM (NIST SP 800-38D): a random nonce of 12 bytes, what the cipher makes of the text, and its tag of 16 bytes.
 * Nothing opens but beside the bytes that it was sealed beside.
 */
public final class AesGcm {
    public static final int NONCE_BYTES = 12;
    private static final int TAG_BYTES = 16;

    /** One a thread: every message opens an address, and finding the algorithm takes longer than that. */
    private static final ThreadLocal<Cipher> CIPHER = ThreadLocal.withInitial(AesGcm::newCipher);

    private static final SecureRandom RANDOM = new SecureRandom();

    private AesGcm() {}

    public static SecretKeySpec key(byte[] bytes) {
        return new SecretKeySpec(bytes, "AES");
    }

    /**
     * The text sealed, behind so many bytes that are left for the caller.
     *
     * @param beside what it has to be opened beside
     */
    public static byte[] seal(SecretKeySpec key, byte[] beside, byte[] text, int left) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        int head = left + NONCE_BYTES;
        byte[] sealed = new byte[head + text.length + TAG_BYTES];
        System.arraycopy(nonce, 0, sealed, left, NONCE_BYTES);
        try {
            cipher(Cipher.ENCRYPT_MODE, key, nonce, beside).doFinal(text, 0, text.length, sealed, head);
            return sealed;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES in GCM", e);
        }
    }

    /**
     * The text that was sealed, behind so many bytes of the caller's.
     *
     * @throws GeneralSecurityException where it was sealed with another key or beside something else, or was cut or changed
     */
    public static byte[] open(SecretKeySpec key, byte[] beside, byte[] sealed, int left) throws GeneralSecurityException {
        int head = left + NONCE_BYTES;
        if (sealed.length < head + TAG_BYTES) {
            throw new AEADBadTagException("too short to have been sealed");
        }
        byte[] nonce = Arrays.copyOfRange(sealed, left, head);
        return cipher(Cipher.DECRYPT_MODE, key, nonce, beside).doFinal(sealed, head, sealed.length - head);
    }

    private static Cipher cipher(int mode, SecretKeySpec key, byte[] nonce, byte[] beside) throws GeneralSecurityException {
        Cipher cipher = CIPHER.get();
        cipher.init(mode, key, new GCMParameterSpec(TAG_BYTES * Byte.SIZE, nonce));
        cipher.updateAAD(beside);
        return cipher;
    }

    private static Cipher newCipher() {
        try {
            return Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES in GCM", e);
        }
    }
}
