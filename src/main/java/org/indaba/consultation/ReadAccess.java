package org.indaba.consultation;

import java.util.Optional;
import java.util.Set;
import org.indaba.places.Region;

/**
 * What someone with a role may read.
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
     * With a region, the consultations of that region alone. A reader without one reads for the Secretariat, and sees
     * what it sees.
     */
    public boolean sees(Consultation consultation) {
        return region.isEmpty() || consultation.scope().isIn(region.get());
    }

    /** Whether names and organizations are shown: with a region, where the consultation asks no other. */
    public boolean names(Consultation consultation) {
        return role != Role.READER
                && region.map(each -> consultation.scope().regions().equals(Set.of(each))).orElse(true);
    }
}
