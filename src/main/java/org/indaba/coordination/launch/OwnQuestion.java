package org.indaba.coordination.launch;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.indaba.questionnaire.Language;
import org.indaba.questionnaire.Option;
import org.indaba.questionnaire.Question;
import org.indaba.questionnaire.QuestionKind;
import org.indaba.questionnaire.TranslatedText;

/**
 * A question that a coordinator types.
 *
 * @param kind {@link QuestionKind#word}; empty while it is not chosen
 * @param text the text by language
 * @param options the labels by language, in the same order; empty where nothing is chosen from a list
 */
public record OwnQuestion(
        String kind, SortedMap<Language, String> text, SortedMap<Language, List<String>> options) {
    /** The kinds that are offered, in this order. */
    static final List<String> KINDS = List.of("open", "one-of", "several", "yes-no", "scale", "number", "date");

    private static final int SCALE = 5;
    private static final int DECIMALS = 2;

    public OwnQuestion {
        text = Collections.unmodifiableSortedMap(new TreeMap<>(text));
        options = Collections.unmodifiableSortedMap(new TreeMap<>(options));
    }

    static OwnQuestion typed(Language language, String text) {
        return new OwnQuestion("", new TreeMap<>(Map.of(language, text)), new TreeMap<>());
    }

    boolean hasOptions() {
        return kind.equals("one-of") || kind.equals("several");
    }

    boolean isWhole() {
        return !kind.isEmpty() && !(hasOptions() && options.isEmpty());
    }

    OwnQuestion kind(String word) {
        return new OwnQuestion(word, text, options);
    }

    OwnQuestion options(Language language, List<String> labels) {
        SortedMap<Language, List<String>> with = new TreeMap<>(options);
        with.put(language, List.copyOf(labels));
        return new OwnQuestion(kind, text, with);
    }

    OwnQuestion text(Language language, String typed) {
        SortedMap<Language, String> with = new TreeMap<>(text);
        with.put(language, typed);
        return new OwnQuestion(kind, with, options);
    }

    Question question(String id) {
        return Question.optional(id, TranslatedText.of(text), asked());
    }

    private QuestionKind asked() {
        return switch (kind) {
            case "one-of" -> new QuestionKind.OneOf(labelled());
            case "several" -> new QuestionKind.Several(labelled(), 1, labelled().size());
            case "yes-no" -> new QuestionKind.YesNo();
            case "scale" -> new QuestionKind.Scale(1, SCALE, Optional.empty(), Optional.empty());
            case "number" -> new QuestionKind.Number(
                    Optional.empty(), Optional.empty(), Optional.empty(), DECIMALS);
            case "date" -> new QuestionKind.Date(Optional.empty(), Optional.empty());
            default -> new QuestionKind.Open();
        };
    }

    private List<Option> labelled() {
        int count = options.values().iterator().next().size();
        return IntStream.range(0, count).mapToObj(i -> {
            SortedMap<Language, String> label = new TreeMap<>();
            options.forEach((language, labels) -> label.put(language, labels.get(i)));
            return new Option(Integer.toString(i + 1), TranslatedText.of(label));
        }).toList();
    }
}
