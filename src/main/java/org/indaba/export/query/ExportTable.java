package org.indaba.export.query;

import java.util.Locale;
import java.util.Optional;

/** The tables that can be downloaded of a consultation. */
public enum ExportTable {
    /** The table with a row for each response. */
    RESPONSES,
    /** The table with a row for each answer. */
    ANSWERS,
    /** The table with the meaning of each column and code of the other two. */
    CODEBOOK;

    /** The table's name in scripts: {@code responses}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ExportTable> of(String word) {
        for (ExportTable table : values()) {
            if (table.word().equals(word)) {
                return Optional.of(table);
            }
        }
        return Optional.empty();
    }
}
