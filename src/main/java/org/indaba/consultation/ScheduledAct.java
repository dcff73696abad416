package org.indaba.consultation;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * Something that happens by itself.
 *
 * @param consultation the code of the one that it is about
 * @param due when
 */
public record ScheduledAct(Kind kind, String consultation, Instant due) {

    public enum Kind {
        OPENING,
        /** Those who have not finished are reminded before it closes. */
        REMINDER,
        CLOSING,
        /** Who answered is forgotten. */
        ERASURE;

        /** Whether it is done late where it was due before it was planned: that people are forgotten was promised to them. */
        public boolean owed() {
            return this == ERASURE;
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Kind> of(String word) {
            for (Kind kind : values()) {
                if (kind.word().equals(word)) {
                    return Optional.of(kind);
                }
            }
            return Optional.empty();
        }
    }

    /** It names its instant: what was done for one date is no reason not to do it for another. */
    public String key() {
        return kind.word() + "/" + consultation + "/" + due.toEpochMilli();
    }
}
