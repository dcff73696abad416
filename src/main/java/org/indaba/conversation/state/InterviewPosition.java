package org.indaba.conversation.state;

/**
 * The position of an interview.
 *
 * @param question the question's id at {@link Stage#QUESTION} and {@link Stage#BUBBLES}; empty elsewhere
 */
public record InterviewPosition(Stage stage, String question) {
    public static InterviewPosition at(Stage stage) {
        return new InterviewPosition(stage, "");
    }

    public static InterviewPosition question(String id) {
        return new InterviewPosition(Stage.QUESTION, id);
    }
}
