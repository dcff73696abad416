package org.indaba.phrases;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One phrase of one language. Its pattern is parsed when it is first used, since a start needs few of them. */
final class Phrase {
    private static final Pattern ALONE = Pattern.compile("(?m)^[ \\t]*\\{\\s*(\\w+)\\s*}[ \\t]*$");

    private final String pattern;
    private final Numerals numerals;
    private volatile PhrasePattern sentence;
    private volatile Set<String> alone;

    Phrase(String pattern, Numerals numerals) {
        this.pattern = pattern;
        this.numerals = numerals;
    }

    String pattern() {
        return pattern;
    }

    /** @throws IllegalArgumentException where the pattern is invalid */
    PhrasePattern sentence() {
        PhrasePattern parsed = sentence;
        if (parsed == null) {
            parsed = PhrasePattern.parse(pattern, numerals);
            sentence = parsed;
        }
        return parsed;
    }

    /**
     * Tells whether the argument has a line of the pattern for itself, and so no neighbours whose direction it could
     * change.
     */
    boolean alone(String name) {
        Set<String> known = alone;
        if (known == null) {
            known = new TreeSet<>();
            for (Matcher line = ALONE.matcher(pattern); line.find(); ) {
                known.add(line.group(1));
            }
            alone = known;
        }
        return known.contains(name);
    }
}
