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
 * What a coordinator's decision stands on.
 *
 * @param language the one to speak
 * @param consultations all that were ever known, by code
 * @param codes those that are taken
 * @param inFiles the codes of those that stand in files, whose dates are changed there
 * @param offered the codes of those that people may be asked
 * @param official the questionnaire that is offered first
 * @param operator who asks, in every language
 * @param purpose why, where the questions are a coordinator's own; in every language
 * @param contact the human who is asked where a coordinator names no other
 * @param languages all that the product speaks, in the order in which they are offered
 * @param presented the invitation that was opened, where there is such a one
 * @param named the role that a command names by its number, where someone has such a one now
 * @param figures of the consultation that a command asks the figures of
 * @param document the one that a command names by its number, where there is such a one
 * @param outreach of the consultation that a command writes to
 * @param log what was done with the consultation that a command asks it of, the latest first
 * @param fresh an id that nothing has: a role or an invitation that is given now takes it
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

    /** Why an order does not reach a consultation: they have none with this code, or it is not theirs alone. */
    public Paragraph unknown(String code) {
        return meant(StaffPermission.LIST, code)
                .map(each -> {
                    Map<String, PhraseArgument> values = about(each);
                    values.put("where", new PhraseArgument.Where(List.copyOf(each.scope().regions()), List.of()));
                    return Paragraph.of(PhraseKey.NEEDS_ALL_REGIONS, values);
                })
                .orElse(Paragraph.of(PhraseKey.ORDER_NO_SUCH));
    }

    /** Its title, to which more values may be added. */
    public Map<String, PhraseArgument> about(Consultation consultation) {
        return new HashMap<>(Map.of("title", title(consultation)));
    }

    public PhraseArgument title(Consultation consultation) {
        return new PhraseArgument.Words(consultation.title().in(language(consultation)));
    }

    /** The one to speak, where the consultation is held in it. */
    public Language language(Consultation consultation) {
        return consultation.languages().contains(language) ? language : consultation.languages().get(0);
    }
}
