package org.indaba.places;

import java.util.Arrays;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** How much a typed text resembles a name, from 0 to 1. Both are folded. */
final class Likeness {
    /** As many candidates as a person reads on buttons without scrolling. */
    static final int MOST = 5;

    /** Below this nothing is offered: nonsense stays under a half, and one wrong letter in four is a quarter. */
    static final double LEAST = 0.6;

    /** A candidate that is so much worse than the best one only distracts from it. */
    static final double SPREAD = 0.2;

    /** A likeness that needs the same first letter to be believed, and that one word of several cannot claim. */
    private static final double DOUBTFUL = 0.74;

    /** What sounds alike counts almost as much as what is spelt alike. */
    private static final double SOUND = 0.97;

    private static final double WORD = 0.95;
    private static final int SHORT_WORD = 4;

    /** In a word of so few letters two wrong ones make another word: {@code hello} is not {@code helas}. */
    private static final int SHORT = 5;

    /** The right letters in a wrong order. */
    private static final double SWAPPED = 0.8;

    private Likeness() {}

    static double of(String typed, String name) {
        if (typed.equals(name)) {
            return 1;
        }
        double best = Math.max(beginning(typed, name), words(typed, name));
        best = Math.max(best, letters(typed, name));
        best = Math.max(best, SOUND * letters(Sound.of(typed), Sound.of(name)));
        if (name.contains(" ") && typed.length() > SHORT_WORD) {
            for (String word : name.split(" ")) {
                double alike = word.length() > SHORT_WORD ? letters(typed, word) : 0;
                best = alike < DOUBTFUL ? best : Math.max(best, WORD * alike);
            }
        }
        return best;
    }

    /** The beginning of a name, as somebody types who waits for it to be completed. */
    private static double beginning(String typed, String name) {
        boolean enough = typed.length() > 2 || typed.length() > 1 && isIdeographs(typed);
        return enough && name.startsWith(typed) ? 0.8 + 0.15 * typed.length() / name.length() : 0;
    }

    /** Whole words of the one in the other: {@code tanzania}, {@code republic of kenya}. */
    private static double words(String typed, String name) {
        if (typed.length() < SHORT_WORD && !isIdeographs(typed) || name.length() < SHORT_WORD) {
            return 0;
        }
        if ((" " + name + " ").contains(" " + typed + " ")) {
            return 0.9 + 0.05 * typed.length() / name.length();
        }
        if ((" " + typed + " ").contains(" " + name + " ")) {
            return 0.85 + 0.05 * name.length() / typed.length();
        }
        boolean several = typed.contains(" ") && name.contains(" ");
        return several && Arrays.asList(name.split(" ")).containsAll(Arrays.asList(typed.split(" "))) ? 0.9 : 0;
    }

    /** Writing in which one letter is a word. */
    private static boolean isIdeographs(String typed) {
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
