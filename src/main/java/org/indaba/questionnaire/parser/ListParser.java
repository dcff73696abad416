package org.indaba.questionnaire.parser;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.indaba.questionnaire.parser.ParseResult.Why;

/**
 * Reads several items of a list: their numbers from 1, alone or as a range, or their labels in any language, separated by
 * commas, lines, a word for "and" or, for numbers, spaces; or a word for all. A least number is checked by the caller when
 * the person goes on, since items may be typed one after the other.
 *
 * @param codes the codes in the order of the list
 * @param numbered whether a number is the position of an item, and not a part of its label
 * @param most the most that may be chosen
 */
public record ListParser(List<String> codes, LabelMatcher labels, boolean numbered, int most) {
    /** A longer text cannot be a list of labels. */
    private static final int LONGEST = 2000;

    /** The most separators in a label, counting the empty places between them. */
    private static final int MOST_PARTS = 8;

    private static final Pattern NUMBER = Pattern.compile(
            "[(\\[#№第]?\\s?([0-9]{1,3}|[一二三四五六七八九十]{1,3})\\s?[)\\].:。个項项号號]?");

    public ParseResult read(String typed) {
        String text = typed.length() > LONGEST ? "" : DigitNormalizer.plain(typed);
        Optional<SortedSet<Integer>> chosen = named(text).or(() -> all(text)).or(() -> listed(text));
        if (chosen.isEmpty() || chosen.get().isEmpty()) {
            return ParseResult.unread(Why.UNKNOWN);
        } else if (chosen.get().size() > most) {
            return ParseResult.unread(Why.TOO_MANY);
        }
        return new ParseResult.Value(String.join(" ", chosen.get().stream().map(codes::get).toList()), false);
    }

    private Optional<SortedSet<Integer>> named(String part) {
        return labels.named(part).map(code -> new TreeSet<>(List.of(codes.indexOf(code))));
    }

    private Optional<SortedSet<Integer>> all(String text) {
        return ConnectiveWords.isAll(text) ? Optional.of(range(0, codes.size() - 1)) : Optional.empty();
    }

    /**
     * Reads the text part by part; a label that contains a separator takes several parts. The result is empty where one
     * part cannot be read.
     */
    private Optional<SortedSet<Integer>> listed(String text) {
        List<int[]> parts = parts(text);
        SortedSet<Integer> chosen = new TreeSet<>();
        for (int i = 0; i < parts.size(); ) {
            int next = i;
            for (int j = Math.min(parts.size(), i + MOST_PARTS); j > i && next == i; j--) {
                Optional<SortedSet<Integer>> found = said(text.substring(parts.get(i)[0], parts.get(j - 1)[1]).strip());
                found.ifPresent(chosen::addAll);
                next = found.isPresent() ? j : i;
            }
            if (next == i && !text.substring(parts.get(i)[0], parts.get(i)[1]).isBlank()) {
                return Optional.empty();
            }
            i = Math.max(i + 1, next);
        }
        return Optional.of(chosen);
    }

    /** The begin and end of each part in the text. */
    private static List<int[]> parts(String text) {
        List<int[]> parts = new ArrayList<>();
        int from = 0;
        for (Matcher between = ConnectiveWords.BETWEEN_ITEMS.matcher(text); between.find(); from = between.end()) {
            parts.add(new int[] {from, between.start()});
        }
        parts.add(new int[] {from, text.length()});
        return parts;
    }

    private Optional<SortedSet<Integer>> said(String part) {
        return part.isEmpty() ? Optional.empty() : named(part).or(() -> between(part)).or(() -> counted(part));
    }

    /** Reads a range of numbers; it is invalid where the first is greater than the last. */
    private Optional<SortedSet<Integer>> between(String part) {
        String[] ends = ConnectiveWords.BETWEEN_ENDS.split(ConnectiveWords.withoutFrom(part), -1);
        if (ends.length != 2) {
            return Optional.empty();
        }
        int first = place(ends[0]);
        int last = place(ends[1]);
        return first >= 0 && last > first ? Optional.of(range(first, last)) : Optional.empty();
    }

    private static SortedSet<Integer> range(int first, int last) {
        return new TreeSet<>(IntStream.rangeClosed(first, last).boxed().toList());
    }

    private Optional<SortedSet<Integer>> counted(String part) {
        SortedSet<Integer> places = new TreeSet<>();
        for (String word : part.split("[\\s.]+")) {
            int place = place(word);
            if (place < 0) {
                return Optional.empty();
            }
            places.add(place);
        }
        return Optional.of(places);
    }

    /** The position from 0; negative where the text is no number of the list. */
    private int place(String written) {
        Matcher number = NUMBER.matcher(written.strip());
        int place = numbered && number.matches() ? number(number.group(1)) - 1 : -1;
        return place < codes.size() ? place : -1;
    }

    private static int number(String digits) {
        return Character.isDigit(digits.charAt(0)) ? Integer.parseInt(digits) : ChineseNumberParser.of(digits);
    }
}
