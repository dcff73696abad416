package org.indaba.conversation;

/**
 * Where an interview is.
 *
 * @param question the question's id at {@link Stage#QUESTION} and {@link Stage#BUBBLES}; empty elsewhere
 */
public record Place(Stage stage, String question) {
    public static Place at(Stage stage) {
        return new Place(stage, "");
    }

    public static Place question(String id) {
        return new Place(Stage.QUESTION, id);
    }
}
