package org.indaba.export.sheet;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Writes JSON lines: one object for each row, in UTF-8, with every column as a key and null where CSV has an empty cell.
 */
public final class JsonSheet implements Sheet {
    private static final int BUFFER = 1 << 16;

    /** The digits of a decimal number that a double keeps (IEEE 754; RFC 8259, section 6). */
    private static final int MOST_DIGITS = 15;

    private static final Pattern AMOUNT = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?");

    private final Writer lines;
    private final JsonWriter json;
    private List<Column> columns = List.of();
    private int next;

    public JsonSheet(OutputStream out) {
        lines = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), BUFFER);
        json = new JsonWriter(lines);
        json.setSerializeNulls(true);
        // a document of several values, which is what lines are
        json.setStrictness(Strictness.LENIENT);
    }

    @Override
    public void head(List<Column> keys) {
        columns = List.copyOf(keys);
    }

    @Override
    public void cell(String text) {
        try {
            value(begin().kind(), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void cell(LongText text) {
        try {
            if (begin().kind() == Column.Kind.FILES) {
                json.beginArray();
                text.parts().forEach(this::value);
                json.endArray();
            } else {
                text(text);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void endRow() {
        try {
            json.endObject();
            lines.write('\n');
            next = 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Column begin() throws IOException {
        if (next == 0) {
            json.beginObject();
        }
        Column column = columns.get(next++);
        json.name(column.name());
        return column;
    }

    private void value(String text) {
        try {
            json.value(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The library writes a text only as a whole, so it writes the opening quote, and the rest is written past it. */
    private void text(LongText text) throws IOException {
        json.jsonValue("\"");
        boolean[] first = {true};
        text.parts().forEach(part -> {
            try {
                if (!first[0]) {
                    lines.write(escaped(String.valueOf(text.between())));
                }
                first[0] = false;
                lines.write(escaped(part));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        lines.write('"');
    }

    /** Escapes the text as the same library does within quotes. */
    private static String escaped(String text) throws IOException {
        StringWriter quoted = new StringWriter(text.length() + 2);
        new JsonWriter(quoted).value(text);
        return quoted.getBuffer().substring(1, quoted.getBuffer().length() - 1);
    }

    private void value(Column.Kind kind, String cell) throws IOException {
        if (kind == Column.Kind.FILES) {
            json.beginArray();
            for (String file : cell.isEmpty() ? new String[0] : cell.split(" ")) {
                json.value(file);
            }
            json.endArray();
        } else if (cell.isEmpty()) {
            json.nullValue();
        } else if (kind == Column.Kind.NUMBER) {
            json.value(Long.parseLong(cell));
        } else if (kind == Column.Kind.AMOUNT && isExact(cell)) {
            json.value(new BigDecimal(cell));
        } else if (kind == Column.Kind.TRUTH) {
            json.value(Boolean.parseBoolean(cell));
        } else {
            json.value(cell);
        }
    }

    /** Tells whether every program reads the number exactly, apart from leading and trailing zeros. */
    private static boolean isExact(String cell) {
        return AMOUNT.matcher(cell).matches() && cell.chars().filter(Character::isDigit).count() <= MOST_DIGITS;
    }

    @Override
    public void end() throws IOException {
        lines.flush();
    }
}
