package org.indaba.consultation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.indaba.questionnaire.Questionnaire;
import org.indaba.questionnaire.QuestionnaireCatalog;
import org.indaba.questionnaire.QuestionnaireFile;
import org.indaba.questionnaire.yaml.Flaw;
import org.indaba.questionnaire.yaml.InvalidFileException;
import org.indaba.questionnaire.yaml.Utf8Decoder;

/** Holds all questionnaires and consultations that are described in files. */
public record Catalog(List<LoadedFile<Questionnaire>> questionnaires, List<LoadedFile<Consultation>> consultations) {

    public Catalog {
        questionnaires = List.copyOf(questionnaires);
        consultations = List.copyOf(consultations);
    }

    /**
     * Makes a catalog of the files of both folders, by name.
     *
     * @throws InvalidFileException with all that is wrong in any of them
     */
    public static Catalog of(
            SortedMap<String, byte[]> questionnaireFiles, SortedMap<String, byte[]> consultationFiles) {
        List<Flaw> flaws = new ArrayList<>();
        List<LoadedFile<Questionnaire>> questionnaires = read(questionnaireFiles, QuestionnaireFile::parse, flaws);
        QuestionnaireCatalog known = new QuestionnaireCatalog(values(questionnaires), flaws.isEmpty());
        List<LoadedFile<Consultation>> consultations =
                read(consultationFiles, (file, text) -> ConsultationFile.parse(file, text, known), flaws);
        refuseTwice(questionnaires, Questionnaire::edition, "the edition", "give it a new version", flaws);
        refuseTwice(consultations, Consultation::code, "the code", "change one of them", flaws);
        if (!flaws.isEmpty()) {
            throw new InvalidFileException(flaws);
        }
        return new Catalog(questionnaires, consultations);
    }

    /** Every questionnaire without its file. */
    public QuestionnaireCatalog asked() {
        return new QuestionnaireCatalog(values(questionnaires), true);
    }

    private static <T> List<LoadedFile<T>> read(
            SortedMap<String, byte[]> files, BiFunction<String, String, T> parse, List<Flaw> flaws) {
        List<LoadedFile<T>> read = new ArrayList<>();
        files.forEach((file, bytes) -> {
            try {
                String text = Utf8Decoder.decode(file, bytes);
                read.add(new LoadedFile<>(parse.apply(file, text), file, text));
            } catch (InvalidFileException found) {
                flaws.addAll(found.flaws());
            }
        });
        return read;
    }

    private static <T, I> void refuseTwice(
            List<LoadedFile<T>> all, Function<T, I> id, String what, String mend, List<Flaw> flaws) {
        Map<I, String> files = new HashMap<>();
        for (LoadedFile<T> each : all) {
            I taken = id.apply(each.value());
            String earlier = files.putIfAbsent(taken, each.file());
            if (earlier != null) {
                flaws.add(new Flaw(each.file(), 1, what + " " + taken + " is taken by " + earlier + "; " + mend));
            }
        }
    }

    private static <T> List<T> values(List<LoadedFile<T>> all) {
        return all.stream().map(LoadedFile::value).toList();
    }
}
