package org.indaba.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.indaba.conversation.state.InterviewProgress;
import org.indaba.conversation.state.InterviewStatus;
import org.indaba.questionnaire.Edition;
import org.indaba.questionnaire.Language;
import org.indaba.questionnaire.Questionnaire;

/**
 * What the conversation is held over: the consultations that are known, and every edition that someone may be pinned
 * to.
 *
 * @param briefings by code, in the order in which they are offered
 * @param languages all that the product speaks, in the order in which they are offered
 * @param help whom the person can ask now
 * @param gone by code, those that are offered no more: what people answered to them is still held
 * @param unreadable the codes of those of which nothing else can be read: what people answered to them is still held
 * @param bounds how much one person may store
 */
public record ConsultationDirectory(
        Map<String, ConsultationSummary> briefings, Map<Edition, Questionnaire> editions, List<Language> languages,
        HelpContacts help, Map<String, ConsultationSummary> gone, Set<String> unreadable, StorageLimits bounds) {

    /** With the usual bounds. */
    public ConsultationDirectory(
            Map<String, ConsultationSummary> briefings, Map<Edition, Questionnaire> editions, List<Language> languages,
            HelpContacts help, Map<String, ConsultationSummary> gone, Set<String> unreadable) {
        this(briefings, editions, languages, help, gone, unreadable, StorageLimits.USUAL);
    }

    /** Where no human is asked. */
    public ConsultationDirectory(Map<String, ConsultationSummary> briefings, Map<Edition, Questionnaire> editions, List<Language> languages) {
        this(briefings, editions, languages, HelpContacts.NONE, Map.of(), Set.of());
    }

    /** The same, with these humans. */
    public ConsultationDirectory with(HelpContacts now) {
        return new ConsultationDirectory(briefings, editions, languages, now, gone, unreadable, bounds);
    }

    /** The same, within these bounds. */
    public ConsultationDirectory within(StorageLimits others) {
        return new ConsultationDirectory(briefings, editions, languages, help, gone, unreadable, others);
    }

    public Optional<ConsultationSummary> briefing(String code) {
        return Optional.ofNullable(briefings.get(code));
    }

    /** The consultation with this code, whether or not it is offered any more. */
    public Optional<ConsultationSummary> held(String code) {
        return briefing(code).or(() -> Optional.ofNullable(gone.get(code)));
    }

    public Questionnaire questionnaire(Edition edition) {
        Questionnaire found = editions.get(edition);
        if (found == null) {
            throw new IllegalStateException(edition + " is in use but not known");
        }
        return found;
    }

    /** Those that whoever is so far in this consultation is asked in: those of the version that they began. */
    public List<Language> languages(ConsultationSummary briefing, InterviewProgress begun) {
        return Optional.ofNullable(editions.get(begun.edition()))
                .filter(any -> begun.standing() != InterviewStatus.WITHDRAWN)
                .map(briefing::languages)
                .orElse(briefing.languages());
    }

    public List<ConsultationSummary> open(Instant at) {
        return briefings.values().stream().filter(each -> each.open(at)).toList();
    }

    /** Those that are open and for which nobody has to be invited. */
    public List<ConsultationSummary> openToAll(Instant at) {
        return open(at).stream().filter(each -> !each.targeted()).toList();
    }
}
