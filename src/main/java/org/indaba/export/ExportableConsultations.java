package org.indaba.export;

import java.util.List;
import java.util.Optional;
import org.indaba.consultation.Consultation;
import org.indaba.questionnaire.Questionnaire;

/** The consultations that can be exported, and the editions of their questionnaires. */
public interface ExportableConsultations {
    /** All consultations, in the order in which they are listed. */
    List<Consultation> consultations();

    /**
     * Every edition in which the consultation has been answered or can be, the newest first: a question in none of
     * them has no column.
     */
    List<Questionnaire> editions(Consultation consultation);

    default Optional<Consultation> consultation(String code) {
        return consultations().stream().filter(each -> each.code().equals(code)).findFirst();
    }
}
