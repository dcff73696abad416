package org.indaba.consultation;

import java.time.Instant;
import java.util.Optional;

/**
 * A role that someone has, for a scope and until a day.
 *
 * @param id the number by which it is revoked
 * @param ends the first instant at which it is over; empty where no end is set
 */
public record Grant(long id, Role role, Scope scope, Optional<Instant> ends) {

    public boolean holds(Instant at) {
        return ends.isEmpty() || at.isBefore(ends.get());
    }

    /**
     * Tells whether this role sees the names of those who answered a consultation with this scope. The people of a region
     * that it does not cover gave theirs to another coordinator.
     */
    public boolean showsNames(Scope consultation) {
        return role != Role.READER && scope.covers(consultation);
    }

    /**
     * Tells whether this role may handle the consultation. One over two regions belongs to both their coordinators, as far
     * as {@link StaffRoles#may} lets each act alone; one of the whole world belongs to the Secretariat alone, and one that
     * goes beyond a role's countries does not belong to that role.
     */
    public boolean governs(Scope consultation) {
        if (scope.equals(Scope.WORLD)) {
            return true;
        }
        boolean region = consultation.regions().stream().anyMatch(scope::isIn);
        return region && (scope.countries().isEmpty()
                || !consultation.countries().isEmpty() && scope.countries().containsAll(consultation.countries()));
    }
}
