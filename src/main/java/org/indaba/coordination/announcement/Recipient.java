package org.indaba.coordination.announcement;

import java.util.Optional;
import java.util.OptionalLong;
import org.indaba.questionnaire.Language;

/**
 * Someone whom a broadcast may be for.
 *
 * @param response theirs, which is no trial and not withdrawn
 * @param address where they can be written to; empty where they answer on a page, or have blocked the bot
 * @param country that they said they answer from
 * @param reminders how many they had
 */
public record Recipient(
        long response,
        long respondent,
        OptionalLong address,
        Language language,
        Optional<String> country,
        boolean submitted,
        boolean stopped,
        int reminders,
        boolean remindersEnded) {

    /** How often anybody is reminded of a consultation. */
    public static final int MOST_REMINDERS = 2;

    /** Why someone gets nothing. In the order in which it is asked: the first that holds is told. */
    public enum LeftOut {
        SUBMITTED, STOPPED, ENDED, TWICE, UNREACHABLE
    }

    public Optional<LeftOut> leftOut(Broadcast.Kind kind) {
        boolean reminder = kind == Broadcast.Kind.REMINDER;
        if (reminder && submitted) {
            return Optional.of(LeftOut.SUBMITTED);
        } else if (stopped) {
            return Optional.of(LeftOut.STOPPED);
        } else if (reminder && remindersEnded) {
            return Optional.of(LeftOut.ENDED);
        } else if (reminder && reminders >= MOST_REMINDERS) {
            return Optional.of(LeftOut.TWICE);
        }
        return address.isEmpty() ? Optional.of(LeftOut.UNREACHABLE) : Optional.empty();
    }
}
