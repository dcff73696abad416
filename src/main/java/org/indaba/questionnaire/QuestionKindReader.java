package org.indaba.questionnaire;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.indaba.questionnaire.yaml.FlawCollector;
import org.indaba.questionnaire.yaml.QuotedText;
import org.indaba.questionnaire.yaml.YamlFields;
import org.indaba.questionnaire.yaml.YamlNode;

/** Reads the keys that a question of each kind has beside the keys of every question. */
final class QuestionKindReader {
    private static final int NO_NUMBER = Integer.MIN_VALUE;

    private final TranslatedTextReader texts;
    private final OptionsReader options;
    private final FlawCollector findings;

    QuestionKindReader(TranslatedTextReader texts, FlawCollector findings) {
        this.texts = texts;
        this.options = new OptionsReader(texts, findings);
        this.findings = findings;
    }

    Optional<QuestionKind> read(String word, YamlFields fields) {
        return switch (word) {
            case "open" -> Optional.of(new QuestionKind.Open());
            case "one-of" -> Optional.of(new QuestionKind.OneOf(options.read(fields)));
            case "several" -> Optional.of(several(fields));
            case "yes-no" -> Optional.of(new QuestionKind.YesNo());
            case "scale" -> Optional.of(scale(fields));
            case "number" -> Optional.of(number(fields));
            case "date" -> Optional.of(date(fields));
            default -> Optional.empty();
        };
    }

    private QuestionKind several(YamlFields fields) {
        List<Option> read = options.read(fields);
        int least = whole(fields, "least", 1, 1, Math.max(1, read.size()));
        int most = whole(fields, "most", Math.max(1, read.size()), 1, Math.max(1, read.size()));
        if (least > most) {
            findings.add(
                    fields.line(), "\"least\" is " + least + " and \"most\" is " + most + "; least must not be more");
        }
        return new QuestionKind.Several(read, least, most);
    }

    private QuestionKind scale(YamlFields fields) {
        fields.required("from", "1");
        fields.required("to", "5");
        int from = whole(fields, "from", 1, 0, QuestionnaireLimits.MOST_SCALE);
        int to = whole(fields, "to", from + QuestionnaireLimits.FEWEST_POINTS, 0, QuestionnaireLimits.MOST_SCALE);
        int points = to - from + 1;
        if (points < QuestionnaireLimits.FEWEST_POINTS || points > QuestionnaireLimits.MOST_POINTS) {
            findings.add(
                    fields.line(),
                    "the scale from " + from + " to " + to + " has " + Math.max(points, 0) + " points; give "
                            + QuestionnaireLimits.FEWEST_POINTS + " to " + QuestionnaireLimits.MOST_POINTS);
        }
        return new QuestionKind.Scale(
                from, to, texts.readOptional(fields, "low", QuestionnaireLimits.END, true),
                texts.readOptional(fields, "high", QuestionnaireLimits.END, true));
    }

    private QuestionKind number(YamlFields fields) {
        Optional<BigDecimal> least = decimal(fields, "least");
        Optional<BigDecimal> most = decimal(fields, "most");
        if (least.isPresent() && most.isPresent() && least.get().compareTo(most.get()) > 0) {
            findings.add(
                    fields.line(),
                    "\"least\" is " + least.get() + " and \"most\" is " + most.get() + "; least must not be more");
        }
        return new QuestionKind.Number(
                texts.readOptional(fields, "unit", QuestionnaireLimits.UNIT, true), least, most,
                whole(fields, "decimals", 0, 0, QuestionnaireLimits.MOST_DECIMALS));
    }

    private QuestionKind date(YamlFields fields) {
        Optional<LocalDate> earliest = day(fields, "earliest");
        Optional<LocalDate> latest = day(fields, "latest");
        if (earliest.isPresent() && latest.isPresent() && earliest.get().isAfter(latest.get())) {
            findings.add(
                    fields.line(),
                    "\"earliest\" is " + earliest.get() + " and \"latest\" is " + latest.get()
                            + "; earliest must not be later");
        }
        return new QuestionKind.Date(earliest, latest);
    }

    private int whole(YamlFields fields, String key, int otherwise, int least, int most) {
        Optional<YamlNode.Scalar> written = fields.optionalText(key, Integer.toString(least));
        if (written.isEmpty()) {
            return otherwise;
        }
        String word = written.get().text();
        int number = word.matches("[0-9]{1,6}") ? Integer.parseInt(word) : NO_NUMBER;
        if (number < least || number > most) {
            findings.add(
                    written.get().line(),
                    QuotedText.of(key) + " is " + QuotedText.of(word) + "; write a whole number from " + least + " to " + most);
            return otherwise;
        }
        return number;
    }

    private Optional<BigDecimal> decimal(YamlFields fields, String key) {
        return fields.optionalText(key, "0").flatMap(word -> ConditionReader.decimal(word, key, findings));
    }

    private Optional<LocalDate> day(YamlFields fields, String key) {
        Optional<YamlNode.Scalar> written = fields.optionalText(key, "2026-11-24");
        try {
            return written.map(word -> LocalDate.parse(word.text()));
        } catch (DateTimeException e) {
            findings.add(
                    written.get().line(),
                    QuotedText.of(key) + " is " + QuotedText.of(written.get().text())
                            + "; write year, month and day, such as 2026-11-24");
            return Optional.empty();
        }
    }
}
