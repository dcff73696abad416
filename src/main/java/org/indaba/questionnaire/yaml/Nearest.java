package org.indaba.questionnaire.yaml;

import java.util.Collection;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** The word that was probably meant. */
public final class Nearest {
    /** A third of the letters wrong is still a slip; more is another word. */
    private static final int LETTERS_PER_SLIP = 3;

    private Nearest() {}

    /** Empty where nothing is near enough to be a help. */
    public static Optional<String> to(String word, Collection<String> known) {
        String best = null;
        int least = Math.min(word.length(), 60) / LETTERS_PER_SLIP + 1;
        LevenshteinDistance distance = new LevenshteinDistance(least);
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
