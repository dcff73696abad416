package org.indaba.phrases;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.indaba.questionnaire.Language;

/** The request header of that name: RFC 9110, section 12.5.4. */
public final class AcceptLanguage {
    /** Longer than any browser's. Characters. */
    private static final int LONGEST = 500;

    private AcceptLanguage() {}

    /**
     * The first of the header's languages, by their weights, that is spoken; empty where none is.
     *
     * @param header may be null, as it is where there is none
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
            // the second is what the JDK has for a dash alone
            return Optional.empty();
        }
    }
}
