package org.indaba.consultation;

import java.time.Instant;
import java.util.Optional;

/**
 * A role that someone has, for a scope and until a day.
 *
 * @param id what it is revoked by
 * @param ends the first instant at which it is over; empty: no end is set
 */
public record Grant(long id, Role role, Scope scope, Optional<Instant> ends) {

    public boolean holds(Instant at) {
        return ends.isEmpty() || at.isBefore(ends.get());
    }

    /**
     * Whether this role shows the names of those who answered a consultation with this scope: the people of a region that
     * it does not cover gave theirs to another coordinator.
     */
    public boolean showsNames(Scope consultation) {
        return role != Role.READER && scope.covers(consultation);
    }

    /**
     * Whether this consultation is this role's business. One over two regions is that of both their coordinators, as far
     * as {@link StaffRoles#may} lets each alone; the whole world's is the Secretariat's alone, and one beyond a role's countries is not that role's.
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
