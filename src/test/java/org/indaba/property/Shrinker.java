package org.indaba.property;

import java.time.Duration;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.LongStream;

/**
 * Looks for a smaller test case that fails in the same way: one of fewer choices, or of as many and smaller ones. It ends when
 * nothing makes it smaller, or when the time is over, with the smallest so far.
 */
final class Shrinker {
    private static final int REACH = 4;

    private final Consumer<TestCase> body;
    private final long end;
    private CounterExample best;
    private long[] choices;

    Shrinker(Consumer<TestCase> body, Duration longest, CounterExample found) {
        this.body = body;
        this.end = System.nanoTime() + longest.toNanos();
        this.best = found;
        this.choices = found.test().choices();
    }

    CounterExample shrunk() {
        CounterExample before;
        do {
            before = best;
            leaveOut();
            lower();
            shift();
        } while (before != best);
        return best;
    }

    /** Long runs of choices first; from the end, because what comes later depends on what comes before. */
    private void leaveOut() {
        for (int length = Math.max(1, choices.length / 2); length > 0; length /= 2) {
            int step = Math.max(1, length / 4);
            for (int at = choices.length - length; at >= 0; at = Math.min(at - step, choices.length - length)) {
                fails(LongStream.concat(Arrays.stream(choices, 0, at), Arrays.stream(choices, at + length, choices.length)).toArray());
            }
        }
    }

    private void lower() {
        for (int at = 0; at < choices.length; at++) {
            long low = 0;
            while (at < choices.length && low < choices[at]) {
                long middle = low + (choices[at] - low) / 2;
                if (!fails(with(at, middle, at, middle))) {
                    low = middle + 1;
                }
            }
        }
    }

    /** Makes one 0 at the cost of one of the next few, which becomes the sum of both or as large as it can be. */
    private void shift() {
        for (int at = 0; at < choices.length; at++) {
            for (int to = at + 1; to <= at + REACH && to < choices.length && choices[at] > 0; to++) {
                if (!fails(with(at, 0, to, Long.MAX_VALUE))) {
                    fails(with(at, 0, to, Math.max(choices[at], choices[at] + choices[to])));
                }
            }
        }
    }

    private long[] with(int one, long itsValue, int other, long thatsValue) {
        long[] changed = choices.clone();
        changed[one] = itsValue;
        changed[other] = thatsValue;
        return changed;
    }

    /** Whether what is made of these choices is smaller than the best and fails as it does; it is the best then. */
    private boolean fails(long... tried) {
        if (System.nanoTime() - end > 0) {
            return false;
        }
        TestCase test = TestCase.replayed(tried);
        Class<?> kind = best.failure().getClass();
        CounterExample before = best;
        test.failure(body).filter(each -> each.getClass() == kind).filter(each -> isSmaller(test.choices())).ifPresent(each -> {
            best = new CounterExample(before.seed(), before.tries(), test, each);
            choices = test.choices();
        });
        return best != before;
    }

    private boolean isSmaller(long... other) {
        return other.length < choices.length || other.length == choices.length && Arrays.compare(other, choices) < 0;
    }
}
