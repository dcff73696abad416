package org.indaba.export.archive;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The size of a zip's central directory according to its end record: PKWARE's APPNOTE.TXT, 4.3.14 to 4.3.16. It is checked
 * because the directory is read into memory whole.
 *
 * @param entries the number of entries
 * @param bytes the size of all of them
 */
record ZipDirectorySize(long entries, long bytes) {
    /** The size of the end record without the comment. */
    static final int END_RECORD = 22;

    /** The largest size of an entry of the product's archives, with its name. */
    private static final int MOST_BYTES_EACH = 200;

    private static final int LOCATOR = 20;
    private static final long IN_ZIP64 = 0xFFFFFFFFL;
    private static final long COUNT_IN_ZIP64 = 0xFFFF;

    /** @param comment the position at which the comment begins */
    static ZipDirectorySize of(RandomAccessFile file, long comment) throws IOException {
        long end = comment - END_RECORD;
        long entries = number(file, end + 10, Short.BYTES);
        long bytes = number(file, end + 12, Integer.BYTES);
        long offset = number(file, end + 16, Integer.BYTES);
        boolean zip64 = entries == COUNT_IN_ZIP64 || bytes == IN_ZIP64 || offset == IN_ZIP64;
        if (!zip64 || end < LOCATOR) {
            return new ZipDirectorySize(entries, bytes);
        }
        long record = number(file, end - LOCATOR + 8, Long.BYTES);
        return record < 0 || record > end - LOCATOR
                ? new ZipDirectorySize(entries, bytes)
                : new ZipDirectorySize(number(file, record + 32, Long.BYTES), number(file, record + 40, Long.BYTES));
    }

    boolean fits(int mostEntries) {
        return entries >= 0 && entries <= mostEntries && bytes >= 0 && bytes <= (long) mostEntries * MOST_BYTES_EACH;
    }

    private static long number(RandomAccessFile file, long at, int size) throws IOException {
        byte[] number = new byte[Long.BYTES];
        file.seek(at);
        file.readFully(number, 0, size);
        return ByteBuffer.wrap(number).order(ByteOrder.LITTLE_ENDIAN).getLong();
    }
}
