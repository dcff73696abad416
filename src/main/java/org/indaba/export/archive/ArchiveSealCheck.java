package org.indaba.export.archive;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import org.indaba.crypto.Sha256;

/** Checks that a file ends in the {@link ArchiveSeal} of its bytes, before anything else in it is trusted. */
final class ArchiveSealCheck {
    private static final int BUFFER = 1 << 16;

    private ArchiveSealCheck() {}

    static void of(Path path, int mostFiles) throws DamagedArchiveException, IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            long digits = file.length() - ArchiveSeal.DIGITS;
            long comment = file.length() - ArchiveSeal.COMMENT.length();
            if (comment < ZipDirectorySize.END_RECORD) {
                throw new DamagedArchiveException("it is cut, or is no archive of a consultation");
            }
            byte[] words = new byte[ArchiveSeal.COMMENT.length()];
            file.seek(comment);
            file.readFully(words);
            String said = new String(words, StandardCharsets.ISO_8859_1);
            if (!said.startsWith(ArchiveSeal.COMMENT.substring(0, ArchiveSeal.COMMENT.length() - ArchiveSeal.DIGITS))) {
                throw new DamagedArchiveException("it is cut, or is no archive of a consultation");
            }
            if (!said.equals(ArchiveSeal.comment(hash(file, digits)))) {
                throw new DamagedArchiveException("it was changed after it was written");
            }
            if (!ZipDirectorySize.of(file, comment).fits(mostFiles)) {
                throw new DamagedArchiveException(
                        "it holds more than " + mostFiles + " files: make archives of less with since and until");
            }
        }
    }

    private static String hash(RandomAccessFile file, long length) throws IOException {
        MessageDigest digest = Sha256.begin();
        byte[] buffer = new byte[BUFFER];
        file.seek(0);
        for (long left = length; left > 0; ) {
            int read = file.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read < 0) {
                break;
            }
            digest.update(buffer, 0, read);
            left -= read;
        }
        return Sha256.hex(digest);
    }
}
