package org.indaba.coordination;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.indaba.consultation.Consultation;
import org.indaba.consultation.Grant;
import org.indaba.consultation.Role;
import org.indaba.consultation.Scope;
import org.indaba.conversation.Action;
import org.indaba.conversation.Event;
import org.indaba.conversation.Paragraph;
import org.indaba.coordination.announcement.AnnouncementDraft;
import org.indaba.coordination.announcement.Broadcast;
import org.indaba.coordination.role.Presented;
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

    /** The QR code of its link is sent, after what is said, and then the text to pass on. */
    record Coded(String consultation, Event.Spoke text) implements Deed {}

    /** A trial run of it begins. */
    record Tried(String consultation) implements Deed {}

    /** What stood over the person's interview is over: they see where they are in it. */
    record Returned() implements Deed {}

    /** The input is a respondent's too, and is answered as theirs after this. */
    record Passed() implements Deed {}

    /**
     * The answers go to whoever has this role.
     *
     * @param title of the consultation, as it is told them
     * @param send the button that asks for the file, under its size; empty: the file itself
     */
    record Gathered(String consultation, String title, long grant, Optional<Action> send) implements Deed {}

    /** A picture of how many answered each question. */
    record Charted(String consultation, Paragraph caption, Map<String, Long> bars) implements Deed {}

    /** Its dates are others now; {@code act} says why. */
    record Rescheduled(Consultation consultation, String act) implements Deed {}

    /** It goes out from now on, a slice at a time. Its id is the fresh one of {@link Office}. */
    record BroadcastBegun(Broadcast broadcast, long receivers) implements Deed {}

    /** What is not sent of it yet is not sent any more. */
    record BroadcastStopped(Broadcast broadcast) implements Deed {}

    record AnnouncementDrafted(AnnouncementDraft draft) implements Deed {}

    record AnnouncementDropped() implements Deed {}
}
