package org.indaba.consultation;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * An act that the scheduler carries out at its time.
 *
 * @param consultation the consultation's code
 * @param due the time at which it is carried out
 */
public record ScheduledAct(Kind kind, String consultation, Instant due) {

    public enum Kind {
        OPENING,
        /** People who have not finished are reminded before the closing. */
        REMINDER,
        CLOSING,
        /** The identities of those who answered are erased. */
        ERASURE;

        /**
         * Tells whether the act is carried out even where its time was past when it was planned: the erasure was promised
         * to people.
         */
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

    /** The key contains the time, so that the same act on another date is another act. */
    public String key() {
        return kind.word() + "/" + consultation + "/" + due.toEpochMilli();
    }
}
