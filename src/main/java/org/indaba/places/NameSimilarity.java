package org.indaba.places;

import java.util.Arrays;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Computes how similar a typed text and a name are, from 0 to 1. Both are folded. */
final class NameSimilarity {
    /** The number of candidates that a person can read on buttons without scrolling. */
    static final int MOST = 5;

    /**
     * Below this similarity nothing is offered: nonsense stays under a half, and one wrong letter in four costs a quarter.
     */
    static final double LEAST = 0.6;

    /** A candidate that is so much worse than the best one is only a distraction. */
    static final double SPREAD = 0.2;

    /** A similarity that counts only with the same first letter, and that one word of several cannot have. */
    private static final double DOUBTFUL = 0.74;

    /** Words that sound alike are almost as similar as words that are spelt alike. */
    private static final double SOUND = 0.97;

    private static final double WORD = 0.95;
    private static final int SHORT_WORD = 4;

    /** In a word of so few letters two wrong ones make another word: {@code hello} is not {@code helas}. */
    private static final int SHORT = 5;

    /** The right letters in a wrong order. */
    private static final double SWAPPED = 0.8;

    private NameSimilarity() {}

    static double of(FoldedName typed, FoldedName name) {
        if (typed.text().equals(name.text())) {
            return 1;
        }
        double best = Math.max(beginning(typed.text(), name.text()), words(typed, name));
        best = Math.max(best, letters(typed.text(), name.text()));
        best = Math.max(best, SOUND * letters(typed.sound(), name.sound()));
        if (name.isOfSeveralWords() && typed.text().length() > SHORT_WORD) {
            for (String word : name.words()) {
                double alike = word.length() > SHORT_WORD ? letters(typed.text(), word) : 0;
                best = alike < DOUBTFUL ? best : Math.max(best, WORD * alike);
            }
        }
        return best;
    }

    /** The similarity of a text that is the beginning of a name. */
    private static double beginning(String typed, String name) {
        boolean enough = typed.length() > 2 || typed.length() > 1 && isIdeographs(typed);
        return enough && name.startsWith(typed) ? 0.8 + 0.15 * typed.length() / name.length() : 0;
    }

    /**
     * The similarity of texts of which one contains whole words of the other: {@code tanzania}, {@code republic of kenya}.
     */
    private static double words(FoldedName typed, FoldedName name) {
        int typedLength = typed.text().length();
        int nameLength = name.text().length();
        if (typedLength < SHORT_WORD && !isIdeographs(typed.text()) || nameLength < SHORT_WORD) {
            return 0;
        }
        if (isAmongWords(name.text(), typed.text())) {
            return 0.9 + 0.05 * typedLength / nameLength;
        }
        if (isAmongWords(typed.text(), name.text())) {
            return 0.85 + 0.05 * nameLength / typedLength;
        }
        boolean several = typed.isOfSeveralWords() && name.isOfSeveralWords();
        return several && name.words().containsAll(typed.words()) ? 0.9 : 0;
    }

    private static boolean isAmongWords(String whole, String part) {
        return whole.contains(part) && (" " + whole + " ").contains(" " + part + " ");
    }

    /** Tells whether the text is in a writing in which one letter is a word. */
    static boolean isIdeographs(String typed) {
        return typed.charAt(0) >= '\u2e80';
    }

    private static double letters(String typed, String name) {
        int longer = Math.max(typed.length(), name.length());
        int allowed = typed.length() <= SHORT ? 1 : (int) Math.floor(longer * (1 - LEAST));
        if (swapped(typed, name)) {
            return SWAPPED;
        }
        if (longer == 0 || Math.abs(typed.length() - name.length()) > allowed) {
            return 0;
        }
        int distance = new LevenshteinDistance(allowed).apply(typed, name);
        if (distance < 0) {
            return 0;
        }
        double likeness = 1 - (double) distance / longer;
        return likeness < DOUBTFUL && typed.charAt(0) != name.charAt(0) ? 0 : likeness;
    }

    private static boolean swapped(String typed, String name) {
        return typed.length() > 3
                && typed.length() == name.length()
                && !typed.equals(name)
                && typed.charAt(0) == name.charAt(0)
                && Arrays.equals(typed.chars().sorted().toArray(), name.chars().sorted().toArray());
    }
}
