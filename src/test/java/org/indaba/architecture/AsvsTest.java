package org.indaba.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** docs/asvs.md: every requirement once, everything that it names in the tree, and counts that are right. */
class AsvsTest {
    private static final Path TABLE = Path.of("docs/asvs.md");

    /** Those of levels 1 and 2 of release 5.0.0, as numbers alone. */
    private static final Path NUMBERS = Path.of("src/test/resources/asvs-5.0-levels-1-2.txt");

    private static final Set<String> OF_LEVEL_3 = Set.of("1.2.10", "11.2.4", "14.2.7", "15.2.4");

    private static final Pattern ROW = Pattern.compile(
            "\\| (\\d+\\.\\d+\\.\\d+)( \\(level 3\\))? \\| ([^|]+) \\| ([^|]+) \\|([^|]*)\\|([^|]*)\\|");
    private static final Pattern WHOLE_CHAPTER = Pattern.compile("Not applicable \\(([0-9., ]+)\\): \\S.*");
    private static final Pattern SUM =
            Pattern.compile("\\| (V(\\d+) [^|]+|all) \\| (\\d+) \\| (\\d+) \\| (\\d+) \\| (\\d+) \\| (\\d+) \\|");
    private static final Pattern NAME = Pattern.compile("`([^`]+)`");
    private static final Pattern CLASS = Pattern.compile("[a-z]+(\\.[a-z]+)*\\.[A-Z]\\w+");
    private static final Pattern FILE = Pattern.compile("(docs|src|config|db|\\.ci)/\\S+|\\.ci/nightly [a-z]+|pom\\.xml");
    private static final Pattern TEST = Pattern.compile("[A-Z]\\w+(Test|IT)");

    /** In the order of the summary. */
    private enum State {
        MET,
        NOT_APPLICABLE,
        NOT_MET,
        CONSOLE;

        static State of(String written) {
            String word = written.replace("*", "").strip();
            return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst()
                    .orElseThrow(() -> new AssertionError("no state of a requirement: " + written));
        }

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    private record Row(String number, boolean ofLevel3, State state, String by, String shown) {}

    private String text;
    private List<Row> rows;

    @BeforeEach
    void read() throws IOException {
        text = Files.readString(TABLE);
        rows = new ArrayList<>();
        for (String line : text.lines().toList()) {
            Matcher row = ROW.matcher(line);
            Matcher chapter = WHOLE_CHAPTER.matcher(line);
            if (row.matches()) {
                rows.add(new Row(
                        row.group(1), row.group(2) != null, State.of(row.group(4)), row.group(5).strip(),
                        row.group(6).strip()));
            } else if (chapter.matches()) {
                for (String number : chapter.group(1).split(", ")) {
                    rows.add(new Row(number, false, State.NOT_APPLICABLE, "its chapter says why", ""));
                }
            } else {
                assertThat(line).as("a row that is written otherwise").doesNotMatch("\\| *\\d+\\..*");
            }
        }
    }

    private static List<String> names(String cells) {
        return NAME.matcher(cells).results().map(each -> each.group(1)).toList();
    }

    private static Set<String> numbers() throws IOException {
        Set<String> numbers = new TreeSet<>();
        for (String each : Files.readString(NUMBERS).strip().split("\\s+")) {
            assertThat(each).matches("\\d+\\.\\d+\\.\\d+");
            assertThat(numbers.add(each)).as("%s once in %s", each, NUMBERS).isTrue();
        }
        return numbers;
    }

