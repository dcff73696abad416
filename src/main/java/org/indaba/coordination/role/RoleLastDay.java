package org.indaba.coordination.role;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The last day of a role that is being given, in the short form that the buttons of an invitation contain at their end.
 *
 * @param day the day as the number of days since 1970; empty for a role without end
 */
record RoleLastDay(OptionalLong day) {
    static final RoleLastDay NONE = new RoleLastDay(OptionalLong.empty());

    private static final Pattern AT_THE_END = Pattern.compile("(.*)!(\\d{1,6})");

    static RoleLastDay before(Instant end, ZoneId clocks) {
        return new RoleLastDay(OptionalLong.of(end.atZone(clocks).toLocalDate().minusDays(1).toEpochDay()));
    }

    static RoleLastDay of(String carried) {
        Matcher matcher = AT_THE_END.matcher(carried);
        return matcher.matches() ? new RoleLastDay(OptionalLong.of(Long.parseLong(matcher.group(2)))) : NONE;
    }

    static String without(String carried) {
        Matcher matcher = AT_THE_END.matcher(carried);
        return matcher.matches() ? matcher.group(1) : carried;
    }

    String with(String carried) {
        return day.isPresent() ? carried + "!" + day.getAsLong() : carried;
    }

    /** The first moment after it. */
    Optional<Instant> end(ZoneId clocks) {
        return day.isPresent()
                ? Optional.of(LocalDate.ofEpochDay(day.getAsLong()).plusDays(1).atStartOfDay(clocks).toInstant())
                : Optional.empty();
    }
}
