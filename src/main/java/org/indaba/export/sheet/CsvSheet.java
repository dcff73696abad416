package org.indaba.export.sheet;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes CSV according to RFC 4180: UTF-8, CRLF, quotes where needed. No library is used, since none writes a cell in
 * parts.
 */
final class CsvSheet implements Sheet {
    private static final int BUFFER = 1 << 16;
    private static final byte[] BOM = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final Writer out;
    private final char separator;
    private final boolean safe;
    private final FormulaGuard guard = new FormulaGuard();
    private boolean inRow;

    CsvSheet(OutputStream out, CsvDialect dialect) throws IOException {
        if (dialect.bom()) {
            out.write(BOM);
        }
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), BUFFER);
        this.separator = dialect.separator();
        this.safe = dialect.safe();
    }

    @Override
    public void head(List<Column> columns) {
        row(Column.names(columns));
    }

    @Override
    public void cell(String text) {
        try {
            begin();
            boolean quoted = needsQuotes(text);
            quote(quoted);
            write(text, quoted);
            quote(quoted);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void cell(LongText text) {
        try {
            begin();
            String between = String.valueOf(text.between());
            boolean quoted = needsQuotes(between) || anyNeedsQuotes(text.parts());
            quote(quoted);
            boolean[] first = {true};
            text.parts().forEach(part -> {
                try {
                    if (!first[0]) {
                        write(between, quoted);
                    }
                    first[0] = false;
                    write(part, quoted);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            quote(quoted);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void endRow() {
        try {
            out.write("\r\n");
            inRow = false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void end() throws IOException {
        out.flush();
    }

    private void begin() throws IOException {
        if (inRow) {
            out.write(separator);
        }
        inRow = true;
        guard.begin();
    }

    private void quote(boolean quoted) throws IOException {
        if (quoted) {
            out.write('"');
        }
    }

    private boolean anyNeedsQuotes(LongText.Parts parts) {
        boolean[] any = {false};
        parts.forEach(part -> any[0] = any[0] || needsQuotes(part));
        return any[0];
    }

    private boolean needsQuotes(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == separator || c == '"' || c == '\n' || c == '\r') {
                return true;
            }
        }
        return false;
    }

    /** Writes a part of a cell, with each quote doubled and an apostrophe wherever the guard wants one. */
    private void write(String text, boolean quoted) throws IOException {
        int written = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean doubled = quoted && c == '"';
            boolean defused = safe && guard.isNeededBefore(c);
            if (doubled || defused) {
                out.write(text, written, i - written);
                out.write(doubled ? '"' : '\'');
                written = i;
            }
        }
        out.write(text, written, text.length() - written);
    }
}
