package org.indaba.questionnaire;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.indaba.questionnaire.parser.DateParser;
import org.indaba.questionnaire.parser.LabelMatcher;
import org.indaba.questionnaire.parser.ListParser;
import org.indaba.questionnaire.parser.NumberParser;
import org.indaba.questionnaire.parser.ParseResult;
import org.indaba.questionnaire.parser.ScaleParser;

/**
 * The kind of a question, which determines how it is answered. Each kind has methods for its consequences, so that other
 * code need not know all kinds.
 */
public sealed interface QuestionKind {

    /** The word for the kind in a questionnaire's file and in the codebook. It is permanent. */
    String word();

    /** The codes that may be chosen, in their order; empty where nothing is chosen from a list. */
    default List<String> codes() {
        return List.of();
    }

    /** The options with labels from the questionnaire. */
    default List<Option> options() {
        return List.of();
    }

    /** Matches typed text with the labels of the options, for people to whom the bot writes in this language. */
    default LabelMatcher labels(Language language) {
        return new LabelMatcher(options().stream()
                .map(each -> new LabelMatcher.Item(each.code(), Stream.concat(
                                Stream.ofNullable(each.label().in().get(language)), each.label().in().values().stream())
                        .toList()))
                .toList());
    }

    /** Tells whether every message is a part of the answer as it is. */
    default boolean takesMessages() {
        return false;
    }

    /** Tells whether a typed number is the position of a choice in the list. */
    default boolean countsChoices() {
        return false;
    }

    /** Tells whether a choice is added to the earlier ones. */
    default boolean choosesSeveral() {
        return false;
    }

    /**
     * Reads a typed text as a value; the result is unread where this kind reads no texts.
     *
     * @param language the language in which the bot writes to the person, which decides the meaning of {@code 1,234}
     */
    default ParseResult read(String typed, Language language) {
        return ParseResult.unread(ParseResult.Why.UNKNOWN);
    }

    /** Does the same where the list is shown with a number before each choice, so that a number means nothing else. */
    default ParseResult readNumbered(String typed, Language language) {
        return read(typed, language);
    }

    /** An answer in the person's own words, in text, voice or files, in as many messages as they like. */
    record Open() implements QuestionKind {
        @Override
        public String word() {
            return "open";
        }

        @Override
        public boolean takesMessages() {
            return true;
        }
    }

    /** One option of a list. */
    record OneOf(List<Option> options) implements QuestionKind {
        public OneOf {
            options = List.copyOf(options);
        }

        @Override
        public String word() {
            return "one-of";
        }

        @Override
        public List<String> codes() {
            return options.stream().map(Option::code).toList();
        }

        @Override
        public boolean countsChoices() {
            return true;
        }
    }

    /** Yes or no; the words for it are phrases of the product. */
    record YesNo() implements QuestionKind {
        public static final String YES = "yes";
        public static final String NO = "no";

        @Override
        public String word() {
            return "yes-no";
        }

        @Override
        public List<String> codes() {
            return List.of(YES, NO);
        }

        @Override
        public boolean countsChoices() {
            return true;
        }
    }

    /**
     * A whole number on a scale.
     *
     * @param low the meaning of the lowest number, where it has one
     */
    record Scale(int from, int to, Optional<TranslatedText> low, Optional<TranslatedText> high) implements QuestionKind {
        @Override
        public String word() {
            return "scale";
        }

        @Override
        public List<String> codes() {
            List<String> codes = new ArrayList<>();
            for (int i = from; i <= to; i++) {
                codes.add(Integer.toString(i));
            }
            return codes;
        }

        @Override
        public ParseResult read(String typed, Language language) {
            return new ScaleParser(from, to).read(typed);
        }
    }

    /**
     * Several options of a list.
     *
     * @param least the fewest that are a complete answer; fewer are read, since others may follow
     */
    record Several(List<Option> options, int least, int most) implements QuestionKind {
        public Several {
            options = List.copyOf(options);
        }

        @Override
        public String word() {
            return "several";
        }

        @Override
        public List<String> codes() {
            return options.stream().map(Option::code).toList();
        }

        @Override
        public boolean countsChoices() {
            return true;
        }

        @Override
        public boolean choosesSeveral() {
            return true;
        }

        /** Tells whether these codes, joined by spaces, are as many as a complete answer has. */
        public boolean isEnough(String value) {
            return !value.isEmpty() && value.split(" ").length >= least;
        }

        @Override
        public ParseResult read(String typed, Language language) {
            LabelMatcher labels = labels(language);
            return new ListParser(codes(), labels, !labels.holdDigits(), most).read(typed);
        }

        @Override
        public ParseResult readNumbered(String typed, Language language) {
            return new ListParser(codes(), labels(language), true, most).read(typed);
        }
    }

    /**
     * A number.
     *
     * @param decimals the most digits after the point
     */
    record Number(Optional<TranslatedText> unit, Optional<BigDecimal> least, Optional<BigDecimal> most, int decimals)
            implements QuestionKind {
        /** The languages whose numbers have a decimal comma (CLDR, decimal). */
        private static final List<String> DECIMAL_COMMA = List.of("fr", "ru", "es", "pt");

        @Override
        public String word() {
            return "number";
        }

        @Override
        public ParseResult read(String typed, Language language) {
            return new NumberParser(
                            least, most, decimals, unit.map(each -> each.in().values()).orElse(List.of()),
                            DECIMAL_COMMA.contains(language.tag()))
                    .read(typed);
        }
    }

    /** A day. */
    record Date(Optional<LocalDate> earliest, Optional<LocalDate> latest) implements QuestionKind {
        @Override
        public String word() {
            return "date";
        }

        @Override
        public ParseResult read(String typed, Language language) {
            return new DateParser(earliest, latest).read(typed);
        }

        /** Reads a day that was chosen with a button. */
        public ParseResult read(LocalDate day) {
            return new DateParser(earliest, latest).of(day);
        }
    }
}
