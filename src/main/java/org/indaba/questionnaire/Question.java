package org.indaba.questionnaire;

import java.util.List;
import java.util.Optional;

/**
 * One question.
 *
 * @param id permanent: the letter in {@code [a-z][a-z0-9-]{0,11}}, stored and exported
 * @param help the text below the question
 * @param section a text for comment, shown to those who ask for it
 * @param required whether {@code Submit} waits for an answer
 * @param when the condition under which it is asked; empty where it is always asked
 */
public record Question(
        String id, TranslatedText text, Optional<TranslatedText> help, Optional<TranslatedText> section, boolean required, Optional<Condition> when,
        QuestionKind kind) {

    /** Makes a question without a section. */
    public Question(
            String id, TranslatedText text, Optional<TranslatedText> help, boolean required, Optional<Condition> when, QuestionKind kind) {
        this(id, text, help, Optional.empty(), required, when, kind);
    }

    public static Question open(String id, TranslatedText text, boolean required) {
        return new Question(id, text, Optional.empty(), required, Optional.empty(), new QuestionKind.Open());
    }

    public static Question optional(String id, TranslatedText text, QuestionKind kind) {
        return new Question(id, text, Optional.empty(), false, Optional.empty(), kind);
    }

    public static Question oneOf(String id, TranslatedText text, boolean required, List<Option> options) {
        return new Question(id, text, Optional.empty(), required, Optional.empty(), new QuestionKind.OneOf(options));
    }
}
