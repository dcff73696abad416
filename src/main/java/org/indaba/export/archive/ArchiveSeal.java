package org.indaba.export.archive;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.indaba.crypto.Sha256;

/**
 * Writes the end of an archive: its comment, which contains the SHA-256 of every byte before the digits. Other readers of
 * zip show it or ignore it; with it {@link ExportArchiveCheck} detects any changed byte, even where no reader looks.
 */
final class ArchiveSeal extends FilterOutputStream {
    static final int DIGITS = 64;

    private static final String WORDS = "indaba archive, sha256 ";

    /** The comment with room for the digits. */
    static final String COMMENT = WORDS + "0".repeat(DIGITS);

    private final MessageDigest digest = Sha256.begin();
    private final byte[] held = new byte[DIGITS];
    private int holding;

    ArchiveSeal(OutputStream out) {
        super(out);
    }

    /** The comment of an archive whose bytes up to the digits have this hash. */
    static String comment(String hash) {
        return WORDS + hash;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    /** The last bytes are held back, since they may be the room for the digits. */
    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        int over = Math.max(0, holding + length - DIGITS);
        int ofHeld = Math.min(holding, over);
        pass(held, 0, ofHeld);
        System.arraycopy(held, ofHeld, held, 0, holding - ofHeld);
        holding -= ofHeld;
        int through = over - ofHeld;
        pass(bytes, from, through);
        System.arraycopy(bytes, from + through, held, holding, length - through);
        holding += length - through;
    }

    /** Writes the digits into their room, once everything was written. */
    void seal() throws IOException {
        if (holding != DIGITS || !COMMENT.endsWith(new String(held, StandardCharsets.US_ASCII))) {
            throw new IllegalStateException("an archive does not end in its comment");
        }
        out.write(Sha256.hex(digest).getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private void pass(byte[] bytes, int from, int length) throws IOException {
        digest.update(bytes, from, length);
        out.write(bytes, from, length);
    }
}
