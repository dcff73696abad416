package org.indaba.consultation;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.indaba.questionnaire.Edition;
import org.indaba.questionnaire.Language;
import org.indaba.questionnaire.TranslatedText;
import org.indaba.timetable.Milestone;

/**
 * One consultation: its questionnaire, the people who are asked, the place and the dates.
 *
 * @param code {@code [a-z0-9-]{3,32}}, the name in links
 * @param edition the edition for those who begin now
 * @param languages its languages, in the order in which they are offered
 * @param opens the first instant at which answers are taken; empty where it was always open
 * @param closes the first instant that is too late; empty where no end is set
 * @param contact the human whom {@code /help} names
 * @param retentionDays the days after closing until identities are erased
 * @param operator the organization that asks
 * @param milestones in the order in which they are shown
 * @param targeted true where only those invited by name may answer, one response each
 * @param answersInChat whether those who may read the answers may have them sent into a chat
 */
public record Consultation(
        String code,
        TranslatedText title,
        Edition edition,
        List<Language> languages,
        Scope scope,
        ZoneId zone,
        Optional<Instant> opens,
        Optional<Instant> closes,
        String contact,
        int retentionDays,
        TranslatedText operator,
        List<Milestone> milestones,
        boolean targeted,
        boolean answersInChat) {

    public Consultation {
        languages = List.copyOf(languages);
        milestones = List.copyOf(milestones);
    }

    /** Makes a consultation that is open to all and has no milestones; its answers may be sent into a chat. */
    public Consultation(
            String code, TranslatedText title, Edition edition, List<Language> languages, Scope scope, ZoneId zone,
            Optional<Instant> opens, Optional<Instant> closes, String contact, int retentionDays, TranslatedText operator) {
        this(code, title, edition, languages, scope, zone, opens, closes, contact, retentionDays, operator, List.of(),
                false, true);
    }

    /** Returns the same consultation with other dates. */
    public Consultation dates(Optional<Instant> opening, Optional<Instant> closing) {
        return new Consultation(
                code, title, edition, languages, scope, zone, opening, closing, contact, retentionDays, operator,
                milestones, targeted, answersInChat);
    }

    public enum Phase {
        NOT_OPEN,
        OPEN,
        CLOSED
    }

    public Phase phase(Instant at) {
        if (opens.isPresent() && at.isBefore(opens.get())) {
            return Phase.NOT_OPEN;
        }
        return closes.isPresent() && !at.isBefore(closes.get()) ? Phase.CLOSED : Phase.OPEN;
    }
}
