package org.indaba.questionnaire;

import java.util.List;
import java.util.function.Function;

/** One question. The kinds are closed: whoever adds one is told by the compiler where it matters. */
public sealed interface Question permits Question.Open, Question.OneOf {

    /** Permanent: the letter in {@code [a-z][a-z0-9-]{0,11}}, stored and exported. */
    String id();

    Texts text();

    /** Whether {@code Submit} waits for an answer. */
    boolean required();

    /** The word for this kind in a questionnaire file and in the codebook. */
    String kind();

    <T> T match(Function<Open, T> open, Function<OneOf, T> oneOf);

    /** Answered in the person's own words, in text, voice or files, in as many messages as they like. */
    record Open(String id, Texts text, boolean required) implements Question {
        @Override
        public String kind() {
            return "open";
        }

        @Override
        public <T> T match(Function<Open, T> open, Function<OneOf, T> oneOf) {
            return open.apply(this);
        }
    }

    /** Answered by one of a list. */
    record OneOf(String id, Texts text, boolean required, List<Option> options) implements Question {
        public OneOf {
            options = List.copyOf(options);
        }

        @Override
        public String kind() {
            return "one-of";
        }

        @Override
        public <T> T match(Function<Open, T> open, Function<OneOf, T> oneOf) {
            return oneOf.apply(this);
        }
    }
}
