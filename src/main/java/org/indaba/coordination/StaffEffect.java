package org.indaba.coordination;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.indaba.consultation.Consultation;
import org.indaba.consultation.Grant;
import org.indaba.consultation.Role;
import org.indaba.consultation.Scope;
import org.indaba.conversation.Effect;
import org.indaba.conversation.input.Action;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.coordination.announcement.AnnouncementDraft;
import org.indaba.coordination.announcement.Broadcast;
import org.indaba.coordination.role.OpenedInvitation;
import org.indaba.document.Document;
import org.indaba.document.DocumentStatus;
import org.indaba.questionnaire.Language;
import org.indaba.questionnaire.Questionnaire;

/** What a coordinator's decision wants to be done beside what it says. All of it is done in one transaction, or none. */
public sealed interface StaffEffect {

    /** Its id is the fresh one of {@link StaffContext}. */
    record Invited(Role role, Scope scope, Instant expires, Optional<Instant> roleEnds) implements StaffEffect {}

    /** The invitation is used up, and the person has its role. */
    record Joined(OpenedInvitation invitation, Grant grant) implements StaffEffect {}

    record Revoked(long grant) implements StaffEffect {}

    /** @param questions of its own, where it has such */
    record Launched(Consultation consultation, Optional<Questionnaire> questions) implements StaffEffect {}

    /**
     * The file that came with the message is a document of the consultation, once it is fetched.
     *
     * @param title empty: the file's name
     */
    record DocumentBrought(
            String consultation, Optional<String> title, String version, DocumentStatus status,
            List<Language> languages) implements StaffEffect {}

    record DocumentMarked(Document document, DocumentStatus status) implements StaffEffect {}

    /** The QR code of its link is sent, after what is said, and then the text to pass on. */
    record Coded(String consultation, Effect.Spoke text) implements StaffEffect {}

    /** A trial run of it begins. */
    record Tried(String consultation) implements StaffEffect {}

    /** What stood over the person's interview is over: they see where they are in it. */
    record Returned() implements StaffEffect {}

    /** The input is a respondent's too, and is answered as theirs after this. */
    record Passed() implements StaffEffect {}

    /**
     * The answers go to whoever has this role.
     *
     * @param title of the consultation, as it is told them
     * @param send the button that asks for the file, under its size; empty: the file itself
     */
    record Gathered(String consultation, String title, long grant, Optional<Action> send) implements StaffEffect {}

    /** A picture of how many answered each question. */
    record Charted(String consultation, Paragraph caption, Map<String, Long> bars) implements StaffEffect {}

    /** Its dates are others now; {@code act} says why. */
    record Rescheduled(Consultation consultation, String act) implements StaffEffect {}

    /** It goes out from now on, a slice at a time. Its id is the fresh one of {@link StaffContext}. */
    record BroadcastBegun(Broadcast broadcast, long receivers) implements StaffEffect {}

    /** What is not sent of it yet is not sent any more. */
    record BroadcastStopped(Broadcast broadcast) implements StaffEffect {}

    record AnnouncementDrafted(AnnouncementDraft draft) implements StaffEffect {}

    record AnnouncementDropped() implements StaffEffect {}
}
