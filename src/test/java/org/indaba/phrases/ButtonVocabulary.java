package org.indaba.phrases;

import java.util.List;
import java.util.stream.Stream;
import org.indaba.conversation.screen.PhraseKey;

/** What may be typed instead of a tap in the six languages, as the files of phrases have it. */
public final class ButtonVocabulary {
    private static final List<PhraseFile> LANGUAGES = PhraseFile.builtIn();

    private ButtonVocabulary() {}

    /** What stands on the button, and what else is understood as it. */
    public static List<String> words(PhraseKey line) {
        return LANGUAGES.stream()
                .flatMap(file -> Stream.concat(
                        Stream.ofNullable(file.texts().get(line.key())), also(file, ButtonPhrases.ALSO + line.key())))
                .map(String::strip).filter(word -> !word.isEmpty() && !word.contains("{")).distinct().toList();
    }

    /** Of all buttons. */
    public static List<String> all() {
        return ButtonPhrases.ALL.stream().flatMap(line -> words(line).stream()).distinct().toList();
    }

    private static Stream<String> also(PhraseFile file, String key) {
        return Stream.ofNullable(file.texts().get(key)).flatMap(words -> Stream.of(words.split("\\|")));
    }
}
