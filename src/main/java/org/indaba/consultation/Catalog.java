package org.indaba.consultation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.indaba.questionnaire.Questionnaire;
import org.indaba.questionnaire.QuestionnaireFile;
import org.indaba.questionnaire.Questionnaires;
import org.indaba.questionnaire.yaml.Encoding;
import org.indaba.questionnaire.yaml.Flaw;
import org.indaba.questionnaire.yaml.Flaws;

/** All that is asked and all who are asked it, as the files have it. */
public record Catalog(List<Sourced<Questionnaire>> questionnaires, List<Sourced<Consultation>> consultations) {

    public Catalog {
        questionnaires = List.copyOf(questionnaires);
        consultations = List.copyOf(consultations);
    }

    /**
     * Both folders' files by name.
     *
     * @throws Flaws with all that is wrong in any of them
     */
    public static Catalog of(
            SortedMap<String, byte[]> questionnaireFiles, SortedMap<String, byte[]> consultationFiles) {
        List<Flaw> flaws = new ArrayList<>();
        List<Sourced<Questionnaire>> questionnaires = read(questionnaireFiles, QuestionnaireFile::parse, flaws);
        Questionnaires known = new Questionnaires(values(questionnaires), flaws.isEmpty());
        List<Sourced<Consultation>> consultations =
                read(consultationFiles, (file, text) -> ConsultationFile.parse(file, text, known), flaws);
        refuseTwice(questionnaires, Questionnaire::edition, "the edition", "give it a new version", flaws);
        refuseTwice(consultations, Consultation::code, "the code", "change one of them", flaws);
        if (!flaws.isEmpty()) {
            throw new Flaws(flaws);
        }
        return new Catalog(questionnaires, consultations);
    }

    /** Every questionnaire without its file. */
    public Questionnaires asked() {
        return new Questionnaires(values(questionnaires), true);
    }

    private static <T> List<Sourced<T>> read(
            SortedMap<String, byte[]> files, BiFunction<String, String, T> parse, List<Flaw> flaws) {
        List<Sourced<T>> read = new ArrayList<>();
        files.forEach((file, bytes) -> {
            try {
                String text = Encoding.decode(file, bytes);
                read.add(new Sourced<>(parse.apply(file, text), file, text));
            } catch (Flaws found) {
                flaws.addAll(found.flaws());
            }
        });
        return read;
    }

    private static <T, I> void refuseTwice(
            List<Sourced<T>> all, Function<T, I> id, String what, String mend, List<Flaw> flaws) {
        Map<I, String> files = new HashMap<>();
        for (Sourced<T> each : all) {
            I taken = id.apply(each.value());
            String earlier = files.putIfAbsent(taken, each.file());
            if (earlier != null) {
                flaws.add(new Flaw(each.file(), 1, what + " " + taken + " is taken by " + earlier + "; " + mend));
            }
        }
    }

    private static <T> List<T> values(List<Sourced<T>> all) {
        return all.stream().map(Sourced::value).toList();
    }
}
