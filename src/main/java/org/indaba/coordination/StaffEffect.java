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

/** An effect of a coordinator's decision besides its messages. All effects are carried out in one transaction, or none. */
public sealed interface StaffEffect {

    /** An invitation is made. Its id is the fresh one of {@link StaffContext}. */
    record Invited(Role role, Scope scope, Instant expires, Optional<Instant> roleEnds) implements StaffEffect {}

    /** The invitation is used up, and the person has its role. */
    record Joined(OpenedInvitation invitation, Grant grant) implements StaffEffect {}

    record Revoked(long grant) implements StaffEffect {}

    /** @param questions its own questions, where it has some */
    record Launched(Consultation consultation, Optional<Questionnaire> questions) implements StaffEffect {}

    /**
     * The file of the message becomes a document of the consultation, once it is fetched.
     *
     * @param title empty for the file's name
     */
    record DocumentBrought(
            String consultation, Optional<String> title, String version, DocumentStatus status,
            List<Language> languages) implements StaffEffect {}

    record DocumentMarked(Document document, DocumentStatus status) implements StaffEffect {}

    /** The QR code of its link is sent after the messages, and then the text to forward. */
    record Coded(String consultation, Effect.Spoke text) implements StaffEffect {}

    /** A trial run of it begins. */
    record Tried(String consultation) implements StaffEffect {}

    /** What interrupted the person's interview is over: they see their position in it. */
    record Returned() implements StaffEffect {}

    /** The input belongs to a respondent's interview too, and is handled there after this. */
    record Passed() implements StaffEffect {}

    /**
     * The answers are sent to the holder of this role.
     *
     * @param title the consultation's title in their language
     * @param send the button that asks for the file, under its size; empty for the file itself
     */
    record Gathered(String consultation, String title, long grant, Optional<Action> send) implements StaffEffect {}

    /** A chart of how many people answered each question is sent. */
    record Charted(String consultation, Paragraph caption, Map<String, Long> bars) implements StaffEffect {}

    /** It has new dates; {@code act} names the reason. */
    record Rescheduled(Consultation consultation, String act) implements StaffEffect {}

    /** It is sent from now on, one slice at a time. Its id is the fresh one of {@link StaffContext}. */
    record BroadcastBegun(Broadcast broadcast, long receivers) implements StaffEffect {}

    /** The messages of it that are not sent yet are dropped. */
    record BroadcastStopped(Broadcast broadcast) implements StaffEffect {}

    record AnnouncementDrafted(AnnouncementDraft draft) implements StaffEffect {}

    record AnnouncementDropped() implements StaffEffect {}
}
