package org.indaba.coordination;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.indaba.consultation.Consultation;
import org.indaba.consultation.Grant;
import org.indaba.consultation.StaffPermission;
import org.indaba.consultation.StaffRoles;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseArgument;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.coordination.announcement.Outreach;
import org.indaba.coordination.report.ConsultationFigures;
import org.indaba.coordination.report.LogEntry;
import org.indaba.coordination.role.OpenedInvitation;
import org.indaba.document.Document;
import org.indaba.questionnaire.Edition;
import org.indaba.questionnaire.Language;
import org.indaba.questionnaire.Questionnaire;
import org.indaba.questionnaire.TranslatedText;

/**
 * The facts on which a coordinator's decision depends.
 *
 * @param language the language of messages
 * @param consultations all consultations that ever existed, by code
 * @param codes the codes that are taken
 * @param inFiles the codes of consultations in files, whose dates are changed there
 * @param offered the codes of consultations that people may answer
 * @param official the questionnaire that is offered first
 * @param operator the organization that asks, in every language
 * @param purpose the purpose of a coordinator's own questions, in every language
 * @param contact the human who is asked where a coordinator names no other
 * @param languages the product's languages, in the order in which they are offered
 * @param presented the invitation that was opened, where there is one
 * @param named the role that a command names by its number, where somebody has it now
 * @param figures the figures of the consultation for which a command asks
 * @param document the document that a command names by its number, where it exists
 * @param outreach the broadcasts of the consultation to which a command writes
 * @param log the acts on the consultation for which a command asks, the latest first
 * @param fresh an unused id, for a role or an invitation that is given now
 */
public record StaffContext(
        Instant now,
        StaffRoles staff,
        Language language,
        SortedMap<String, Consultation> consultations,
        Set<String> codes,
        Set<String> inFiles,
        Set<String> offered,
        Map<Edition, Questionnaire> editions,
        Edition official,
        TranslatedText operator,
        TranslatedText purpose,
        String contact,
        List<Language> languages,
        ConsultationLinks links,
        Optional<OpenedInvitation> presented,
        Optional<Grant> named,
        Optional<ConsultationFigures> figures,
        Optional<Document> document,
        List<LogEntry> log,
        Outreach outreach,
        long fresh) {

    public Questionnaire officialQuestions() {
        return editions.get(official);
    }

    /** The consultation that is meant; one that is not theirs does not exist for them. */
    public Optional<Consultation> meant(StaffPermission act, String code) {
        return Optional.ofNullable(consultations.get(code.toLowerCase(Locale.ROOT)))
                .filter(each -> staff.may(act, each));
    }

    /** The reason why a command does not reach a consultation: none of theirs has this code, or it is not theirs alone. */
    public Paragraph unknown(String code) {
        return meant(StaffPermission.LIST, code)
                .map(each -> {
                    Map<String, PhraseArgument> values = about(each);
                    values.put("where", new PhraseArgument.Where(List.copyOf(each.scope().regions()), List.of()));
                    return Paragraph.of(PhraseKey.NEEDS_ALL_REGIONS, values);
                })
                .orElse(Paragraph.of(PhraseKey.ORDER_NO_SUCH));
    }

    /** Its title as an argument, to which more may be added. */
    public Map<String, PhraseArgument> about(Consultation consultation) {
        return new HashMap<>(Map.of("title", title(consultation)));
    }

    public PhraseArgument title(Consultation consultation) {
        return new PhraseArgument.Words(consultation.title().in(language(consultation)));
    }

    /** The language of messages about a consultation, where it has it. */
    public Language language(Consultation consultation) {
        return consultation.languages().contains(language) ? language : consultation.languages().get(0);
    }
}
