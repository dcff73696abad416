package org.indaba.conversation.state;

import java.util.Optional;

/**
 * An answer that is understood and not confirmed yet, such as a typed date or choices that are still being made. It does
 * not count before {@code Next}, and is not lost either: {@code Submit} waits for it.
 *
 * @param value the value as it will be stored
 * @param message the key of the message in which it was typed, so that an edit of that message changes it
 */
public record AnswerDraft(String value, Optional<String> message) {}
