package org.indaba.filecheck;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Detects the type of a ZIP by the names in its directory (APPNOTE.TXT, 4.3.12 and 4.3.16); nothing of it is inflated. Only
 * the beginning of the directory is read, where office programs put the significant names.
 */
final class ZipTypeDetector {
    private static final int END = 0x06054b50;
    private static final int END_BYTES = 22;
    private static final int LONGEST_COMMENT = 65_535;
    private static final int ENTRY = 0x02014b50;
    private static final int ENTRY_BYTES = 46;
    private static final int MOST_BYTES = 256 << 10;

    /** The position after the local head of an entry without extra fields: OpenDocument 1.3, part 2, 3.3. */
    private static final int MIMETYPE_AT = 30;

    private ZipTypeDetector() {}

    /** The result is empty for a program of Java or Android, and for a file without a directory. */
    static Optional<FileType> type(Path file, String head) throws IOException {
        List<String> names;
        try (FileChannel channel = FileChannel.open(file)) {
            names = names(channel);
        } catch (IndexOutOfBoundsException | IllegalArgumentException broken) {
            return Optional.empty();
        }
        if (names == null) {
            return Optional.empty();
        }
        boolean program = names.stream().anyMatch(each -> each.equals("AndroidManifest.xml")
                || each.endsWith(".class") || each.equalsIgnoreCase("META-INF/MANIFEST.MF"));
        if (program) {
            return Optional.empty();
        }
        return Optional.of(office(names, head));
    }

    private static FileType office(List<String> names, String head) {
        if (names.contains("[Content_Types].xml")) {
            if (names.stream().anyMatch(each -> each.startsWith("word/"))) {
                return FileType.DOCX;
            } else if (names.stream().anyMatch(each -> each.startsWith("xl/"))) {
                return FileType.XLSX;
            } else if (names.stream().anyMatch(each -> each.startsWith("ppt/"))) {
                return FileType.PPTX;
            }
        }
        String told = head.startsWith("mimetype", MIMETYPE_AT) ? head.substring(MIMETYPE_AT + "mimetype".length()) : "";
        return Stream.of(FileType.EPUB, FileType.ODT, FileType.ODS, FileType.ODP)
                .filter(each -> told.startsWith(each.mime("")))
                .findFirst().orElse(FileType.ZIP);
    }

    /** The result is null where the file has no directory. */
    private static List<String> names(FileChannel file) throws IOException {
        long size = file.size();
        ByteBuffer tail = read(file, Math.max(0, size - END_BYTES - LONGEST_COMMENT), END_BYTES + LONGEST_COMMENT);
        for (int at = tail.limit() - END_BYTES; at >= 0; at--) {
            if (tail.getInt(at) == END) {
                long bytes = Integer.toUnsignedLong(tail.getInt(at + 12));
                long from = Integer.toUnsignedLong(tail.getInt(at + 16));
                return names(read(file, from, (int) Math.min(bytes, MOST_BYTES)));
            }
        }
        return null;
    }

    private static List<String> names(ByteBuffer directory) {
        List<String> names = new ArrayList<>();
        int at = 0;
        while (at + ENTRY_BYTES <= directory.limit() && directory.getInt(at) == ENTRY) {
            int name = Short.toUnsignedInt(directory.getShort(at + 28));
            int more = Short.toUnsignedInt(directory.getShort(at + 30)) + Short.toUnsignedInt(directory.getShort(at + 32));
            if (at + ENTRY_BYTES + name > directory.limit()) {
                break;
            }
            byte[] bytes = new byte[name];
            directory.get(at + ENTRY_BYTES, bytes);
            names.add(new String(bytes, StandardCharsets.UTF_8));
            at += ENTRY_BYTES + name + more;
        }
        return names;
    }

    private static ByteBuffer read(FileChannel file, long from, int most) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate((int) Math.max(0, Math.min(most, file.size() - from)))
                .order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining() && file.read(bytes, from + bytes.position()) >= 0) {
            // the file ends earlier
        }
        return bytes.flip();
    }
}
