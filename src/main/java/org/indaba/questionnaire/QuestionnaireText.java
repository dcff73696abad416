package org.indaba.questionnaire;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.indaba.questionnaire.yaml.InvalidFileException;
import org.indaba.questionnaire.yaml.YamlReader;
import org.indaba.questionnaire.yaml.YamlWriter;

/** Writes the file that {@link QuestionnaireFile} reads, for questions that were made in a chat. */
public final class QuestionnaireText {
    private final Questionnaire questionnaire;

    private QuestionnaireText(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
    }

    /** Writes the questionnaire in its languages; texts in others are left out. */
    public static String write(Questionnaire questionnaire) {
        return new QuestionnaireText(questionnaire).write();
    }

    /** Tells whether {@link QuestionnaireFile} accepts the text that is written for it. */
    public static boolean readsBack(Questionnaire questionnaire) {
        try {
            QuestionnaireFile.parse(questionnaire.edition().toString(), write(questionnaire));
            return true;
        } catch (InvalidFileException e) {
            return false;
        }
    }

    /** Tells whether all these characters may be in a text of a questionnaire: a file with others cannot be read. */
    public static boolean mayHold(String text) {
        return YamlReader.mayHold(text);
    }

    private String write() {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("questionnaire", questionnaire.edition().questionnaire());
        file.put("version", questionnaire.edition().version());
        Map<String, String> languages = new LinkedHashMap<>();
        questionnaire.translations().forEach((language, how) -> languages.put(language.tag(), how.word()));
        file.put("languages", languages);
        file.put("title", texts(questionnaire.title()));
        file.put("purpose", texts(questionnaire.purpose()));
        List<Object> questions = new ArrayList<>();
        questionnaire.questions().forEach(each -> questions.add(question(each)));
        file.put("questions", questions);
        return YamlWriter.write(file);
    }

    private Map<String, Object> question(Question question) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("id", question.id());
        written.put("kind", question.kind().word());
        if (question.required()) {
            written.put("required", "true");
        }
        written.put("text", texts(question.text()));
        put(written, "help", question.help());
        put(written, "section", question.section());
        question.when().ifPresent(each -> written.put("when", condition(each)));
        kind(written, question.kind());
        return written;
    }

    private void kind(Map<String, Object> written, QuestionKind kind) {
        if (!kind.options().isEmpty()) {
            List<Object> options = new ArrayList<>();
            kind.options().forEach(each -> {
                Map<String, Object> option = new LinkedHashMap<>();
                option.put("code", each.code());
                option.put("label", texts(each.label()));
                options.add(option);
            });
            written.put("options", options);
        }
        if (kind instanceof QuestionKind.Several several) {
            written.put("least", Integer.toString(several.least()));
            written.put("most", Integer.toString(several.most()));
        } else if (kind instanceof QuestionKind.Scale scale) {
            written.put("from", Integer.toString(scale.from()));
            written.put("to", Integer.toString(scale.to()));
            put(written, "low", scale.low());
            put(written, "high", scale.high());
        } else if (kind instanceof QuestionKind.Number number) {
            put(written, "unit", number.unit());
            number.least().ifPresent(each -> written.put("least", each.toPlainString()));
            number.most().ifPresent(each -> written.put("most", each.toPlainString()));
            written.put("decimals", Integer.toString(number.decimals()));
        } else if (kind instanceof QuestionKind.Date date) {
            date.earliest().ifPresent(each -> written.put("earliest", each.toString()));
            date.latest().ifPresent(each -> written.put("latest", each.toString()));
        }
    }

    private static Map<String, Object> condition(Condition condition) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("question", condition.question());
        Condition.Test test = condition.test();
        if (test instanceof Condition.Is is) {
            written.put("is", List.copyOf(is.codes()));
        } else if (test instanceof Condition.Not not) {
            written.put("not", List.copyOf(not.codes()));
        } else if (test instanceof Condition.Answered answered) {
            written.put("answered", Boolean.toString(answered.wanted()));
        } else if (test instanceof Condition.Between between) {
            between.least().ifPresent(each -> written.put("at-least", each.toPlainString()));
            between.most().ifPresent(each -> written.put("at-most", each.toPlainString()));
        }
        return written;
    }

    private void put(Map<String, Object> written, String key, Optional<TranslatedText> texts) {
        texts.ifPresent(each -> written.put(key, texts(each)));
    }

    private Map<String, String> texts(TranslatedText texts) {
        Map<String, String> in = new LinkedHashMap<>();
        questionnaire.translations().keySet().forEach(language -> in.put(language.tag(), texts.in(language)));
        return in;
    }
}
