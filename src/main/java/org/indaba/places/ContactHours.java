package org.indaba.places;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The hours in which people may be written to unasked, which are those of the day. In a country with several time zones
 * they are the hours in which it is day in all of them or, where there are none, the day of the capital.
 *
 * @param zones the time zones, that of the capital first; never empty
 */
public record ContactHours(List<ZoneId> zones) {
    /** The first minute of the day, on local clocks. */
    public static final LocalTime BEGINS = LocalTime.of(9, 0);

    /** The first minute that is too late. */
    public static final LocalTime ENDS = LocalTime.of(20, 0);

    public ContactHours {
        zones = List.copyOf(zones);
    }

    /** @param otherwise the time zone of those who did not name a country */
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

    /** The end of the day that contains {@code at}. */
    public Instant end(Instant at) {
        return zones.stream().map(each -> on(each, at)).filter(each -> isDay(each.toLocalTime()))
                .filter(each -> common(at).isPresent() || each.getZone().equals(zones.get(0)))
                .map(each -> each.with(ENDS).toInstant())
                .min(Instant::compareTo)
                .orElse(at);
    }

    /** The first instant of the next day and a half that is day in all zones: now, or when a day begins in one of them. */
    private Optional<Instant> common(Instant at) {
        return Stream.concat(Stream.of(at), zones.stream().map(each -> morning(each, at)))
                .filter(each -> zones.stream().allMatch(zone -> isDay(on(zone, each).toLocalTime())))
                .min(Instant::compareTo);
    }

    private static Instant next(ZoneId zone, Instant at) {
        return isDay(on(zone, at).toLocalTime()) ? at : morning(zone, at);
    }

    /** The beginning of the next day in this zone. */
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
