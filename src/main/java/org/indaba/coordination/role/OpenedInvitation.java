package org.indaba.coordination.role;

import java.time.Instant;
import java.util.Optional;
import org.indaba.consultation.Role;
import org.indaba.consultation.Scope;

/**
 * An invitation whose link someone has opened.
 *
 * @param roleEnds the end of the role that it gives; empty where no end is set
 * @param expires the first instant at which it cannot be used any more
 */
public record OpenedInvitation(
        long id, Role role, Scope scope, Optional<Instant> roleEnds, String invitedBy, Instant expires,
        boolean used) {}
