package org.indaba.questionnaire;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The condition under which a question is asked: a test of the answer to an earlier one.
 *
 * @param question the earlier question's id
 */
public record Condition(String question, Test test) {

    boolean holds(Predicate<String> answered, Function<String, Optional<String>> value) {
        boolean is = answered.test(question);
        return test.holds(is, is ? value.apply(question) : Optional.empty());
    }

    /** A test of the earlier answer. */
    public sealed interface Test {
        /**
         * @param answered whether there is an answer that counts
         * @param value its codes joined by a space, or its number; empty for an open answer, and where there is none
         */
        boolean holds(boolean answered, Optional<String> value);
    }

    /** One of these codes was chosen. */
    public record Is(Set<String> codes) implements Test {
        public Is {
            codes = Set.copyOf(codes);
        }

        @Override
        public boolean holds(boolean answered, Optional<String> value) {
            return answered && value.filter(each -> List.of(each.split(" ")).stream().anyMatch(codes::contains)).isPresent();
        }
    }

    /** None of these codes was chosen; this also holds where there is no answer. */
    public record Not(Set<String> codes) implements Test {
        public Not {
            codes = Set.copyOf(codes);
        }

        @Override
        public boolean holds(boolean answered, Optional<String> value) {
            return !new Is(codes).holds(answered, value);
        }
    }

    public record Answered(boolean wanted) implements Test {
        @Override
        public boolean holds(boolean answered, Optional<String> value) {
            return answered == wanted;
        }
    }

    /** A number within these bounds, which are both included. */
    public record Between(Optional<BigDecimal> least, Optional<BigDecimal> most) implements Test {
        @Override
        public boolean holds(boolean answered, Optional<String> value) {
            if (!answered || value.isEmpty()) {
                return false;
            }
            BigDecimal number = new BigDecimal(value.get());
            return least.filter(each -> number.compareTo(each) < 0).isEmpty()
                    && most.filter(each -> number.compareTo(each) > 0).isEmpty();
        }
    }
}