    @Test
    void every_requirement_of_levels_1_and_2_stands_there_once_and_four_of_level_3() throws IOException {
        Set<String> numbers = numbers();
        assertThat(numbers).hasSize(253).doesNotContainAnyElementsOf(OF_LEVEL_3);
        Map<String, Long> stand =
                rows.stream().collect(Collectors.groupingBy(Row::number, TreeMap::new, Collectors.counting()));
        assertThat(stand).as("each once").allSatisfy((number, count) -> assertThat(count).as(number).isEqualTo(1));
        Set<String> wanted = new TreeSet<>(numbers);
        wanted.addAll(OF_LEVEL_3);
        assertThat(stand.keySet()).isEqualTo(wanted);
        assertThat(rows.stream().filter(Row::ofLevel3).map(Row::number)).containsExactlyInAnyOrderElementsOf(OF_LEVEL_3);
    }

    @Test
    void each_says_by_what_it_is_met_or_why_not() {
        List<String> silent = rows.stream().filter(each -> each.by().isEmpty() && each.state() != State.CONSOLE)
                .map(Row::number).toList();
        assertThat(silent).as("rows that say nothing").isEmpty();
        List<String> unshown = rows.stream()
                .filter(each -> each.state() == State.MET && each.shown().isEmpty() && !each.by().contains("`docs/"))
                .map(Row::number).toList();
        assertThat(unshown).as("met, by no document, and shown by no test").isEmpty();
    }

    @Test
    void every_file_and_test_that_is_named_is_there() throws IOException {
        Set<String> tests;
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            tests = files.map(each -> each.getFileName().toString()).filter(each -> each.endsWith(".java"))
                    .map(each -> each.substring(0, each.length() - ".java".length())).collect(Collectors.toSet());
        }
        Map<String, String> missing = new LinkedHashMap<>();
        int looked = 0;
        for (Row row : rows) {
            for (String each : names(row.by() + row.shown())) {
                boolean there = true;
                if (FILE.matcher(each).matches()) {
                    there = Files.exists(Path.of(each.split(" ")[0]));
                    looked++;
                } else if (CLASS.matcher(each).matches()) {
                    there = Files.exists(Path.of("src/main/java/org/indaba", each.replace('.', '/') + ".java"));
                    looked++;
                } else if (TEST.matcher(each).matches()) {
                    there = tests.contains(each);
                    looked++;
                }
                if (!there) {
                    missing.put(row.number(), each);
                }
            }
            assertThat(names(row.shown())).as("what shows %s", row.number())
                    .allMatch(each -> TEST.matcher(each).matches() || each.matches("\\.ci/nightly [a-z]+"));
        }
        assertThat(missing).as("named, and not in the tree").isEmpty();
        assertThat(looked).isGreaterThan(300);
    }

    @Test
    void what_the_nightly_run_is_said_to_show_it_runs() throws IOException {
        String nightly = Files.readString(Path.of(".ci/nightly"));
        assertThat(rows.stream().flatMap(each -> names(each.shown()).stream()).filter(each -> each.startsWith(".ci/")))
                .isNotEmpty()
                .allSatisfy(each -> assertThat(nightly).containsPattern("\\b" + each.split(" ")[1] + "\\b"));
    }

    @Test
    void the_summary_counts_right() {
        Map<String, Map<State, Integer>> counted = new TreeMap<>();
        for (Row row : rows) {
            for (String chapter : List.of(row.number().split("\\.")[0], "all")) {
                counted.computeIfAbsent(chapter, any -> new EnumMap<>(State.class)).merge(row.state(), 1, Integer::sum);
            }
        }
        Map<String, Map<State, Integer>> said = new TreeMap<>();
        for (MatchResult sum : SUM.matcher(text).results().toList()) {
            Map<State, Integer> states = new EnumMap<>(State.class);
            for (State each : State.values()) {
                int count = Integer.parseInt(sum.group(3 + each.ordinal()));
                if (count > 0) {
                    states.put(each, count);
                }
            }
            assertThat(Integer.parseInt(sum.group(7))).as("the rows of %s", sum.group(1))
                    .isEqualTo(states.values().stream().mapToInt(Integer::intValue).sum());
            said.put(sum.group(2) == null ? "all" : sum.group(2), states);
        }
        assertThat(said).isEqualTo(counted);
    }
}
