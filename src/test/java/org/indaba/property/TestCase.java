package org.indaba.property;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PrimitiveIterator;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongUnaryOperator;
import java.util.random.RandomGenerator;

/**
 * What one try of a property is made of: a source of random numbers that keeps each choice it made, from 0, the simplest, up.
 * The same choices make the same inputs, fewer or smaller ones simpler inputs: the idea of Hypothesis (MacIver and Donaldson,
 * "Test-Case Reduction via Test-Case Generation", ECOOP 2020).
 */
public final class TestCase implements RandomGenerator {
    /** Gives a choice for the largest one that may be made. */
    private final LongUnaryOperator source;
    private final List<Long> choices = new ArrayList<>();
    private final Map<String, Object> inputs = new LinkedHashMap<>();

    private TestCase(LongUnaryOperator source) {
        this.source = source;
    }

    static TestCase generated(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return new TestCase(most -> most == Long.MAX_VALUE ? random.nextLong() & most : random.nextLong(most + 1));
    }

    /** Makes these choices again, as far as they are in range, and the simplest ones after them. */
    static TestCase replayed(long... choices) {
        PrimitiveIterator.OfLong left = Arrays.stream(choices).iterator();
        return new TestCase(most -> left.hasNext() ? Math.min(most, left.nextLong()) : 0);
    }

    /** An input of the property, which a failure shows by its name. */
    public <T> T draw(String name, Function<? super RandomGenerator, T> generator) {
        T input = generator.apply(this);
        inputs.put(name, input);
        return input;
    }

    /** An error is a failure too: an overflow of the stack is a finding, which its input explains. */
    Optional<Throwable> failure(Consumer<TestCase> body) {
        try {
            body.accept(this);
            return Optional.empty();
        } catch (Exception | Error failure) {
            return Optional.of(failure);
        }
    }

    long[] choices() {
        return choices.stream().mapToLong(each -> each).toArray();
    }

    Map<String, Object> inputs() {
        return inputs;
    }

    private long choice(long most) {
        choices.add(source.applyAsLong(most));
        return choices.get(choices.size() - 1);
    }

    @Override
    public boolean nextBoolean() {
        return choice(1) == 1;
    }

    @Override
    public int nextInt(int bound) {
        return (int) nextLong(0, bound);
    }

    @Override
    public int nextInt(int origin, int bound) {
        return (int) nextLong(origin, bound);
    }

    @Override
    public long nextLong() {
        return nextBoolean() ? ~choice(Long.MAX_VALUE) : choice(Long.MAX_VALUE);
    }

    @Override
    public long nextLong(long bound) {
        return nextLong(0, bound);
    }

    @Override
    public long nextLong(long origin, long bound) {
        if (origin >= bound) {
            throw new IllegalArgumentException("no number is from " + origin + " to below " + bound);
        }
        return origin + choice(Math.subtractExact(bound, origin) - 1);
    }
}
