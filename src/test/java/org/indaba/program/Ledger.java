package org.indaba.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;

/**
 * Bubbles that people were told are stored, against those in the database's file and in the export. A bubble begins
 * with who sent it and its number.
 *
 * @param lost not there, or not as it was sent
 * @param doubled there more than once
 * @param unsaid there, and never sent
 */
record Ledger(int bubbles, int lost, int doubled, int unsaid) {
    private static final Pattern HEAD = Pattern.compile("person (\\d+) bubble (\\d+):");
    private static final Pattern BETWEEN = Pattern.compile("(?m)\\n(?=person \\d+ bubble \\d+:)");

    static Ledger of(Program program, Collection<String> told) throws Exception {
        List<String> exported = new ArrayList<>();
        for (CSVRecord row : Csv.rows(program, "answers")) {
            List<String> pieces = row.get("text").isEmpty() ? List.of() : List.of(BETWEEN.split(row.get("text")));
            assertThat(pieces.stream().map(each -> Integer.parseInt(head(each).group(2))).toList())
                    .as("in the order they were sent").isSorted();
            exported.addAll(pieces);
        }
        Ledger export = compare(told, exported);
        if (!DataFile.of(program).hasTexts()) {
            return export;
        }
        Ledger file = compare(
                told, DataFile.of(program).texts("select content from bubble where content like 'person %'"));
        assertThat(file).as("the database's file, beside the export").isEqualTo(export);
        return export;
    }

    private static Ledger compare(Collection<String> told, Collection<String> stored) {
        Map<String, Integer> times = new HashMap<>();
        stored.forEach(each -> times.merge(head(each).group(), 1, Integer::sum));
        Set<String> there = new HashSet<>(stored);
        Set<String> said = new HashSet<>();
        told.forEach(each -> said.add(head(each).group()));
        return new Ledger(
                told.size(),
                (int) told.stream().filter(each -> !there.contains(each)).count(),
                (int) times.values().stream().filter(each -> each > 1).count(),
                (int) times.keySet().stream().filter(each -> !said.contains(each)).count());
    }

    private static MatchResult head(String bubble) {
        return HEAD.matcher(bubble).results().findFirst().orElseThrow(() -> new AssertionError("a bubble of nobody"));
    }

    /** For a line of figures. */
    @Override
    public String toString() {
        return bubbles + " bubbles; lost " + lost + ", doubled " + doubled;
    }

    void isBalanced() {
        assertThat(lost).as("bubbles lost").isZero();
        assertThat(doubled).as("bubbles doubled").isZero();
        assertThat(unsaid).as("bubbles that nobody sent").isZero();
    }
}
