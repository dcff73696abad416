package org.indaba.document;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The status of a document. The codes are in the store and permanent. */
public enum DocumentStatus {
    DRAFT,
    REVISED,
    /** A newer document has replaced it. */
    REPLACED,
    WITHDRAWN;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Tells whether people can still download it. */
    public boolean stands() {
        return this == DRAFT || this == REVISED;
    }

    public static Optional<DocumentStatus> of(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }
}
