package org.indaba.phrases;

import java.time.format.DateTimeFormatterBuilder;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.indaba.conversation.screen.PhraseKey;

/** Checks a file of phrases against the English one that is packed with the program. */
final class PhraseCheck {
    private static final Set<String> LINES =
            Arrays.stream(PhraseKey.values()).map(PhraseKey::key).collect(Collectors.toCollection(TreeSet::new));

    private final Map<String, String> english;
    private final Set<String> sentences = new TreeSet<>(LINES);

    PhraseCheck(Map<String, String> english) {
        this.english = english;
        english.keySet().stream().filter(key -> key.startsWith(RefusalReason.PREFIX)).forEach(sentences::add);
    }

    /** Checks that every key is known. */
    void keys(PhraseFile file) {
        for (String key : new TreeSet<>(file.texts().keySet())) {
            if (!known(key)) {
                throw new InvalidPhrasesException(
                        file.name(), "key " + key + " is unknown; take it out, or correct its spelling");
            }
        }
    }

    private boolean known(String key) {
        boolean meta = LanguagePhrases.REQUIRED.contains(key) || LanguagePhrases.OPTIONAL.contains(key);
        return meta || sentences.contains(key) || ButtonPhrases.ALL.stream().anyMatch(line -> key.equals(also(line)));
    }

    static String also(PhraseKey line) {
        return ButtonPhrases.ALSO + line.key();
    }

    /**
     * Checks that no key is missing.
     *
     * @param texts all texts of a language, those of the file and those that it adds to
     */
    void whole(String name, Map<String, String> texts) {
        for (String key : LanguagePhrases.REQUIRED) {
            require(name, key, texts);
        }
        sentences.forEach(key -> require(name, key, texts));
        if (!texts.get(LanguagePhrases.ORDER).strip().matches("\\d{1,4}")) {
            throw new InvalidPhrasesException(name, "key " + LanguagePhrases.ORDER + " must be a number such as 7");
        }
        pattern(name, LanguagePhrases.MOMENT, texts, "d MMMM uuuu, HH:mm (VV)");
        pattern(name, LanguagePhrases.DAY, texts, "d MMMM uuuu");
    }

    private static void pattern(String name, String key, Map<String, String> texts, String example) {
        try {
            new DateTimeFormatterBuilder().appendPattern(texts.getOrDefault(key, ""));
        } catch (IllegalArgumentException e) {
            throw new InvalidPhrasesException(name, "key " + key + " is no pattern of a date; write for example " + example);
        }
    }

    private static void require(String name, String key, Map<String, String> texts) {
        if (texts.getOrDefault(key, "").isBlank()) {
            throw new InvalidPhrasesException(name, "key " + key + " is missing; translate it from English");
        }
    }

    /** Checks that every pattern can be parsed and has the arguments of the English one. */
    void patterns(PhraseFile file) {
        Numerals numerals = new Numerals(file.language());
        for (String key : new TreeSet<>(file.texts().keySet())) {
            if (sentences.contains(key)) {
                pattern(file.name(), key, file.texts().get(key), numerals);
            }
        }
    }

    /** The arguments that must have a value; the words of buttons are each language's own. */
    private static Set<String> values(PhrasePattern sentence) {
        return sentence.names().stream().filter(name -> ButtonPhrases.named(name).isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void pattern(String name, String key, String pattern, Numerals numerals) {
        PhrasePattern sentence;
        try {
            sentence = PhrasePattern.parse(pattern, numerals);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            String why = e.getMessage().replace('\n', ' ');
            throw new InvalidPhrasesException(name, "key " + key + " is no ICU message: " + why + "; mend its braces");
        }
        PhrasePattern measure = PhrasePattern.parse(english.get(key), numerals);
        if (!values(sentence).equals(values(measure))) {
            throw new InvalidPhrasesException(
                    name, "key " + key + " has the arguments " + values(sentence) + "; English has " + values(measure));
        }
        if (!measure.numeric().containsAll(sentence.numeric())) {
            throw new InvalidPhrasesException(
                    name,
                    "key " + key + " takes for numbers " + sentence.numeric() + "; in English numbers are "
                            + measure.numeric());
        }
    }
}
