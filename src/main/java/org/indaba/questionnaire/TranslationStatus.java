package org.indaba.questionnaire;

import java.util.Locale;
import java.util.Optional;

/** The status of a questionnaire's translation. Until it is reviewed it is shown as unofficial. */
public enum TranslationStatus {
    DRAFT,
    REVIEWED,
    OFFICIAL;

    public boolean unofficial() {
        return this == DRAFT;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<TranslationStatus> of(String word) {
        for (TranslationStatus each : values()) {
            if (each.word().equals(word)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
