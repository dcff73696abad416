package org.indaba.export;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What the columns and codes mean, as the file {@code codebook.csv} beside this class says it. */
final class Codebook {
    private static final Codebook STANDARD = read();

    /** {@code code} is empty where the column itself is meant. */
    record Entry(String table, String column, String code, String meaning) {}

    private final List<Entry> entries;

    private Codebook(List<Entry> entries) {
        this.entries = List.copyOf(entries);
    }

    static Codebook standard() {
        return STANDARD;
    }

    List<Entry> entries() {
        return entries;
    }

    /** The codes of a column, in their order. */
    Set<String> codes(String table, String column) {
        Set<String> codes = new LinkedHashSet<>();
        for (Entry entry : entries) {
            if (entry.table().equals(table) && entry.column().equals(column) && !entry.code().isEmpty()) {
                codes.add(entry.code());
            }
        }
        return codes;
    }

    private static Codebook read() {
        List<Entry> entries = new ArrayList<>();
        try (InputStream file = Codebook.class.getResourceAsStream("codebook.csv");
                CsvReader<CsvRecord> csv =
                        CsvReader.builder().ofCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            for (CsvRecord row : csv) {
                entries.add(new Entry(row.getField(0), row.getField(1), row.getField(2), row.getField(3)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Codebook(entries.subList(1, entries.size()));
    }
}
