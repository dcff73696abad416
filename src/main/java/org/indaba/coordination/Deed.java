package org.indaba.coordination;

import java.time.Instant;
import java.util.Optional;
import org.indaba.consultation.Consultation;
import org.indaba.consultation.Grant;
import org.indaba.consultation.Role;
import org.indaba.consultation.Scope;
import org.indaba.questionnaire.Questionnaire;

/** What a coordinator's decision wants to be done beside what it says. All of it is done in one transaction, or none. */
public sealed interface Deed {

    /** Its id is the fresh one of {@link Office}. */
    record Invited(Role role, Scope scope, Instant expires, Optional<Instant> roleEnds) implements Deed {}

    /** The invitation is used up, and the person has its role. */
    record Joined(Presented invitation, Grant grant) implements Deed {}

    record Revoked(long grant) implements Deed {}

    /** @param questions of its own, where it has such */
    record Launched(Consultation consultation, Optional<Questionnaire> questions) implements Deed {}

    /** The QR code of its link is sent, after what is said. */
    record Coded(String consultation) implements Deed {}

    /** A trial run of it begins. */
    record Tried(String consultation) implements Deed {}

    /** What stood over the person's interview is over: they see where they are in it. */
    record Returned() implements Deed {}

    /** The input is a respondent's too, and is answered as theirs after this. */
    record Passed() implements Deed {}

    /** Its dates are others now; {@code act} says why. */
    record Rescheduled(Consultation consultation, String act) implements Deed {}
}
