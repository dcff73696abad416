package org.indaba.questionnaire;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A language by its BCP 47 tag, in lower case: {@code ar}, {@code en}.
 *
 * @param tag two or three letters
 */
public record Language(String tag) implements Comparable<Language> {
    private static final Pattern SHAPE = Pattern.compile("[a-z]{2,3}");

    public static final Language ENGLISH = new Language("en");
    public static final Language ARABIC = new Language("ar");

    public Language {
        if (!SHAPE.matcher(tag).matches()) {
            throw new IllegalArgumentException("a language is two or three letters, such as en");
        }
    }

    /** Tells whether {@code tag} has the form of a language tag. */
    public static boolean isTag(String tag) {
        return SHAPE.matcher(tag).matches();
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    @Override
    public int compareTo(Language other) {
        return tag.compareTo(other.tag);
    }

    @Override
    public String toString() {
        return tag;
    }
}
