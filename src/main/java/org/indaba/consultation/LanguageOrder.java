package org.indaba.consultation;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.indaba.questionnaire.Language;

/** Orders languages as they are offered: in the order of the UN's web pages, then the others by their tags. */
public final class LanguageOrder {
    private static final List<String> UN = List.of("ar", "zh", "en", "fr", "ru", "es");

    private LanguageOrder() {}

    public static List<Language> of(Collection<Language> languages) {
        return languages.stream()
                .sorted(Comparator.<Language>comparingInt(LanguageOrder::place).thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private static int place(Language language) {
        int place = UN.indexOf(language.tag());
        return place < 0 ? UN.size() : place;
    }
}
