package org.indaba.export;

import java.util.List;
import java.util.function.Supplier;
import org.indaba.agenda.Agenda;
import org.indaba.consultation.Consultation;
import org.indaba.questionnaire.Questionnaire;
import org.indaba.store.Database;

/** Lists the consultations that can be exported: every one that the agenda knows. */
public record AgendaConsultations(Supplier<Agenda> agenda, Database database) implements ExportableConsultations {
    @Override
    public List<Consultation> consultations() {
        return List.copyOf(agenda.get().all().values());
    }

    @Override
    public List<Questionnaire> editions(Consultation consultation) {
        return agenda.get().editions(database, consultation);
    }
}
