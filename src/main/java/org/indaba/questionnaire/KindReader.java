package org.indaba.questionnaire;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.indaba.questionnaire.yaml.Fields;
import org.indaba.questionnaire.yaml.Findings;
import org.indaba.questionnaire.yaml.Node;
import org.indaba.questionnaire.yaml.Quoted;

/** Reads what a question of each kind has beside the keys of every question. */
final class KindReader {
    private static final int NO_NUMBER = Integer.MIN_VALUE;

    private final TextsReader texts;
    private final OptionsReader options;
    private final Findings findings;

    KindReader(TextsReader texts, Findings findings) {
        this.texts = texts;
        this.options = new OptionsReader(texts, findings);
        this.findings = findings;
    }

    Optional<Kind> read(String word, Fields fields) {
        return switch (word) {
            case "open" -> Optional.of(new Kind.Open());
            case "one-of" -> Optional.of(new Kind.OneOf(options.read(fields)));
            case "several" -> Optional.of(several(fields));
            case "yes-no" -> Optional.of(new Kind.YesNo());
            case "scale" -> Optional.of(scale(fields));
            case "number" -> Optional.of(number(fields));
            case "date" -> Optional.of(date(fields));
            default -> Optional.empty();
        };
    }

    private Kind several(Fields fields) {
        List<Option> read = options.read(fields);
        int least = whole(fields, "least", 1, 1, Math.max(1, read.size()));
        int most = whole(fields, "most", Math.max(1, read.size()), 1, Math.max(1, read.size()));
        if (least > most) {
            findings.add(
                    fields.line(), "\"least\" is " + least + " and \"most\" is " + most + "; least must not be more");
        }
        return new Kind.Several(read, least, most);
    }

    private Kind scale(Fields fields) {
        fields.required("from", "1");
        fields.required("to", "5");
        int from = whole(fields, "from", 1, 0, Limits.MOST_SCALE);
        int to = whole(fields, "to", from + Limits.FEWEST_POINTS, 0, Limits.MOST_SCALE);
        int points = to - from + 1;
        if (points < Limits.FEWEST_POINTS || points > Limits.MOST_POINTS) {
            findings.add(
                    fields.line(),
                    "the scale from " + from + " to " + to + " has " + Math.max(points, 0) + " points; give "
                            + Limits.FEWEST_POINTS + " to " + Limits.MOST_POINTS);
        }
        return new Kind.Scale(
                from, to, texts.readOptional(fields, "low", Limits.END, true),
                texts.readOptional(fields, "high", Limits.END, true));
    }

    private Kind number(Fields fields) {
        Optional<BigDecimal> least = decimal(fields, "least");
        Optional<BigDecimal> most = decimal(fields, "most");
        if (least.isPresent() && most.isPresent() && least.get().compareTo(most.get()) > 0) {
            findings.add(
                    fields.line(),
                    "\"least\" is " + least.get() + " and \"most\" is " + most.get() + "; least must not be more");
        }
        return new Kind.Number(
                texts.readOptional(fields, "unit", Limits.UNIT, true), least, most,
                whole(fields, "decimals", 0, 0, Limits.MOST_DECIMALS));
    }

    private Kind date(Fields fields) {
        Optional<LocalDate> earliest = day(fields, "earliest");
        Optional<LocalDate> latest = day(fields, "latest");
        if (earliest.isPresent() && latest.isPresent() && earliest.get().isAfter(latest.get())) {
            findings.add(
                    fields.line(),
                    "\"earliest\" is " + earliest.get() + " and \"latest\" is " + latest.get()
                            + "; earliest must not be later");
        }
        return new Kind.Date(earliest, latest);
    }

    private int whole(Fields fields, String key, int otherwise, int least, int most) {
        Optional<Node.Scalar> written = fields.optionalText(key, Integer.toString(least));
        if (written.isEmpty()) {
            return otherwise;
        }
        String word = written.get().text();
        int number = word.matches("[0-9]{1,6}") ? Integer.parseInt(word) : NO_NUMBER;
        if (number < least || number > most) {
            findings.add(
                    written.get().line(),
                    Quoted.of(key) + " is " + Quoted.of(word) + "; write a whole number from " + least + " to " + most);
            return otherwise;
        }
        return number;
    }

    private Optional<BigDecimal> decimal(Fields fields, String key) {
        return fields.optionalText(key, "0").flatMap(word -> ConditionReader.decimal(word, key, findings));
    }

    private Optional<LocalDate> day(Fields fields, String key) {
        Optional<Node.Scalar> written = fields.optionalText(key, "2026-11-24");
        try {
            return written.map(word -> LocalDate.parse(word.text()));
        } catch (DateTimeException e) {
            findings.add(
                    written.get().line(),
                    Quoted.of(key) + " is " + Quoted.of(written.get().text())
                            + "; write year, month and day, such as 2026-11-24");
            return Optional.empty();
        }
    }
}
