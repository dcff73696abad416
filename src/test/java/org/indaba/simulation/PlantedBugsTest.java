package org.indaba.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A simulation that catches nothing proves nothing: each planted bug is caught, and by its name. */
@Timeout(1_200)
class PlantedBugsTest {
    /** By then each must be caught. */
    private static final long SEEDS = 60;

    /** With which it was caught lately, where that is not one of the first: looked at before the others, to spare time. */
    private static final Map<PlantedBug, Long> LATELY = lately();

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

    private static Map<PlantedBug, Long> lately() {
        Map<String, Long> seeds = Map.of(
                "an earlier value put over the newer", 78L,
                "a draft left after its launch", 62L,
                "an answer kept after it was sent", 129L,
                "an answer shown to another", 14L,
                "an unknown outcome for ever", 39L,
                "what was parked decided about where its person is now", 26L,
                "a group invited at every call", 7L);
        return Stream.of(PlantedBug.values())
                .filter(each -> seeds.containsKey(each.words()))
                .collect(Collectors.toMap(each -> each, each -> seeds.get(each.words())));
    }

    /** By what, and with which seed. */
    private static String caught(World world, PlantedBug bug) throws Exception {
        LongStream first = Stream.ofNullable(LATELY.get(bug)).mapToLong(each -> each);
        for (long seed : LongStream.concat(first, LongStream.rangeClosed(1, SEEDS)).toArray()) {
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
