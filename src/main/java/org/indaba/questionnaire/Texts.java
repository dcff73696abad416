package org.indaba.questionnaire;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One text in several languages, all of the same meaning.
 *
 * @param in the text by language, never empty
 */
public record Texts(SortedMap<Language, String> in) {

    public Texts {
        if (in.isEmpty()) {
            throw new IllegalArgumentException("a text needs at least one language");
        }
        in = Collections.unmodifiableSortedMap(new TreeMap<>(in));
    }

    public static Texts of(Map<Language, String> in) {
        return new Texts(new TreeMap<>(in));
    }

    /** A name that is the same in each of these languages. */
    public static Texts same(Collection<Language> languages, String text) {
        SortedMap<Language, String> in = new TreeMap<>();
        languages.forEach(language -> in.put(language, text));
        return new Texts(in);
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
