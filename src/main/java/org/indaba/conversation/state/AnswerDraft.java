package org.indaba.conversation.state;

import java.util.Optional;

/**
 * An answer that is understood and not confirmed yet: a date that was typed, choices that are still being made. It does
 * not count before {@code Next}, and is not lost either: {@code Submit} waits for it.
 *
 * @param value as it will be stored
 * @param message the key of the message that it was typed in, so that a change of that message changes it
 */
public record AnswerDraft(String value, Optional<String> message) {}
