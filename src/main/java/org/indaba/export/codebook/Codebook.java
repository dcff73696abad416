package org.indaba.export.codebook;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.indaba.questionnaire.Language;

/**
 * The meanings of columns and codes. They are in the file {@code codebook.csv} beside this class in English, and in one
 * file for each other language; tables, columns and codes are the same in all.
 */
public final class Codebook {
    private static final Map<Language, Codebook> READ = new ConcurrentHashMap<>();

    /** One row; {@code code} is empty where the column itself is meant. */
    public record Entry(String table, String column, String code, String meaning) {}

    private final List<Entry> entries;

    private Codebook(List<Entry> entries) {
        this.entries = List.copyOf(entries);
    }

    public static Codebook standard() {
        return in(Language.ENGLISH);
    }

    /** @param language one of {@link #languages} */
    public static Codebook in(Language language) {
        return READ.computeIfAbsent(language, Codebook::read);
    }

    /** The tags of the languages in which the codebook is written: those of the interview. */
    public static Set<String> languages() {
        return standard().codes("responses", "language");
    }

    public List<Entry> entries() {
        return entries;
    }

    /** The codes of a column, in their order. */
    public Set<String> codes(String table, String column) {
        Set<String> codes = new LinkedHashSet<>();
        for (Entry entry : entries) {
            if (entry.table().equals(table) && entry.column().equals(column) && !entry.code().isEmpty()) {
                codes.add(entry.code());
            }
        }
        return codes;
    }

    private static Codebook read(Language language) {
        List<Entry> entries = new ArrayList<>();
        try (Reader file = LanguageFile.open("codebook.csv", language);
                CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(file)) {
            for (CsvRecord row : csv) {
                entries.add(new Entry(row.getField(0), row.getField(1), row.getField(2), row.getField(3)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Codebook(entries.subList(1, entries.size()));
    }
}
