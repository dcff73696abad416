package org.indaba.conversation;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.indaba.conversation.state.TrialState;
import org.indaba.questionnaire.Edition;
import org.indaba.questionnaire.Language;
import org.indaba.questionnaire.Questionnaire;
import org.indaba.questionnaire.TranslatedText;
import org.indaba.timetable.Milestone;

/**
 * The facts about a consultation that the conversation needs.
 *
 * @param edition the edition for those who begin now
 * @param languages the languages in the order in which they are offered
 * @param opens empty where it was always open
 * @param closes the first instant that is too late; empty where no end is set
 * @param milestones in the order in which they are shown
 * @param targeted true where only those invited by name may answer
 * @param retentionDays the days after closing until it is forgotten who answered
 */
public record ConsultationSummary(
        String code,
        TranslatedText title,
        Edition edition,
        List<Language> languages,
        ZoneId zone,
        Optional<Instant> opens,
        Optional<Instant> closes,
        String contact,
        TranslatedText operator,
        List<Milestone> milestones,
        boolean targeted,
        int retentionDays) {

    private static final int USUAL_RETENTION_DAYS = 90;

    public ConsultationSummary {
        languages = List.copyOf(languages);
        milestones = List.copyOf(milestones);
    }

    /** Makes a summary of a consultation that is open to all and has no milestones. */
    public ConsultationSummary(
            String code, TranslatedText title, Edition edition, List<Language> languages, ZoneId zone, Optional<Instant> opens,
            Optional<Instant> closes, String contact, TranslatedText operator) {
        this(code, title, edition, languages, zone, opens, closes, contact, operator, List.of(), false,
                USUAL_RETENTION_DAYS);
    }

    /**
     * Makes the summary of a consultation that cannot be read: only its code is known, and stands in place of the title.
     */
    static ConsultationSummary unreadable(String code, List<Language> languages) {
        TranslatedText name = TranslatedText.same(languages, code);
        return new ConsultationSummary(
                code, name, new Edition(code, ""), languages, ZoneOffset.UTC, Optional.empty(), Optional.empty(), "", name);
    }

    /** The consultation for a trial: open whatever its dates are, and for anybody. */
    ConsultationSummary tried() {
        return new ConsultationSummary(
                TrialState.CODE, title, edition, languages, zone, opens, closes, contact, operator, milestones, false,
                retentionDays);
    }

    /** The time at which it is forgotten who answered; empty where no end is set. */
    public Optional<Instant> forgotten() {
        return closes.map(at -> at.plus(Duration.ofDays(retentionDays)));
    }

    boolean opened(Instant at) {
        return TrialState.is(code) || opens.isEmpty() || !at.isBefore(opens.get());
    }

    public boolean closed(Instant at) {
        return !TrialState.is(code) && closes.isPresent() && !at.isBefore(closes.get());
    }

    public boolean open(Instant at) {
        return opened(at) && !closed(at);
    }

    /** The languages in which these questions are asked: an earlier version may lack some that were added later. */
    public List<Language> languages(Questionnaire asked) {
        List<Language> shared = languages.stream().filter(asked.translations()::containsKey).toList();
        return shared.isEmpty() ? List.copyOf(asked.translations().keySet()) : shared;
    }

    /** The language in which it is presented to somebody who reads {@code wish}. */
    public Language in(Language wish) {
        return languages.contains(wish) ? wish : languages.get(0);
    }
}
