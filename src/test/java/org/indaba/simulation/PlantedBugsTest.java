package org.indaba.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A simulation that catches nothing proves nothing: each planted bug is caught, and by its name. */
@Timeout(1_200)
class PlantedBugsTest {
    /** By then each must be caught. */
    private static final long SEEDS = 60;

    @BeforeAll
    static void noLog() {
        Quiet.begins();
    }

    @AfterAll
    static void logAgain() {
        Quiet.ends();
    }

    @Test
    void every_planted_bug_is_caught_by_name() throws Exception {
        List<String> missed = new ArrayList<>();
        try (World world = new World()) {
            for (PlantedBug bug : PlantedBug.values()) {
                String caught = caught(world, bug);
                System.out.printf("%-40s | %s%n", bug.words(), caught);
                if (!caught.startsWith(bug.catches().words() + " |")) {
                    missed.add(bug.words() + ": " + caught);
                }
            }
        }
        assertThat(missed).as("bugs that were not caught by the invariant that must catch them").isEmpty();
        assertThat(PlantedBug.values()).hasSizeGreaterThanOrEqualTo(20);
    }

    /** By what, and with which seed. */
    private static String caught(World world, PlantedBug bug) throws Exception {
        for (long seed = 1; seed <= SEEDS; seed++) {
            Run.End end = Run.one(world, seed, bug, false);
            if (end.failure().isPresent()) {
                return end.failure().get() instanceof Violation violation
                        ? violation.invariant().words() + " | seed " + seed
                        : "seed " + seed + ": " + end.failure().get();
            }
        }
        return "not within " + SEEDS + " seeds";
    }
}
