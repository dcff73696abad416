package org.indaba.export.codebook;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.indaba.questionnaire.Language;
import org.indaba.questionnaire.Question;
import org.indaba.questionnaire.QuestionKind;
import org.indaba.questionnaire.TranslatedText;

/**
 * Describes the cells of a question according to its kind. The texts are in {@code kinds.properties} beside this class in
 * English, and in one file for each other language.
 */
public final class KindNotes {
    private static final Map<Language, KindNotes> READ = new ConcurrentHashMap<>();

    private final Language language;
    private final Properties notes;

    private KindNotes(Language language, Properties notes) {
        this.language = language;
        this.notes = notes;
    }

    /** @param language one of {@link Codebook#languages} */
    public static KindNotes in(Language language) {
        return READ.computeIfAbsent(language, KindNotes::read);
    }

    /** The description; empty where the codebook's own entry suffices: for words, and for one of a list. */
    public Optional<String> of(Question question) {
        List<String> said = new ArrayList<>();
        QuestionKind kind = question.kind();
        if (kind instanceof QuestionKind.Scale scale) {
            said.add(note("scale", scale.from(), scale.to()));
        } else if (kind instanceof QuestionKind.Number number) {
            said.add(note("number"));
            number.unit().ifPresent(unit -> said.add(note("number.unit", own(unit))));
            number.least().ifPresent(least -> said.add(note("number.least", least.toPlainString())));
            number.most().ifPresent(most -> said.add(note("number.most", most.toPlainString())));
        } else if (kind instanceof QuestionKind.Date date) {
            said.add(note("date"));
            date.earliest().ifPresent(earliest -> said.add(note("date.earliest", earliest)));
            date.latest().ifPresent(latest -> said.add(note("date.latest", latest)));
        } else if (notes.containsKey(kind.word())) {
            said.add(note(kind.word()));
        }
        question.when().ifPresent(when -> said.add(note("condition", when.question())));
        return said.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", said));
    }

    /** The meaning of a code that has no label in the questionnaire's file. */
    public Optional<String> ofCode(QuestionKind kind, String code) {
        return Optional.ofNullable(notes.getProperty(kind.word() + "." + code));
    }

    /** The text in this language, or in English where the questionnaire is not translated. */
    private String own(TranslatedText texts) {
        String english = texts.in().getOrDefault(Language.ENGLISH, texts.in().values().iterator().next());
        return texts.in().getOrDefault(language, english);
    }

    private String note(String key, Object... values) {
        String note = notes.getProperty(key);
        for (int i = 0; i < values.length; i++) {
            note = note.replace("{" + i + "}", values[i].toString());
        }
        return note;
    }

    private static KindNotes read(Language language) {
        Properties notes = new Properties();
        try (Reader file = LanguageFile.open("kinds.properties", language)) {
            notes.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new KindNotes(language, notes);
    }
}
