package org.indaba.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** CSV as RFC 4180 has it: UTF-8, CRLF, quotes where needed. */
final class CsvSheet implements Sheet {
    private static final int BUFFER = 1 << 16;
    private static final byte[] BOM = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final CsvWriter csv;
    private final boolean safe;

    CsvSheet(OutputStream out, Dialect dialect) throws IOException {
        if (dialect.bom()) {
            out.write(BOM);
        }
        this.safe = dialect.safe();
        this.csv = CsvWriter.builder()
                .fieldSeparator(dialect.separator())
                .lineDelimiter(LineDelimiter.CRLF)
                .bufferSize(BUFFER)
                .build(out, StandardCharsets.UTF_8);
    }

    @Override
    public void head(List<Column> columns) {
        row(Column.names(columns));
    }

    @Override
    public void row(String[] cells) {
        if (safe) {
            for (int i = 0; i < cells.length; i++) {
                cells[i] = defused(cells[i]);
            }
        }
        csv.writeRecord(cells);
    }

    @Override
    public void end() throws IOException {
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
