package org.indaba.export.query;

import java.util.Locale;
import java.util.Optional;

/** What can be downloaded of a consultation. */
public enum ExportTable {
    /** A row per response. */
    RESPONSES,
    /** A row per answer. */
    ANSWERS,
    /** What each column and code of the other two means. */
    CODEBOOK;

    /** As scripts write it: {@code responses}. */
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
