package org.indaba.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.indaba.questionnaire.Kind;
import org.indaba.questionnaire.Language;
import org.indaba.questionnaire.Question;
import org.indaba.questionnaire.Texts;

/** What a cell of a question holds, according to its kind, as {@code kinds.properties} beside this class says it. */
final class KindNotes {
    private static final Properties NOTES = read();

    private KindNotes() {}

    /** Empty where the codebook's own entry says it: for words, and for one of a list. */
    static Optional<String> of(Question question) {
        List<String> notes = new ArrayList<>();
        Kind kind = question.kind();
        if (kind instanceof Kind.Scale scale) {
            notes.add(note("scale", scale.from(), scale.to()));
        } else if (kind instanceof Kind.Number number) {
            notes.add(note("number"));
            number.unit().ifPresent(unit -> notes.add(note("number.unit", english(unit))));
            number.least().ifPresent(least -> notes.add(note("number.least", least.toPlainString())));
            number.most().ifPresent(most -> notes.add(note("number.most", most.toPlainString())));
        } else if (kind instanceof Kind.Date date) {
            notes.add(note("date"));
            date.earliest().ifPresent(earliest -> notes.add(note("date.earliest", earliest)));
            date.latest().ifPresent(latest -> notes.add(note("date.latest", latest)));
        } else if (NOTES.containsKey(kind.word())) {
            notes.add(note(kind.word()));
        }
        question.when().ifPresent(when -> notes.add(note("condition", when.question())));
        return notes.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", notes));
    }

    /** What a code means that has no label in the questionnaire's file. */
    static Optional<String> ofCode(Kind kind, String code) {
        return Optional.ofNullable(NOTES.getProperty(kind.word() + "." + code));
    }

    private static String english(Texts texts) {
        return texts.in().getOrDefault(Language.ENGLISH, texts.in().values().iterator().next());
    }

    private static String note(String key, Object... values) {
        String note = NOTES.getProperty(key);
        for (int i = 0; i < values.length; i++) {
            note = note.replace("{" + i + "}", values[i].toString());
        }
        return note;
    }

    private static Properties read() {
        Properties notes = new Properties();
        try (InputStream file = KindNotes.class.getResourceAsStream("kinds.properties")) {
            notes.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return notes;
    }
}
