package org.indaba.export;

import java.util.Locale;
import java.util.Optional;

/** What can be downloaded of a consultation. */
public enum Table {
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

    public static Optional<Table> of(String word) {
        for (Table table : values()) {
            if (table.word().equals(word)) {
                return Optional.of(table);
            }
        }
        return Optional.empty();
    }
}
