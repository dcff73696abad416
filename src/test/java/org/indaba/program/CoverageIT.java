package org.indaba.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Prints what the tests before ran through, of the lines and branches of all and of the pure rooms. */
class CoverageIT {
    private static final Path REPORT = Path.of("target/site/jacoco/jacoco.csv");

    private static final List<String> PURE =
            List.of("places", "questionnaire", "conversation", "consultation", "phrases");

    /** Columns of JaCoCo's CSV report, which says of each class what was missed and what was covered. */
    private static final int PACKAGE = 1;

    private static final int BRANCHES = 5;
    private static final int LINES = 7;

    @Test
    void what_the_tests_ran_through_is_told() throws IOException {
        List<String[]> classes = new ArrayList<>();
        for (String line : Files.readAllLines(REPORT)) {
            classes.add(line.split(","));
        }
        assertThat(classes.remove(0)).as("the columns of %s", REPORT)
                .startsWith("GROUP", "PACKAGE", "CLASS", "INSTRUCTION_MISSED", "INSTRUCTION_COVERED", "BRANCH_MISSED",
                        "BRANCH_COVERED", "LINE_MISSED", "LINE_COVERED");
        print("all", classes);
        for (String room : PURE) {
            List<String[]> own = classes.stream()
                    .filter(each -> (each[PACKAGE] + ".").startsWith("org.indaba." + room + "."))
                    .toList();
            assertThat(own).as("classes of %s that were looked at", room).isNotEmpty();
            print(room, own);
        }
    }

    private static void print(String what, List<String[]> classes) {
        System.out.printf(
                Locale.ROOT, "coverage: %-14s lines %5.1f %%  branches %5.1f %%%n", what, covered(classes, LINES),
                covered(classes, BRANCHES));
    }

    private static double covered(List<String[]> classes, int column) {
        long missed = classes.stream().mapToLong(each -> Long.parseLong(each[column])).sum();
        long covered = classes.stream().mapToLong(each -> Long.parseLong(each[column + 1])).sum();
        assertThat(covered).as("what was run through").isPositive();
        return 100.0 * covered / (missed + covered);
    }
}
