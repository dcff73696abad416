package org.indaba.property;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** Inputs of the usual kinds. The ends of a range come often, and so do small numbers and short texts; all others come too. */
public final class Generators {
    private static final int ODDS_OF_AN_EARLY_END = 4096;

    private Generators() {}

    /** A number of the range, both ends included; the simplest is 0, or the least where 0 is no part of the range. */
    public static Function<RandomGenerator, Long> longs(long least, long most) {
        long simplest = least < 0 && most >= 0 ? 0 : least;
        return random -> least < simplest && random.nextBoolean()
                ? simplest - 1 - distance(random, simplest - 1 - least)
                : simplest + distance(random, most - simplest);
    }

    /** From 0 to the most: three of eight any, three of few binary digits as often as of many, one near 0, one near the end. */
    private static long distance(RandomGenerator random, long most) {
        int digits = Math.max(1, Long.SIZE - Long.numberOfLeadingZeros(most));
        return switch (random.nextInt(8)) {
            case 7 -> most - Math.min(most, random.nextInt(2));
            case 6 -> Math.min(most, random.nextInt(3));
            case 5, 4, 3 -> random.nextLong(1 + (most >>> random.nextInt(1, 1 + digits)));
            default -> random.nextLong(Math.max(most, most + 1));
        };
    }

    public static Function<RandomGenerator, Integer> ints(int least, int most) {
        return longs(least, most).andThen(Long::intValue);
    }

    public static <T> Function<RandomGenerator, T> oneOf(List<T> values) {
        return random -> values.get(random.nextInt(values.size()));
    }

    /** Before each element stands a choice to go on, so that an element can be left out without a change to the others. */
    public static <T> Function<RandomGenerator, List<T>> lists(Function<RandomGenerator, T> element, int least, int most) {
        Function<RandomGenerator, Integer> sizes = ints(least, most);
        return random -> {
            int size = sizes.apply(random);
            List<T> list = new ArrayList<>();
            while (list.size() < size && (list.size() < least || random.nextInt(ODDS_OF_AN_EARLY_END) > 0)) {
                list.add(element.apply(random));
            }
            return list;
        };
    }

    public static Function<RandomGenerator, String> joined(Function<RandomGenerator, String> part, int least, int most) {
        return lists(part, least, most).andThen(each -> String.join("", each));
    }

    /** Of these chars, each by itself: the halves of a pair may stand alone. */
    public static Function<RandomGenerator, String> strings(String chars, int least, int most) {
        return joined(oneOf(chars.chars().mapToObj(Character::toString).toList()), least, most);
    }

    /** Up to 255 of whatever chars there are, half of them of ASCII. */
    public static Function<RandomGenerator, String> strings() {
        return joined(random -> Character.toString(random.nextInt(random.nextBoolean() ? 0x10000 : 0x80)), 0, 255);
    }

    /** One of the values, as often as its weight says. */
    @SafeVarargs
    public static <T> Function<RandomGenerator, T> weighted(Weighted<T>... values) {
        return oneOf(Arrays.stream(values).flatMap(each -> Stream.generate(each::value).limit(each.weight())).toList());
    }

    /** A value, and how often it comes, compared with the others. */
    public record Weighted<T>(int weight, T value) {
        public static <T> Weighted<T> of(int weight, T value) {
            return new Weighted<>(weight, value);
        }
    }
}
