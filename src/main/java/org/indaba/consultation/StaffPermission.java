package org.indaba.consultation;

import static org.indaba.consultation.Role.COORDINATOR;
import static org.indaba.consultation.Role.READER;
import static org.indaba.consultation.Role.SECRETARIAT;

import java.util.Set;

/**
 * The acts of people with a role in a chat. This is the table of who may do what: an act that is not here is not possible.
 */
public enum StaffPermission {
    INVITE(SECRETARIAT, COORDINATOR),
    REVOKE(SECRETARIAT, COORDINATOR),
    LAUNCH(SECRETARIAT, COORDINATOR),
    LIST(SECRETARIAT, COORDINATOR, READER),
    SHARE(SECRETARIAT, COORDINATOR, READER),
    TRY(SECRETARIAT, COORDINATOR),
    STATS(SECRETARIAT, COORDINATOR, READER),
    RESPONSES(SECRETARIAT, COORDINATOR, READER),
    AUDIT(SECRETARIAT, COORDINATOR),
    EXTEND(SECRETARIAT, COORDINATOR),
    CLOSE(SECRETARIAT, COORDINATOR),
    REOPEN(SECRETARIAT, COORDINATOR),
    REMIND(SECRETARIAT, COORDINATOR),
    ANNOUNCE(SECRETARIAT, COORDINATOR),
    /** Answering a question that somebody put to a human. */
    ANSWER(SECRETARIAT, COORDINATOR),
    DOCUMENT(SECRETARIAT, COORDINATOR);

    private final Set<Role> roles;

    StaffPermission(Role... roles) {
        this.roles = Set.of(roles);
    }

    /** Tells whether the act changes the consultation for everybody, or writes to everybody. */
    public boolean concernsAll() {
        return switch (this) {
            case EXTEND, CLOSE, REOPEN, REMIND, ANNOUNCE -> true;
            default -> false;
        };
    }

    public boolean by(Role role) {
        return roles.contains(role);
    }
}
