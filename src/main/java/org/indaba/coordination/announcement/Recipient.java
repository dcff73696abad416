package org.indaba.coordination.announcement;

import java.util.Optional;
import java.util.OptionalLong;
import org.indaba.questionnaire.Language;

/**
 * A possible receiver of a broadcast.
 *
 * @param response their response, which is no trial and not withdrawn
 * @param address the address at which they can be written to; empty where they answer on a page, or have blocked the bot
 * @param country the country that they named
 * @param reminders the number of reminders that they had
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

    /** The most reminders of a consultation for one person. */
    public static final int MOST_REMINDERS = 2;

    /** The reasons why somebody gets nothing, in the order in which they are checked: the first that holds is reported. */
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
