package org.indaba.cli.access;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.indaba.cli.context.CommandException;
import picocli.CommandLine.Option;

/** The option {@code --until} of the verbs that give something for a limited time. */
final class LastDayOption {
    @Option(names = "--until", paramLabel = "DATE",
            description = "The last day, such as 2027-03-31; without it there is no end.")
    private String until;

    /** The first moment after the last day, by UTC. */
    Optional<Instant> ends(Instant now) throws CommandException {
        if (until == null) {
            return Optional.empty();
        }
        Instant end;
        try {
            end = LocalDate.parse(until).plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeException e) {
            throw CommandException.wrongWords("--until is '" + until + "': it must be a day, such as 2027-03-31");
        }
        if (!end.isAfter(now)) {
            throw CommandException.wrongWords("--until is '" + until + "', which is past: it must be today or later");
        }
        return Optional.of(end);
    }
}
