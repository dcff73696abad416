package org.indaba.questionnaire;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.indaba.crypto.Sha256;

/**
 * Computes the digest of a questionnaire's content, 64 hexadecimal digits of SHA-256: of the texts that people see and the
 * codes that are stored. Comments, layout and the status of translations do not count, so a draft may become reviewed
 * during interviews. Each part is preceded by its length, so that no two questionnaires result in the same bytes.
 */
final class QuestionnaireDigest {
    private final MessageDigest sha256 = Sha256.begin();

    private QuestionnaireDigest() {}

    static String of(Questionnaire questionnaire) {
        QuestionnaireDigest digest = new QuestionnaireDigest();
        digest.add(questionnaire.edition().questionnaire());
        digest.add(questionnaire.edition().version());
        digest.add(questionnaire.title());
        digest.add(questionnaire.purpose());
        digest.add(questionnaire.questions().size());
        questionnaire.questions().forEach(digest::add);
        return Sha256.hex(digest.sha256);
    }

    private void add(Question question) {
        add(question.id());
        add(question.kind().word());
        add(question.required() ? 1 : 0);
        add(question.text());
        List<Option> options = question.kind().options();
        add(options.size());
        for (Option option : options) {
            add(option.code());
            add(option.label());
        }
        question.help().ifPresent(help -> {
            add("?help");
            add(help);
        });
        question.section().ifPresent(section -> {
            add("?section");
            add(section);
        });
        question.when().ifPresent(when -> {
            add("?when");
            add(when.question());
            add(told(when.test()));
        });
        settings(question.kind());
    }

    /**
     * Adds the settings of a kind other than options. Each begins with a mark that no question's id has, so that none is
     * taken for one.
     */
    private void settings(QuestionKind kind) {
        if (kind instanceof QuestionKind.Scale scale) {
            add("?scale");
            add(scale.from());
            add(scale.to());
            add("low", scale.low());
            add("high", scale.high());
        } else if (kind instanceof QuestionKind.Several several) {
            add("?several");
            add(several.least());
            add(several.most());
        } else if (kind instanceof QuestionKind.Number number) {
            add("?number");
            add("unit", number.unit());
            add(number.least() + " " + number.most());
            add(number.decimals());
        } else if (kind instanceof QuestionKind.Date date) {
            add("?date");
            add(date.earliest() + " " + date.latest());
        }
    }

    private void add(String name, Optional<TranslatedText> texts) {
        add(name);
        add(texts.isPresent() ? 1 : 0);
        texts.ifPresent(this::add);
    }

    private static String told(Condition.Test test) {
        if (test instanceof Condition.Is is) {
            return "is " + new TreeSet<>(is.codes());
        } else if (test instanceof Condition.Not not) {
            return "not " + new TreeSet<>(not.codes());
        } else if (test instanceof Condition.Between between) {
            return "between " + between.least() + " " + between.most();
        }
        return "answered " + ((Condition.Answered) test).wanted();
    }

    private void add(TranslatedText texts) {
        add(texts.in().size());
        texts.in().forEach((language, text) -> {
            add(language.tag());
            add(text);
        });
    }

    private void add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        add(bytes.length);
        sha256.update(bytes);
    }

    private void add(int number) {
        sha256.update(ByteBuffer.allocate(Integer.BYTES).putInt(number).array());
    }
}
