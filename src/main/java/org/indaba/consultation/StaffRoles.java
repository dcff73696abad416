package org.indaba.consultation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What someone may do: the roles that they have now. Empty for everybody else. */
public record StaffRoles(List<Grant> grants) {
    public static final StaffRoles NOBODY = new StaffRoles(List.of());

    public StaffRoles {
        grants = List.copyOf(grants);
    }

    public boolean may(StaffPermission act) {
        return grants.stream().anyMatch(each -> act.by(each.role()));
    }

    /**
     * Whether they may do this to that consultation. What concerns everybody in it is for those whose roles, taken
     * together, cover all its regions.
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

    /** Whether they may do this for the whole of that scope, as launching and inviting asks for. */
    public boolean mayFor(StaffPermission act, Scope scope) {
        return grants.stream().anyMatch(each -> act.by(each.role()) && each.scope().covers(scope));
    }

    /**
     * The role in which they do this: the highest of those that allow it here. Without such a one, as where they lay down
     * another of theirs, the highest of those that allow it at all.
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

    /** Whether they may invite somebody to this role: a coordinator gives what they have, or less. */
    public boolean mayGive(Role role) {
        return role != Role.SECRETARIAT || role().equals(Optional.of(Role.SECRETARIAT));
    }

    /** Of the same scope or less, and no higher than their own; everybody may lay down their own role. */
    public boolean mayRevoke(Grant grant) {
        boolean own = grants.stream().anyMatch(each -> each.id() == grant.id());
        return own || mayGive(grant.role()) && mayFor(StaffPermission.REVOKE, grant.scope());
    }
}
