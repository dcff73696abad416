package org.indaba.questionnaire;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Compares versions with their numbers as numbers: 10 comes after 9, and 1.10 after 1.9; a longer version comes after its
 * own beginning.
 */
final class VersionOrder implements Comparator<String>, Serializable {
    private static final long serialVersionUID = 1;
    private static final Pattern PARTS = Pattern.compile("\\d+|[A-Za-z]+");

    @Override
    public int compare(String one, String other) {
        List<String> ones = parts(one);
        List<String> others = parts(other);
        for (int i = 0; i < Math.min(ones.size(), others.size()); i++) {
            int order = comparePart(ones.get(i), others.get(i));
            if (order != 0) {
                return order;
            }
        }
        int order = Integer.compare(ones.size(), others.size());
        return order != 0 ? order : one.compareTo(other);
    }

    private static int comparePart(String one, String other) {
        if (isNumber(one) != isNumber(other)) {
            return isNumber(one) ? 1 : -1;
        }
        if (!isNumber(one)) {
            return one.compareTo(other);
        }
        String digits = one.replaceFirst("^0+", "");
        String otherDigits = other.replaceFirst("^0+", "");
        int order = Integer.compare(digits.length(), otherDigits.length());
        return order != 0 ? order : digits.compareTo(otherDigits);
    }

    private static boolean isNumber(String part) {
        return Character.isDigit(part.charAt(0));
    }

    private static List<String> parts(String version) {
        return PARTS.matcher(version).results().map(MatchResult::group).toList();
    }
}
