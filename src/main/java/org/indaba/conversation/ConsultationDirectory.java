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
 * The consultations that the conversation can be about, and every edition in which somebody may have begun.
 *
 * @param briefings the consultations by code, in the order in which they are offered
 * @param languages the product's languages, in the order in which they are offered
 * @param help the humans whom the person can ask now
 * @param gone consultations by code that are not offered any more; people's answers to them are still held
 * @param unreadable the codes of consultations of which nothing else can be read; people's answers to them are still held
 * @param bounds the limits of what one person may store
 */
public record ConsultationDirectory(
        Map<String, ConsultationSummary> briefings, Map<Edition, Questionnaire> editions, List<Language> languages,
        HelpContacts help, Map<String, ConsultationSummary> gone, Set<String> unreadable, StorageLimits bounds) {

    /** Makes a directory with the usual limits. */
    public ConsultationDirectory(
            Map<String, ConsultationSummary> briefings, Map<Edition, Questionnaire> editions, List<Language> languages,
            HelpContacts help, Map<String, ConsultationSummary> gone, Set<String> unreadable) {
        this(briefings, editions, languages, help, gone, unreadable, StorageLimits.USUAL);
    }

    /** Makes a directory without humans to ask. */
    public ConsultationDirectory(Map<String, ConsultationSummary> briefings, Map<Edition, Questionnaire> editions, List<Language> languages) {
        this(briefings, editions, languages, HelpContacts.NONE, Map.of(), Set.of());
    }

    /** Returns the same directory with these humans. */
    public ConsultationDirectory with(HelpContacts now) {
        return new ConsultationDirectory(briefings, editions, languages, now, gone, unreadable, bounds);
    }

    /** Returns the same directory with these limits. */
    public ConsultationDirectory within(StorageLimits others) {
        return new ConsultationDirectory(briefings, editions, languages, help, gone, unreadable, others);
    }

    public Optional<ConsultationSummary> briefing(String code) {
        return Optional.ofNullable(briefings.get(code));
    }

    /** The consultation with this code, whether it is still offered or not. */
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

    /** The languages for somebody with this progress: those of the version that they began. */
    public List<Language> languages(ConsultationSummary briefing, InterviewProgress begun) {
        return Optional.ofNullable(editions.get(begun.edition()))
                .filter(any -> begun.standing() != InterviewStatus.WITHDRAWN)
                .map(briefing::languages)
                .orElse(briefing.languages());
    }

    public List<ConsultationSummary> open(Instant at) {
        return briefings.values().stream().filter(each -> each.open(at)).toList();
    }

    /** The consultations that are open and need no invitation. */
    public List<ConsultationSummary> openToAll(Instant at) {
        return open(at).stream().filter(each -> !each.targeted()).toList();
    }
}
