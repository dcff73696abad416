package org.indaba.backup;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The default name of a backup: the second in which it was begun, in UTC. */
public final class BackupName {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssX").withZone(ZoneOffset.UTC);
    private static final Pattern NAME = Pattern.compile("indaba-(\\d{8}T\\d{6}Z)\\.backup");

    private BackupName() {}

    /** Returns a name such as {@code indaba-20261127T023000Z.backup}. */
    public static String at(Instant time) {
        return "indaba-" + stamp(time) + ".backup";
    }

    public static String stamp(Instant time) {
        return TIME.format(time);
    }

    /** Returns the time in a name; empty for any other name. */
    static Optional<Instant> time(String name) {
        Matcher matcher = NAME.matcher(name);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(TIME.parse(matcher.group(1), Instant::from));
        } catch (DateTimeParseException noSuchDay) {
            return Optional.empty();
        }
    }
}
