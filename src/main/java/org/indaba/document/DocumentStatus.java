package org.indaba.document;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a document stands. Codes of the store: permanent. */
public enum DocumentStatus {
    DRAFT,
    REVISED,
    /** A newer one stands in its place. */
    REPLACED,
    WITHDRAWN;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is still given to those who ask. */
    public boolean stands() {
        return this == DRAFT || this == REVISED;
    }

    public static Optional<DocumentStatus> of(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }
}
