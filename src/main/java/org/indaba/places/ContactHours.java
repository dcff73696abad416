package org.indaba.places;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When people somewhere may be written to unasked: by day. Where a country has several clocks, when it is day on all of
 * them; where that is never so, when it is day in the capital.
 *
 * @param zones that of the capital first; never empty
 */
public record ContactHours(List<ZoneId> zones) {
    /** The first minute of the day, on local clocks. */
    public static final LocalTime BEGINS = LocalTime.of(9, 0);

    /** The first minute that is too late. */
    public static final LocalTime ENDS = LocalTime.of(20, 0);

    public ContactHours {
        zones = List.copyOf(zones);
    }

    /** @param otherwise the clocks of those who did not say where they are */
    public static ContactHours in(Optional<String> country, ZoneId otherwise) {
        List<ZoneId> zones = country.map(CountryZones::of).orElse(List.of());
        return new ContactHours(zones.isEmpty() ? List.of(otherwise) : zones);
    }

    public boolean is(Instant at) {
        return next(at).equals(at);
    }

    /** The first instant from {@code at} on that is day. */
    public Instant next(Instant at) {
        return common(at).orElseGet(() -> next(zones.get(0), at));
    }

    /** The first instant after {@code at}, which is day, that is no longer. */
    public Instant end(Instant at) {
        return zones.stream().map(each -> on(each, at)).filter(each -> isDay(each.toLocalTime()))
                .filter(each -> common(at).isPresent() || each.getZone().equals(zones.get(0)))
                .map(each -> each.with(ENDS).toInstant())
                .min(Instant::compareTo)
                .orElse(at);
    }

    /** The first instant of the next day and a half that is day on all clocks: now, or when a day begins on one. */
    private Optional<Instant> common(Instant at) {
        return Stream.concat(Stream.of(at), zones.stream().map(each -> morning(each, at)))
                .filter(each -> zones.stream().allMatch(zone -> isDay(on(zone, each).toLocalTime())))
                .min(Instant::compareTo);
    }

    private static Instant next(ZoneId zone, Instant at) {
        return isDay(on(zone, at).toLocalTime()) ? at : morning(zone, at);
    }

    /** When the next day begins there. */
    private static Instant morning(ZoneId zone, Instant at) {
        ZonedDateTime here = on(zone, at);
        boolean today = here.toLocalTime().isBefore(BEGINS);
        return here.toLocalDate().plusDays(today ? 0 : 1).atTime(BEGINS).atZone(zone).toInstant();
    }

    private static ZonedDateTime on(ZoneId zone, Instant at) {
        return at.atZone(zone);
    }

    private static boolean isDay(LocalTime time) {
        return !time.isBefore(BEGINS) && time.isBefore(ENDS);
    }
}
