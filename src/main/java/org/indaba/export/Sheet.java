package org.indaba.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * CSV as RFC 4180 has it: UTF-8, CRLF, quotes where needed. What is buffered goes out with {@link #end} alone: a sheet
 * that is not ended never looks whole.
 */
final class Sheet {
    private static final int BUFFER = 1 << 16;
    private static final byte[] BOM = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final CsvWriter csv;
    private final boolean safe;

    Sheet(OutputStream out, Format format) throws IOException {
        if (format.bom()) {
            out.write(BOM);
        }
        this.safe = format.safe();
        this.csv = CsvWriter.builder()
                .fieldSeparator(format.separator())
                .lineDelimiter(LineDelimiter.CRLF)
                .bufferSize(BUFFER)
                .build(out, StandardCharsets.UTF_8);
    }

    /** Writes a row. The array may be used again, but what it holds may have been made safe. */
    void row(String[] cells) {
        if (safe) {
            for (int i = 0; i < cells.length; i++) {
                cells[i] = defused(cells[i]);
            }
        }
        csv.writeRecord(cells);
    }

    void end() throws IOException {
        csv.flush();
    }

    /** OWASP ASVS 5.0, 1.2.10: what a spreadsheet would take for a formula. */
    private static String defused(String cell) {
        if (cell.isEmpty()) {
            return cell;
        }
        return switch (cell.charAt(0)) {
            case '=', '+', '-', '@', '\t', '\r', '\0' -> "'" + cell;
            default -> cell;
        };
    }
}
