package org.indaba.questionnaire.parser;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.indaba.places.TextFolding;

/**
 * Finds the item of a list that a text names. It finds none where the text may name another one too: {@code 18} for under
 * and over 18.
 */
public final class LabelMatcher {
    private final List<Known> items;

    /** @param labels the labels in every language, the reader's first */
    public record Item(String code, List<String> labels) {}

    /** Spaces that separate no words: {@code < 18} is the same as {@code <18}. */
    private static final Pattern SPACES = Pattern.compile("(?<![\\p{L}\\p{N}]) | (?![\\p{L}\\p{N}])");

    private record Known(String code, List<Spelt> labels) {}

    /** A number in a text: two similar texts name the same item only where their numbers are the same. */
    private static final Pattern NUMBER = Pattern.compile("(?:(?<![\\p{L}\\p{N}] ?)-)?[0-9]+(?:[.,'’][0-9]+)*");

    /** A text in several forms, each less exact than the one before. */
    private record Spelt(String exact, String small, String folded, String numbers) {
        private static final List<Function<Spelt, String>> WAYS =
                List.of(Spelt::exact, Spelt::small, Spelt::folded);

        static Spelt of(String text) {
            String line = DigitNormalizer.plain(text).replaceAll("\\s+", " ").replaceAll("[‐-―−]", "-");
            String exact = SPACES.matcher(line).replaceAll("");
            String numbers = NUMBER.matcher(line).results().map(MatchResult::group).collect(Collectors.joining(" "));
            return new Spelt(exact, exact.toLowerCase(Locale.ROOT), TextFolding.fold(text), numbers);
        }

        boolean names(Spelt label, Function<Spelt, String> way) {
            return way.apply(this).equals(way.apply(label)) && numbers.equals(label.numbers);
        }
    }

    public LabelMatcher(List<Item> items) {
        this.items = items.stream()
                .map(item -> new Known(item.code(), item.labels().stream().map(Spelt::of).toList())).toList();
    }

    /** The code of the item. The reader's language comes before the others, and exact spelling before similar spelling. */
    public Optional<String> named(String typed) {
        Spelt text = Spelt.of(typed);
        for (int languages : new int[] {1, Integer.MAX_VALUE}) {
            for (Function<Spelt, String> way : Spelt.WAYS) {
                String word = way.apply(text);
                List<Known> found = items.stream()
                        .filter(item -> !word.isEmpty() && item.labels().stream().limit(languages).map(way).anyMatch(word::equals))
                        .toList();
                if (!found.isEmpty()) {
                    return found.stream()
                            .filter(item -> found.size() == 1 && item.labels().stream().anyMatch(label -> text.names(label, way)))
                            .map(Known::code).findFirst();
                }
            }
        }
        return Optional.empty();
    }

    /** Tells whether a typed number may be part of a label. */
    public boolean holdDigits() {
        return items.stream().flatMap(item -> item.labels().stream())
                .anyMatch(label -> label.exact().codePoints().anyMatch(Character::isDigit));
    }
}
