package org.indaba.backup.archive;

import com.exceptionfactory.jagged.UnsupportedRecipientStanzaException;
import com.exceptionfactory.jagged.bech32.Bech32;
import com.exceptionfactory.jagged.framework.stream.StandardDecryptingChannelFactory;
import com.exceptionfactory.jagged.framework.stream.StandardEncryptingChannelFactory;
import com.exceptionfactory.jagged.x25519.X25519KeyFactory;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaReaderFactory;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaWriterFactory;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Locale;
import javax.crypto.spec.SecretKeySpec;
import org.indaba.backup.restore.InvalidBackupException;
import org.indaba.vault.Vault;

/**
 * Encrypts and decrypts backups as age files (age-encryption.org/v1), with the key that is derived from the key file. Each
 * 64 KiB are authenticated together with their position and whether they are the last, before any of them is passed on.
 */
public final class BackupSeal {
    /** The first bytes of an age file. */
    public static final byte[] BEGINNING = "age-encryption.org/v1\n".getBytes(StandardCharsets.US_ASCII);

    private static final int PIECE = 1 << 16;

    private final String identity;

    public BackupSeal(Vault vault) {
        identity = Bech32.getEncoder().encode("AGE-SECRET-KEY-", vault.backupKey()).toString().toUpperCase(Locale.ROOT);
    }

    /** Returns an encrypting stream. It must be closed, so that the last piece is written; that closes {@code to}. */
    public OutputStream sealing(OutputStream to) throws IOException {
        try {
            byte[] recipient = new X25519KeyFactory()
                    .translateKey(new SecretKeySpec(identity.getBytes(StandardCharsets.US_ASCII), "X25519"))
                    .getEncoded();
            var writer = X25519RecipientStanzaWriterFactory.newRecipientStanzaWriter(
                    new String(recipient, StandardCharsets.US_ASCII));
            var channel = new StandardEncryptingChannelFactory()
                    .newEncryptingChannel(Channels.newChannel(to), List.of(writer));
            return new BufferedOutputStream(Channels.newOutputStream(channel), PIECE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has X25519 and ChaCha20-Poly1305", e);
        }
    }

    /** Returns a decrypting stream, which throws an {@link IOException} at the first piece that was changed. */
    InputStream opening(InputStream from) throws InvalidBackupException {
        try {
            var reader = X25519RecipientStanzaReaderFactory.newRecipientStanzaReader(identity);
            var channel = new StandardDecryptingChannelFactory()
                    .newDecryptingChannel(Channels.newChannel(from), List.of(reader));
            return Channels.newInputStream(channel);
        } catch (UnsupportedRecipientStanzaException e) {
            throw new InvalidBackupException("was made with another key, or its beginning is damaged; put the key file there that"
                    + " belongs to it", e);
        } catch (GeneralSecurityException | IOException | RuntimeException e) {
            throw new InvalidBackupException("is damaged; take another backup", e);
        }
    }
}
