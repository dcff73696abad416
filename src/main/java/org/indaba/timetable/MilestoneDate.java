package org.indaba.timetable;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/** When something is, as papers of meetings say it. */
public sealed interface MilestoneDate {

    record Day(LocalDate date) implements MilestoneDate {}

    /** As clocks in the consultation's zone show it. */
    record Hour(LocalDateTime time) implements MilestoneDate {}

    /** Some time between these days, both counted. */
    record Between(LocalDate first, LocalDate last) implements MilestoneDate {
        public Between {
            if (last.isBefore(first)) {
                throw new IllegalArgumentException("a range ends before it begins");
            }
        }
    }

    /** To be determined; {@code within} says what is known already. */
    record Open(Optional<Between> within) implements MilestoneDate {}
}
