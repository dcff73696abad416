package org.indaba.coordination;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.indaba.consultation.Consultation;
import org.indaba.consultation.Role;
import org.indaba.consultation.StaffPermission;
import org.indaba.consultation.StaffRoles;
import org.indaba.conversation.input.MessageContent;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseArgument;
import org.indaba.conversation.screen.PhraseKey;

/** The rules for questions to the humans of a consultation: who gets one, and how a reply is handled. */
public final class HelpRelayPolicy {
    /** After this time whoever asked would not know any more what an answer is about. */
    public static final Duration ANSWERABLE = Duration.ofDays(90);

    /** The times after which those who have not answered are reminded. */
    static final List<Duration> REMINDED_AFTER = List.of(Duration.ofDays(1), Duration.ofDays(3));

    /** The characters of a reply: with the text around it, it fits into one message. */
    static final int MOST_REPLY = 3000;

    /** Nobody is reminded at night, by the consultation's clocks. */
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private static final LocalTime EVENING = LocalTime.of(20, 0);

    private HelpRelayPolicy() {}

    /**
     * The people who get a question: the consultation's coordinators, once each; where it has none, the Secretariat. The
     * person who asks is never one of them.
     *
     * @param all everybody with a role who can be written to
     */
    public static List<StaffRecipient> takers(List<StaffRecipient> all, Consultation consultation, long asker) {
        List<StaffRecipient> coordinators = takers(all, Role.COORDINATOR, consultation, asker);
        return coordinators.isEmpty() ? takers(all, Role.SECRETARIAT, consultation, asker) : coordinators;
    }

    private static List<StaffRecipient> takers(List<StaffRecipient> all, Role role, Consultation consultation, long asker) {
        Set<Long> seen = new HashSet<>();
        return all.stream()
                .filter(each -> each.grant().role() == role && StaffPermission.ANSWER.by(role) && each.respondent() != asker)
                .filter(each -> each.grant().governs(consultation.scope()))
                .filter(each -> seen.add(each.address()))
                .toList();
    }

    /** The times at which somebody with this role is reminded of a question, unless it is answered before. */
    public static List<Instant> reminders(StaffRecipient taker, Instant asked, ZoneId zone) {
        List<Instant> reminders = new ArrayList<>();
        REMINDED_AFTER.forEach(each -> reminders.add(byDay(asked.plus(each).atZone(zone)).toInstant()));
        reminders.removeIf(each -> !taker.grant().holds(each));
        return reminders;
    }

    private static ZonedDateTime byDay(ZonedDateTime at) {
        if (at.toLocalTime().isBefore(MORNING)) {
            return at.with(MORNING);
        }
        return at.toLocalTime().isBefore(EVENING) ? at : at.plusDays(1).with(MORNING);
    }

    /** The reason why a reply is not passed on; empty where it is. */
    public static Optional<Paragraph> trouble(
            RelayedQuestion question, Optional<Consultation> consultation, StaffRoles staff, boolean reachable, MessageContent reply,
            Instant now) {
        return trouble(question, consultation, staff, reachable, reply, now, false);
    }

    /** @param anyhow true to pass it on although the question was answered before */
    public static Optional<Paragraph> trouble(
            RelayedQuestion question, Optional<Consultation> consultation, StaffRoles staff, boolean reachable, MessageContent reply,
            Instant now, boolean anyhow) {
        if (consultation.filter(each -> staff.may(StaffPermission.ANSWER, each)).isEmpty()) {
            return Optional.of(Paragraph.of(PhraseKey.RELAY_ROLE_OVER));
        } else if (question.withdrawn()) {
            return Optional.of(Paragraph.of(PhraseKey.RELAY_WITHDRAWN));
        }
        ZoneId zone = consultation.get().zone();
        if (question.answered().isPresent() && !anyhow) {
            return Optional.of(answered(question.answered().get(), zone));
        } else if (!now.isBefore(question.asked().plus(ANSWERABLE))) {
            return Optional.of(dated(PhraseKey.RELAY_TOO_OLD, question.asked(), zone));
        } else if (!reachable) {
            return Optional.of(Paragraph.of(PhraseKey.RELAY_GONE));
        } else if (!reply.fileKinds().isEmpty() || reply.text().isBlank()) {
            return Optional.of(Paragraph.of(PhraseKey.RELAY_TEXT_ONLY));
        } else if (reply.text().length() > MOST_REPLY) {
            return Optional.of(tooLong());
        }
        return Optional.empty();
    }

    /** The line for somebody who was not the first to answer. */
    public static Paragraph answered(Instant at, ZoneId zone) {
        return dated(PhraseKey.RELAY_ANSWERED, at, zone);
    }

    /** The same as {@link #answered}, where the text is kept. */
    public static Paragraph answeredAndKept(Instant at, ZoneId zone) {
        return dated(PhraseKey.RELAY_ANSWERED_KEPT, at, zone);
    }

    /** Tells whether a text in several parts is short enough. */
    public static boolean fits(KeptReply reply) {
        return reply.fits();
    }

    /** The line about a text that is too long and is not kept. */
    public static Paragraph tooLong() {
        return Paragraph.of(PhraseKey.RELAY_TOO_LONG, Map.of("most", new PhraseArgument.Count(MOST_REPLY)));
    }

    private static Paragraph dated(PhraseKey line, Instant at, ZoneId zone) {
        return Paragraph.of(line, Map.of("date", new PhraseArgument.Moment(at, zone)));
    }
}
