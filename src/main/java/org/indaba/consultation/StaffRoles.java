package org.indaba.consultation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The current roles of a person and what they allow together; empty for everybody without a role. */
public record StaffRoles(List<Grant> grants) {
    public static final StaffRoles NOBODY = new StaffRoles(List.of());

    public StaffRoles {
        grants = List.copyOf(grants);
    }

    public boolean may(StaffPermission act) {
        return grants.stream().anyMatch(each -> act.by(each.role()));
    }

    /**
     * Tells whether they may do this to that consultation. An act that concerns everybody in it needs roles that together
     * cover all its regions.
     */
    public boolean may(StaffPermission act, Consultation consultation) {
        return act.concernsAll() ? mayForAll(act, consultation.scope()) : governs(act, consultation.scope());
    }

    private boolean mayForAll(StaffPermission act, Scope scope) {
        return scope.regions().isEmpty()
                ? governs(act, scope)
                : scope.byRegion().stream().allMatch(each -> governs(act, each));
    }

    private boolean governs(StaffPermission act, Scope scope) {
        return grants.stream().anyMatch(each -> act.by(each.role()) && each.governs(scope));
    }

    /** Tells whether they may do this for the whole of a scope, as for launching and inviting. */
    public boolean mayFor(StaffPermission act, Scope scope) {
        return grants.stream().anyMatch(each -> act.by(each.role()) && each.scope().covers(scope));
    }

    /**
     * The role in which they do this: the highest of those that allow it here. Where none does, as where they give up
     * another role of theirs, it is the highest of those that allow it at all.
     */
    public Optional<Grant> by(StaffPermission act, Predicate<Grant> here) {
        return grants.stream()
                .filter(each -> act.by(each.role()))
                .min(Comparator.comparing((Grant each) -> !here.test(each)).thenComparing(Grant::role));
    }

    /** The scopes for which they may do this, the widest first. */
    public List<Scope> scopes(StaffPermission act) {
        return grants.stream().filter(each -> act.by(each.role())).map(Grant::scope).distinct()
                .sorted(Comparator.comparing(each -> !each.equals(Scope.WORLD))).toList();
    }

    /** The highest of their roles. */
    public Optional<Role> role() {
        return grants.stream().map(Grant::role).min(Comparator.naturalOrder());
    }

    /** Tells whether they may invite somebody to this role: a coordinator gives the own role, or a lower one. */
    public boolean mayGive(Role role) {
        return role != Role.SECRETARIAT || role().equals(Optional.of(Role.SECRETARIAT));
    }

    /**
     * Tells whether they may revoke this role: one of the same scope or less that is no higher than their own. Everybody
     * may give up their own role.
     */
    public boolean mayRevoke(Grant grant) {
        boolean own = grants.stream().anyMatch(each -> each.id() == grant.id());
        return own || mayGive(grant.role()) && mayFor(StaffPermission.REVOKE, grant.scope());
    }
}
