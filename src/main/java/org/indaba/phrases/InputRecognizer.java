package org.indaba.phrases;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.indaba.conversation.input.RecognizedInput;
import org.indaba.conversation.screen.PhraseKey;

/** Recognises what a typed text may mean besides itself, in any language. */
public final class InputRecognizer {
    /** No button's text, no language's name and no number is longer: a longer text is an answer and nothing else. */
    private static final int LONGEST = 64;

    private static final Pattern NUMBERED = Pattern.compile("(\\P{Nd}+)(\\p{Nd}{1,4})(\\P{Nd}*)");

    private final TypedVocabulary vocabulary;

    public InputRecognizer(TypedVocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    public RecognizedInput hear(String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return RecognizedInput.NOTHING;
        }
        Matcher numbered = NUMBERED.matcher(text.strip());
        if (numbered.matches()) {
            OptionalInt number = vocabulary.digit(numbered.group(2));
            Set<PhraseKey> around = vocabulary.heardAround(numbered.group(1), number, numbered.group(3));
            if (!around.isEmpty()) {
                return new RecognizedInput(vocabulary.heard(text), Optional.empty(), number, around);
            }
        }
        OptionalInt number = vocabulary.digit(text);
        Set<PhraseKey> words = vocabulary.heard(text);
        return new RecognizedInput(words, vocabulary.languageNamed(text), number, Set.of());
    }
}
