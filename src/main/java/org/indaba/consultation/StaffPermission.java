package org.indaba.consultation;

import static org.indaba.consultation.Role.COORDINATOR;
import static org.indaba.consultation.Role.READER;
import static org.indaba.consultation.Role.SECRETARIAT;

import java.util.Set;

/** What people with a role do in a chat. This is the table of who may do what: nobody does what is not here. */
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
    /** A question that someone put to a human. */
    ANSWER(SECRETARIAT, COORDINATOR),
    DOCUMENT(SECRETARIAT, COORDINATOR);

    private final Set<Role> roles;

    StaffPermission(Role... roles) {
        this.roles = Set.of(roles);
    }

    /** Whether it changes the consultation for everybody whom it asks, or writes to them all. */
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
