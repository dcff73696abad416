package org.indaba.filecheck;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Detects the type of a compound file of the older office programs by the names in its directory ([MS-CFB], 2.2 and 2.6).
 */
final class CompoundTypeDetector {
    private static final int HEAD_BYTES = 512;
    private static final int SECTOR_SHIFT_AT = 30;
    private static final int DIRECTORY_AT = 48;
    private static final int SMALLEST_SHIFT = 9;
    private static final int LARGEST_SHIFT = 12;

    /** The bytes of the directory that are read: the significant names are among the first. */
    private static final int MOST_BYTES = 16 << 10;

    private CompoundTypeDetector() {}

    static FileType type(Path file) throws IOException {
        String names = names(file);
        if (names.contains("WordDocument")) {
            return FileType.DOC;
        } else if (names.contains("Workbook") || names.contains("Book\0")) {
            return FileType.XLS;
        }
        return names.contains("PowerPoint Document") ? FileType.PPT : FileType.COMPOUND;
    }

    private static String names(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            ByteBuffer head = read(channel, 0, HEAD_BYTES);
            if (head.limit() < HEAD_BYTES) {
                return "";
            }
            int shift = head.getShort(SECTOR_SHIFT_AT);
            if (shift < SMALLEST_SHIFT || shift > LARGEST_SHIFT) {
                return "";
            }
            long at = Integer.toUnsignedLong(head.getInt(DIRECTORY_AT)) + 1 << shift;
            ByteBuffer directory = read(channel, at, MOST_BYTES);
            return StandardCharsets.UTF_16LE.decode(directory).toString();
        }
    }

    private static ByteBuffer read(FileChannel file, long from, int most) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(most).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining() && file.read(bytes, from + bytes.position()) >= 0) {
            // the file ends earlier
        }
        return bytes.flip();
    }
}
