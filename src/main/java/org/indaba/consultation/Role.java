package org.indaba.consultation;

import java.util.Locale;
import java.util.Optional;

/** What someone may do. */
public enum Role {
    /** Everything, for every region. */
    SECRETARIAT,
    /** The consultations of a region, names included. */
    COORDINATOR,
    /** Answers without names and organizations. */
    READER;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Role> of(String word) {
        for (Role role : values()) {
            if (role.word().equals(word)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }
}
