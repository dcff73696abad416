package org.indaba.timetable;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/** The date of a milestone, in the forms that meeting papers use. */
public sealed interface MilestoneDate {

    record Day(LocalDate date) implements MilestoneDate {}

    /** A day with a time in the consultation's zone. */
    record Hour(LocalDateTime time) implements MilestoneDate {}

    /** A range of days, which both count. */
    record Between(LocalDate first, LocalDate last) implements MilestoneDate {
        public Between {
            if (last.isBefore(first)) {
                throw new IllegalArgumentException("a range ends before it begins");
            }
        }
    }

    /** A date to be determined; {@code within} is the range that is known already. */
    record Open(Optional<Between> within) implements MilestoneDate {}
}
