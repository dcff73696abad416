package org.indaba.property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PropertyTest {
    private static final Duration HOUR = Duration.ofHours(1);

    private static final Consumer<TestCase> NO_LIST_SUMS_OVER_100 = test -> {
        List<Integer> list = test.draw("list", Generators.lists(Generators.ints(0, 1000), 0, 30));
        assertThat(list.stream().mapToInt(each -> each).sum()).isLessThanOrEqualTo(100);
    };

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, -1, 1_000_000_007})
    void no_list_sums_over_100_fails_with_the_one_smallest_list_whatever_the_seed(long seed) {
        CounterExample found = Property.check(100, seed, HOUR, NO_LIST_SUMS_OVER_100).orElseThrow();
        assertThat(found.test().inputs()).containsEntry("list", List.of(101));
        assertThat(found.failure()).isInstanceOf(AssertionError.class).hasMessageContaining("101");
    }

    @Test
    void a_text_shrinks_to_the_letters_that_matter_and_no_others() {
        CounterExample found = Property.check(1000, 1, HOUR, test -> {
            String text = test.draw("text", Generators.strings("ab\u0000-", 0, 300));
            assertThat(text.indexOf('\u0000') >= 0 && text.indexOf('-') >= 0).isFalse();
        }).orElseThrow();
        assertThat((String) found.test().inputs().get("text")).hasSize(2);
        assertThat(found.report()).contains("\\u0000");
    }

    @Test
    void a_walk_that_draws_as_it_goes_shrinks_to_the_steps_that_matter() {
        CounterExample found = Property.check(1000, 1, HOUR, test -> {
            List<Integer> taken = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                taken.add(test.nextInt(10));
            }
            assertThat(taken.indexOf(7) >= 0 && taken.lastIndexOf(3) > taken.indexOf(7)).isFalse();
        }).orElseThrow();
        assertThat(found.test().choices()).hasSize(60).endsWith(7, 3).startsWith(new long[58]);
    }

    @Test
    void the_seed_that_a_failure_names_fails_at_once_with_the_same_input() {
        CounterExample found = Property.check(1000, 5, HOUR, PropertyTest::noNumberIs77).orElseThrow();
        assertThat(found.tries()).isGreaterThan(1);
        assertThat(found.report()).contains("number = 77", "-Dproperty.seed=" + found.seed(), "it is 77");

        CounterExample again = Property.check(1, found.seed(), HOUR, PropertyTest::noNumberIs77).orElseThrow();
        assertThat(again.tries()).isEqualTo(1);
        assertThat(again.test().inputs()).isEqualTo(found.test().inputs());
        assertThat(again.test().choices()).isEqualTo(found.test().choices());
    }

    private static void noNumberIs77(TestCase test) {
        assertThat(test.draw("number", Generators.ints(0, 100))).as("it is 77").isNotEqualTo(77);
    }

    @Test
    void what_fails_in_another_way_is_not_taken_for_what_was_found() {
        CounterExample found = Property.check(1000, 1, HOUR, test -> {
            int number = test.draw("number", Generators.ints(0, 1000));
            assertThat(number).isLessThan(500);
            if (number > 5) {
                return;
            }
            throw new IllegalStateException("small");
        }).orElseThrow();
        assertThat(found.failure()).isInstanceOf(found.test().inputs().get("number").equals(500) ? AssertionError.class : IllegalStateException.class);
    }

    @Test
    void what_holds_is_tried_as_often_as_it_says() {
        List<Long> tried = new ArrayList<>();
        assertThat(Property.check(50, 1, HOUR, test -> tried.add(test.nextLong()))).isEqualTo(Optional.empty());
        assertThat(Set.copyOf(tried)).hasSize(50);
        assertThatThrownBy(() -> Property.check(0, 1, HOUR, test -> {})).hasMessageContaining("shows nothing");
    }

    @Test
    void a_failure_of_a_test_says_its_input_and_how_to_see_it_again() {
        assertThatThrownBy(() -> Property.holds(1, test -> {
            test.draw("text", Generators.strings("\u202e", 3, 3));
            throw new IllegalStateException("not so");
        })).isInstanceOf(AssertionError.class).hasMessageContainingAll(
                "text = \"\\u202e\\u202e\\u202e\"", "the same test with -Dproperty.seed=", "not so").hasCauseInstanceOf(IllegalStateException.class);
    }

    @Test
    void the_ends_of_a_range_and_what_is_near_0_come_within_some_hundred_tries() {
        assertThat(drawn(-5_000_000, 900_000_000, 300)).contains(-5_000_000L, 900_000_000L, 0L, -1L);
        assertThat(drawn(Long.MIN_VALUE, Long.MAX_VALUE, 300)).contains(Long.MIN_VALUE, Long.MAX_VALUE, 0L, -1L);
        assertThat(drawn(7, 9, 100)).containsExactlyInAnyOrder(7L, 8L, 9L);
        assertThat(drawn(-9, -7, 100)).containsExactlyInAnyOrder(-9L, -8L, -7L);
        assertThat(drawn(0, 0, 5)).containsExactly(0L);
    }

    private static Set<Long> drawn(long least, long most, int times) {
        Set<Long> drawn = new HashSet<>();
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < times; i++) {
            drawn.add(Generators.longs(least, most).apply(random));
        }
        return drawn;
    }
}
