package org.indaba.consultation;

import java.util.Optional;
import java.util.Set;
import org.indaba.places.Region;

/**
 * Decides what somebody with a role may read.
 *
 * @param region empty for every region. A coordinator always has one, the Secretariat never
 */
public record ReadAccess(Role role, Optional<Region> region) {
    public static final ReadAccess SECRETARIAT = new ReadAccess(Role.SECRETARIAT, Optional.empty());

    public ReadAccess {
        if (role == Role.COORDINATOR && region.isEmpty()) {
            throw new IllegalArgumentException("a coordinator has a region");
        }
        if (role == Role.SECRETARIAT && region.isPresent()) {
            throw new IllegalArgumentException("the Secretariat has no region: it sees all of them");
        }
    }

    /**
     * Tells whether the consultation is visible: with a region, only those of that region. A reader without a region reads
     * for the Secretariat, and sees the same as it.
     */
    public boolean sees(Consultation consultation) {
        return region.isEmpty() || consultation.scope().isIn(region.get());
    }

    /** Tells whether names and organizations are visible: with a region, only where the consultation asks no other one. */
    public boolean names(Consultation consultation) {
        return role != Role.READER
                && region.map(each -> consultation.scope().regions().equals(Set.of(each))).orElse(true);
    }
}
