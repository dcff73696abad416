package org.indaba.phrases;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.indaba.questionnaire.Language;

/** Reads the request header {@code Accept-Language}: RFC 9110, section 12.5.4. */
public final class AcceptLanguage {
    /** The longest header that is read, in characters; no browser sends a longer one. */
    private static final int LONGEST = 500;

    private AcceptLanguage() {}

    /**
     * The first of the header's languages, by their weights, that the product has; empty where it has none.
     *
     * @param header may be null, where the request has none
     */
    public static Optional<Language> first(String header, List<Language> spoken) {
        if (header == null || header.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return Locale.LanguageRange.parse(header).stream()
                    .filter(range -> range.getWeight() > 0)
                    .map(range -> range.getRange().split("-", 2)[0])
                    .flatMap(tag -> spoken.stream().filter(each -> each.tag().equals(tag)))
                    .findFirst();
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            // the JDK returns the second for a dash alone
            return Optional.empty();
        }
    }
}
