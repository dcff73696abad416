package org.indaba.coordination;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.indaba.consultation.Consultation;
import org.indaba.consultation.Grant;
import org.indaba.consultation.Role;
import org.indaba.consultation.Scope;
import org.indaba.papers.Document;
import org.indaba.papers.DocumentStatus;
import org.indaba.questionnaire.Language;
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

    /**
     * The file that came with the message is a document of the consultation, once it is fetched.
     *
     * @param title empty: the file's name
     */
    record DocumentBrought(
            String consultation, Optional<String> title, String version, DocumentStatus status,
            List<Language> languages) implements Deed {}

    record DocumentMarked(Document document, DocumentStatus status) implements Deed {}

    /** The QR code of its link is sent, after what is said. */
    record Coded(String consultation) implements Deed {}

    /** Its dates are others now; {@code act} says why. */
    record Rescheduled(Consultation consultation, String act) implements Deed {}
}
