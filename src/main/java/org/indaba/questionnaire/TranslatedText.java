package org.indaba.questionnaire;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One text in several languages with the same meaning.
 *
 * @param in the text by language, never empty
 */
public record TranslatedText(SortedMap<Language, String> in) {

    public TranslatedText {
        if (in.isEmpty()) {
            throw new IllegalArgumentException("a text needs at least one language");
        }
        in = Collections.unmodifiableSortedMap(new TreeMap<>(in));
    }

    public static TranslatedText of(Map<Language, String> in) {
        return new TranslatedText(new TreeMap<>(in));
    }

    /** Makes a name that is the same in each of these languages. */
    public static TranslatedText same(Collection<Language> languages, String text) {
        SortedMap<Language, String> in = new TreeMap<>();
        languages.forEach(language -> in.put(language, text));
        return new TranslatedText(in);
    }

    public Set<Language> languages() {
        return in.keySet();
    }

    /** The text in this language; the parser has made sure that it is there. */
    public String in(Language language) {
        String text = in.get(language);
        if (text == null) {
            throw new IllegalArgumentException("no text in " + language);
        }
        return text;
    }
}
