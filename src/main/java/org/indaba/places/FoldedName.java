package org.indaba.places;

import java.util.Arrays;
import java.util.List;

/**
 * A folded text with the values that are needed to compare it, computed once for each of some thousand names.
 *
 * @param sound its phonetic key, see {@link PhoneticKey}
 * @param words one or more
 */
record FoldedName(String text, String sound, List<String> words) {
    static FoldedName of(String folded) {
        return new FoldedName(folded, PhoneticKey.of(folded), folded.contains(" ") ? split(folded) : List.of(folded));
    }

    private static List<String> split(String folded) {
        return List.copyOf(Arrays.asList(folded.split(" ")));
    }

    boolean isOfSeveralWords() {
        return text.contains(" ");
    }
}
