package org.indaba.questionnaire.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.indaba.questionnaire.reading.Reading.Why;

/**
 * Reads some of a list: their numbers from 1, or their labels in any language, separated by commas, lines or, for
 * numbers, spaces.
 *
 * @param codes in the order of the list
 * @param numbered whether a number is the place of an item, and not a part of its label
 */
public record ListReading(List<String> codes, Labels labels, boolean numbered, int least, int most) {
    /** No list has so many labels that a longer text could name them all. */
    private static final int LONGEST = 2000;

    /** No label has more separators in it. */
    private static final int MOST_PARTS = 4;

    private static final String SEPARATORS = "[,،、;؛\\n]+";

    public Reading read(String typed) {
        String text = Digits.plain(typed);
        SortedSet<Integer> chosen = new TreeSet<>();
        if (typed.length() > LONGEST || !labelled(text, chosen) && !listed(text, chosen) || chosen.isEmpty()) {
            return Reading.unread(Why.UNKNOWN);
        }
        if (chosen.size() < least || chosen.size() > most) {
            return Reading.unread(chosen.size() < least ? Why.TOO_FEW : Why.TOO_MANY);
        }
        return new Reading.Value(String.join(" ", chosen.stream().map(codes::get).toList()), false);
    }

    /** Part by part; a label that has a separator in it takes several parts. */
    private boolean listed(String text, SortedSet<Integer> chosen) {
        List<String> parts = List.of(text.split(SEPARATORS)).stream().filter(each -> !each.isBlank()).toList();
        for (int i = 0; i < parts.size(); ) {
            int taken = 0;
            for (int j = Math.min(parts.size(), i + MOST_PARTS); j > i && taken == 0; j--) {
                taken = labelled(String.join(" ", parts.subList(i, j)), chosen) ? j - i : 0;
            }
            if (taken == 0 && !counted(parts.get(i), chosen)) {
                return false;
            }
            i += Math.max(1, taken);
        }
        return true;
    }

    private boolean labelled(String part, SortedSet<Integer> chosen) {
        Optional<String> found = labels.named(part);
        found.ifPresent(code -> chosen.add(codes.indexOf(code)));
        return found.isPresent();
    }

    private boolean counted(String part, SortedSet<Integer> chosen) {
        List<Integer> numbers = new ArrayList<>();
        for (String word : part.strip().split("[\\s.]+")) {
            int number = numbered && word.matches("[0-9]{1,3}") ? Integer.parseInt(word) : 0;
            if (number < 1 || number > codes.size()) {
                return false;
            }
            numbers.add(number - 1);
        }
        return chosen.addAll(numbers) || !numbers.isEmpty();
    }
}
