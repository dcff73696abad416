package org.indaba.coordination.launch;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.indaba.consultation.Consultation;
import org.indaba.coordination.StaffContext;
import org.indaba.coordination.StaffEffect;
import org.indaba.coordination.launch.LaunchDraft.Asked;
import org.indaba.questionnaire.Edition;
import org.indaba.questionnaire.Language;
import org.indaba.questionnaire.Question;
import org.indaba.questionnaire.Questionnaire;
import org.indaba.questionnaire.TranslatedText;
import org.indaba.questionnaire.TranslationStatus;

/** Makes a consultation and a questionnaire from a draft, the same that files would describe. */
final class ConsultationFactory {
    private static final int RETENTION_DAYS = 90;

    /** A code has at most 32 characters; the rest is for a number. */
    private static final int LONGEST_STEM = 26;

    private static final int SHORTEST_CODE = 3;
    private static final String FIRST_VERSION = "1";

    private final StaffContext office;
    private final LaunchDraft draft;

    ConsultationFactory(StaffContext office, LaunchDraft draft) {
        this.office = office;
        this.draft = draft;
    }

    StaffEffect.Launched launched() {
        String code = code();
        Optional<Questionnaire> own =
                draft.asked() == Asked.OFFICIAL ? Optional.empty() : Optional.of(questionnaire(code));
        Consultation consultation = new Consultation(
                code,
                TranslatedText.same(draft.languages(), draft.title()),
                own.map(Questionnaire::edition).orElse(office.official()),
                draft.languages(),
                draft.scope(),
                draft.zone(),
                draft.opens(),
                draft.closes(),
                draft.contact(),
                RETENTION_DAYS,
                in(office.operator()));
        return new StaffEffect.Launched(consultation, own);
    }

    /** Makes a code from the title's letters, with a number where it is taken. */
    private String code() {
        String letters = Normalizer.normalize(draft.title(), Normalizer.Form.NFD).toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "").replaceAll("[^a-z0-9]+", "-");
        String cut = atAWord(letters.replaceAll("^-+|-+$", ""));
        String stem = cut.length() < SHORTEST_CODE ? where() : cut;
        for (int number = 1; ; number++) {
            String code = number == 1 ? stem : stem + "-" + number;
            if (!office.codes().contains(code) && !known(code)) {
                return code;
            }
        }
    }

    /** The longest beginning that ends with a whole word, unless the first word is too long itself. */
    private static String atAWord(String letters) {
        if (letters.length() <= LONGEST_STEM) {
            return letters;
        }
        int end = letters.lastIndexOf('-', LONGEST_STEM);
        return letters.substring(0, end < SHORTEST_CODE ? LONGEST_STEM : end).replaceAll("-+$", "");
    }

    private String where() {
        return draft.scope().regions().size() == 1 ? draft.scope().regions().first().word() : "consultation";
    }

    private boolean known(String code) {
        return office.editions().keySet().stream().anyMatch(each -> each.questionnaire().equals(code));
    }

    private Questionnaire questionnaire(String code) {
        Questionnaire official = office.officialQuestions();
        boolean both = draft.asked() == Asked.BOTH;
        SortedMap<Language, TranslationStatus> translations = new TreeMap<>();
        for (Language each : draft.languages()) {
            TranslationStatus typed = each.equals(draft.language()) ? TranslationStatus.OFFICIAL : TranslationStatus.REVIEWED;
            translations.put(each, both ? official.translations().get(each) : typed);
        }
        List<Question> questions = new ArrayList<>(both ? official.questions() : List.of());
        for (int i = 0; i < draft.own().size(); i++) {
            questions.add(draft.own().get(i).question("q" + (i + 1)));
        }
        return new Questionnaire(
                new Edition(code, FIRST_VERSION),
                TranslatedText.same(draft.languages(), draft.title()),
                both ? official.purpose() : office.purpose(),
                translations,
                questions);
    }

    private TranslatedText in(TranslatedText texts) {
        SortedMap<Language, String> in = new TreeMap<>();
        draft.languages().forEach(each -> in.put(each, texts.in(each)));
        return new TranslatedText(in);
    }
}
