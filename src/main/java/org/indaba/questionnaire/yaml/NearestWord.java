package org.indaba.questionnaire.yaml;

import java.util.Collection;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds the word that was probably meant by a misspelt one. */
public final class NearestWord {
    /**
     * A word may have one error in three letters, rounded up (two exchanged letters count as two errors); with more it is
     * another word.
     */
    private static final int LETTERS_PER_SLIP = 3;

    /** With fewer letters every word is close to every other. */
    private static final int FEWEST_LETTERS = 4;

    /** No key, code or zone is longer. */
    private static final int LONGEST = 60;

    private NearestWord() {}

    /** Returns {@code did you mean …?}, or {@code otherwise} where no word is close enough. */
    public static String mend(String word, Collection<String> known, String otherwise) {
        return to(word, known).map(near -> "did you mean " + near + "?").orElse(otherwise);
    }

    /** The result is empty where no word is close enough. */
    static Optional<String> to(String word, Collection<String> known) {
        if (word.length() < FEWEST_LETTERS) {
            return Optional.empty();
        }
        return to(word, known, (Math.min(word.length(), LONGEST) + LETTERS_PER_SLIP - 1) / LETTERS_PER_SLIP);
    }

    /** @param most the most errors with which a word is still the one that was meant */
    public static Optional<String> to(String word, Collection<String> known, int most) {
        LevenshteinDistance distance = new LevenshteinDistance(most);
        String best = null;
        int least = most + 1;
        for (String each : known) {
            int slips = word.length() > LONGEST ? -1 : distance.apply(word, each);
            if (slips >= 0 && slips < least) {
                best = each;
                least = slips;
            }
        }
        return Optional.ofNullable(best);
    }
}
