package org.indaba.conversation;

import java.util.Optional;
import org.indaba.conversation.screen.BotMessage;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.state.KeptBubble;
import org.indaba.conversation.state.Stage;
import org.indaba.questionnaire.Edition;
import org.indaba.questionnaire.Language;

/** One thing that a decision wants to be done. All effects of a decision are carried out in one transaction, or none. */
public sealed interface Effect {

    /** A message is sent to the person. */
    record Spoke(Language language, BotMessage say) implements Effect {}

    /** A silent acknowledgement of the person's message. */
    record Reacted(String messageKey) implements Effect {}

    /** A button press is answered, with a line that the chat shows for a moment or none. */
    record TapAnswered(String tap, Language language, Optional<Paragraph> line) implements Effect {}

    /** The file with everything that is held about the person is sent to them. */
    record MyDataSent(Language language) implements Effect {}

    /** The text that was just sent is a question to a human of this consultation. */
    record Asked(String consultation) implements Effect {}

    /** The calendar of a consultation is sent to them as a file. */
    record CalendarSent(String consultation, Language language) implements Effect {}

    /** The documents of a consultation are listed, from the {@code from}th on. */
    record DocumentsListed(String consultation, int from) implements Effect {}

    /** A document is sent to them, where it is valid. */
    record DocumentSent(String consultation, long document) implements Effect {}

    /** The bubbles of an answer are shown, each with a button to delete it. */
    record BubblesListed(String consultation, String question, int from) implements Effect {}

    record LanguageChosen(Language language) implements Effect {}

    /** The person consents; a response exists from here on. */
    record Consented(String consultation, Edition edition, Language language, Optional<String> source)
            implements Effect {}

    record Refused(String consultation) implements Effect {}

    /** A fact about the person by its code, or none where they would rather not say. */
    record ProfileSet(String consultation, Field field, Optional<String> code) implements Effect {
        public enum Field {
            STAKEHOLDER_TYPE(Stage.STAKEHOLDER_TYPE),
            ITU_STATUS(Stage.ITU_STATUS),
            COUNTRY(Stage.COUNTRY),
            PUBLICATION(Stage.PUBLICATION),
            RECORDINGS(Stage.RECORDINGS);

            /** The stage at which the fact is asked. */
            public final Stage stage;

            Field(Stage stage) {
                this.stage = stage;
            }
        }
    }

    /**
     * They chose to be published by a name. The choice takes effect once they have told the name; the earlier decision
     * stays until then.
     */
    record PublicationWished(String consultation) implements Effect {}

    /** The text that was just sent is the person's name, or their organization's. */
    record IdentityGiven(String consultation, Identity identity) implements Effect {
        public enum Identity {
            NAME,
            ORGANIZATION
        }
    }

    /** They answer in an individual capacity ({@code true}) or for an organization. */
    record CapacitySet(String consultation, boolean individual) implements Effect {}

    /** They do not say any more for whom they answer. */
    record CapacityCleared(String consultation) implements Effect {}

    /** The message that was just sent is a bubble of the answer. {@code shown} is the question as they saw it. */
    record BubbleKept(String consultation, String question, Language language, String shown) implements Effect {}

    /** The answer that was stored from this message is a question to a human of this consultation. */
    record AnswerAsked(String consultation, String message) implements Effect {}

    /**
     * The text that was stored from this message is no answer. {@code last} is true where nothing is left of the answer.
     */
    record AnswerTakenBack(String consultation, String question, String message, boolean last) implements Effect {}

    /** A message was changed. {@code value} is what it was read as; empty where it is stored as it is. */
    record BubbleCorrected(KeptBubble bubble, Optional<String> value) implements Effect {}

    /** A bubble is deleted. {@code last} is true where nothing is left of the answer. */
    record BubbleDeleted(KeptBubble bubble, boolean last) implements Effect {}

    /**
     * The answer is exactly this code, these codes joined by a space, this number or this date.
     *
     * @param message the message in which it was typed, so that an edit of it changes the answer
     */
    record ValueGiven(
            String consultation, String question, String value, Language language, String shown,
            Optional<String> message)
            implements Effect {}

    /** The answer had this value before another was given, which stays. */
    record ValueOvertaken(String consultation, String question, String value) implements Effect {}

    record Skipped(String consultation, String question, Language language, String shown) implements Effect {}

    record Submitted(String consultation) implements Effect {}

    record Stopped(String consultation) implements Effect {}

    /** They get no more reminders. */
    record RemindersEnded(String consultation) implements Effect {}

    /** Answers, files and identity are deleted for good; a count and dates stay. */
    record Withdrawn(String consultation) implements Effect {}
}
