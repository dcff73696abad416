package org.indaba.questionnaire.yaml;

import java.util.Collection;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** The word that was probably meant. */
public final class Nearest {
    /** One letter in three, rounded up, is still a slip (two letters changed over count as two); more is another word. */
    private static final int LETTERS_PER_SLIP = 3;

    /** Of fewer letters every word is near every other. */
    private static final int FEWEST_LETTERS = 4;

    private Nearest() {}

    /** Empty where nothing is near enough to be a help. */
    public static Optional<String> to(String word, Collection<String> known) {
        if (word.length() < FEWEST_LETTERS) {
            return Optional.empty();
        }
        int most = (Math.min(word.length(), 60) + LETTERS_PER_SLIP - 1) / LETTERS_PER_SLIP;
        LevenshteinDistance distance = new LevenshteinDistance(most);
        String best = null;
        int least = most + 1;
        for (String each : known) {
            int slips = distance.apply(word, each);
            if (slips >= 0 && slips < least) {
                best = each;
                least = slips;
            }
        }
        return Optional.ofNullable(best);
    }
}
