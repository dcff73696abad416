package org.indaba.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The matcher, measured with names that were gathered from outside: what people mean is known, and who reads them. */
class CountryNameListTest {
    /** The share of names that has to be right at the first try. */
    private static final double WANTED = 0.97;

    /** @param meant one code, several for a name that is shared, none for what is no country */
    private record Line(Locale reader, Set<String> meant, String typed) {
        static Line of(String line) {
            String[] cells = line.split("\t");
            Set<String> meant = cells[1].equals("-") ? Set.of() : Set.of(cells[1].split(" "));
            return new Line(Locale.forLanguageTag(cells[0]), meant, cells[2]);
        }

        CountryLookupResult match() {
            return CountryCatalog.match(typed, reader);
        }

        boolean isTaken() {
            return match() instanceof CountryLookupResult.Exact;
        }

        /** Taken at once as another country than the one that is meant, or as one of several that share the name. */
        boolean isWrongInSilence() {
            return match() instanceof CountryLookupResult.Exact exact && !meant.equals(Set.of(exact.country().code()));
        }

        /** Taken at once, or on a button of the first answer; or honestly not found. */
        boolean isRight() {
            CountryLookupResult match = match();
            if (match instanceof CountryLookupResult.Exact) {
                return !isWrongInSilence();
            } else if (match instanceof CountryLookupResult.Candidates candidates) {
                Set<String> offered = Set.copyOf(candidates.countries().stream().map(Country::code).toList());
                return !meant.isEmpty() && offered.containsAll(meant);
            }
            return meant.isEmpty();
        }

        @Override
        public String toString() {
            return reader + " " + meant + " " + typed + " gives " + match();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"first", "second"})
    void names_from_outside_are_found_at_the_first_try_and_none_is_taken_for_another(String half) {
        List<Line> lines = lines(half);
        List<Line> wrong = lines.stream().filter(Line::isWrongInSilence).toList();
        List<Line> missed = lines.stream().filter(each -> !each.isRight()).toList();
        long taken = lines.stream().filter(each -> each.isTaken() && each.isRight()).count();
        System.out.printf("country names, %s half: %d of %d right at the first try (%d taken at once), %d wrong in silence%n",
                half, lines.size() - missed.size(), lines.size(), taken, wrong.size());
        assertThat(lines).hasSizeGreaterThan(500);
        assertThat(wrong).as("taken at once for another country").isEmpty();
        assertThat(missed).as("not right at the first try").hasSizeLessThan((int) ((1 - WANTED) * lines.size()));
    }

    private static List<Line> lines(String half) {
        try (InputStream stream = Objects.requireNonNull(
                CountryNameListTest.class.getResourceAsStream("/places/names-" + half + "-half.txt"))) {
            List<Line> lines = new ArrayList<>();
            new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(each -> !each.isBlank() && !each.startsWith("#"))
                    .forEach(each -> lines.add(Line.of(each)));
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
