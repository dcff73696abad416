package org.indaba.phrases;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.indaba.conversation.Heard;
import org.indaba.conversation.Line;

/** What a typed text spells besides itself, in any language. */
public final class Hearing {
    /** No control, no language's name and no number is longer: what is, is an answer and nothing else. */
    private static final int LONGEST = 64;

    private static final Pattern NUMBERED = Pattern.compile("(\\P{Nd}+)(\\p{Nd}{1,4})(\\P{Nd}*)");

    private final Vocabulary vocabulary;

    public Hearing(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    public Heard hear(String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return Heard.NOTHING;
        }
        Matcher numbered = NUMBERED.matcher(text.strip());
        if (numbered.matches()) {
            OptionalInt number = vocabulary.digit(numbered.group(2));
            Set<Line> around = vocabulary.heardAround(numbered.group(1), number, numbered.group(3));
            if (!around.isEmpty()) {
                return new Heard(vocabulary.heard(text), Optional.empty(), number, around);
            }
        }
        OptionalInt number = vocabulary.digit(text);
        Set<Line> words = vocabulary.heard(text);
        return new Heard(words, vocabulary.languageNamed(text), number, Set.of());
    }
}
