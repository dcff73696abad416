package org.indaba.consultation;

import java.util.Locale;
import java.util.Optional;

/** The roles that staff can have. */
public enum Role {
    /** May do everything, for every region. */
    SECRETARIAT,
    /** May run and read the consultations of a region, names included. */
    COORDINATOR,
    /** May read answers without names and organizations. */
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
