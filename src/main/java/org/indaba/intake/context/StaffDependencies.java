package org.indaba.intake.context;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.indaba.agenda.Agenda;
import org.indaba.agenda.AgendaCache;
import org.indaba.consultation.Consultation;
import org.indaba.consultation.Scope;
import org.indaba.coordination.ConsultationLinks;
import org.indaba.enquiries.EnquiryService;
import org.indaba.questionnaire.Language;
import org.indaba.questionnaire.TranslatedText;

/**
 * The dependencies of staff turns besides the database.
 *
 * @param purpose the purpose of a coordinator's own questions, in every language
 * @param enquiries answers the enquiries before a turn
 */
public record StaffDependencies(
        AgendaCache board, List<Language> languages, TranslatedText purpose, Supplier<ConsultationLinks> links, EnquiryService enquiries) {

    /** The consultation from a file that is the model for launched ones: the whole world's, or else the first. */
    public Optional<Consultation> model() {
        Agenda agenda = board.agenda();
        List<Consultation> inFiles = agenda.inFiles().stream().sorted().map(agenda.all()::get).toList();
        return inFiles.stream().filter(each -> each.scope().equals(Scope.WORLD)).findFirst()
                .or(() -> inFiles.stream().findFirst());
    }
}
