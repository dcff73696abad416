package org.indaba.property;

import java.time.Duration;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/**
 * A test that holds for every input. Each run tries other inputs, from a seed of its own, unless {@code -Dproperty.seed}
 * gives the first; {@code -Dproperty.tries} replaces the number of tries of every property.
 */
public final class Property {
    private static final Duration LONGEST_SHRINKING = Duration.ofSeconds(10);

    private Property() {}

    /** Runs the body with so many test cases, and fails with the smallest one found that fails. */
    public static void holds(int tries, Consumer<TestCase> body) {
        long seed = setting("property.seed").orElseGet(() -> new SplittableRandom().nextLong());
        int most = Math.toIntExact(setting("property.tries").orElse((long) tries));
        check(most, seed, LONGEST_SHRINKING, body).ifPresent(found -> {
            throw new AssertionError(found.report(), found.failure());
        });
    }

    /** The smallest test case found that fails, where one of so many does. The first is made of the seed itself. */
    static Optional<CounterExample> check(int tries, long firstSeed, Duration shrinking, Consumer<TestCase> body) {
        if (tries < 1) {
            throw new IllegalArgumentException("a property that is tried " + tries + " times shows nothing: try it once or more");
        }
        SplittableRandom seeds = new SplittableRandom(firstSeed);
        long seed = firstSeed;
        for (int i = 1; i <= tries; i++) {
            TestCase test = TestCase.generated(seed);
            Optional<Throwable> failure = test.failure(body);
            if (failure.isPresent()) {
                return Optional.of(new Shrinker(body, shrinking, new CounterExample(seed, i, test, failure.get())).shrunk());
            }
            seed = seeds.nextLong();
        }
        return Optional.empty();
    }

    private static Optional<Long> setting(String name) {
        String given = System.getProperty(name);
        try {
            return Optional.ofNullable(given).map(Long::valueOf);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("-D" + name + "=" + given + " is no number: give a whole one", e);
        }
    }
}
