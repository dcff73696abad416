package org.indaba.phrases;

import com.ibm.icu.util.ULocale;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.questionnaire.Language;

/** Holds all phrases of one language. Parts that would slow down a start are made when they are first needed. */
final class LanguagePhrases {
    /** The key of the language's own name. */
    static final String NAME = "language-name";

    /**
     * The key of the position in a list of languages: those of the United Nations in its order, 1 to 6, others after them.
     */
    static final String ORDER = "language-order";

    /**
     * The key of the pattern for a day and time, in the syntax of java.time.format.DateTimeFormatter; VV stands for the
     * name of the place whose clocks show them. It may be left out.
     */
    static final String MOMENT = "moment-pattern";

    /** The key of the pattern for a day; it may be left out. */
    static final String DAY = "day-pattern";

    /** The key of the text for the first day of a month where that is not simply 1; it may be left out. */
    static final String FIRST_OF_MONTH = "first-of-month";

    /** The key of the text between a number and its unit; it may be left out, and may be empty. */
    static final String UNIT_SEPARATOR = "unit-separator";

    /** The key of the text between the items of a list; it may be left out. */
    static final String SEPARATOR = "list-separator";

    static final List<String> REQUIRED = List.of(NAME, ORDER);
    static final List<String> OPTIONAL =
            List.of(MOMENT, DAY, FIRST_OF_MONTH, UNIT_SEPARATOR, SEPARATOR, ButtonPhrases.ALSO + NAME);

    private static final String USUAL_MOMENT = "d MMMM uuuu, HH:mm (VV)";
    private static final String USUAL_DAY = "d MMMM uuuu";
    private static final String USUAL_SEPARATOR = "; ";
    private static final String NO_BREAK = "\u00a0";

    private final Language language;
    private final Map<String, String> texts;
    private final Map<PhraseKey, Phrase> phrases = new EnumMap<>(PhraseKey.class);
    private final Map<String, Phrase> reasons = new HashMap<>();
    private volatile Boolean rightToLeft;
    private final Numerals numerals;
    private volatile DateWords dates;

    /** @param texts texts that were checked already */
    LanguagePhrases(Language language, Map<String, String> texts) {
        this.language = language;
        this.texts = new HashMap<>(texts);
        this.numerals = new Numerals(language);
        for (PhraseKey line : PhraseKey.values()) {
            phrases.put(line, new Phrase(texts.get(line.key()), numerals));
        }
        texts.forEach((key, text) -> {
            if (key.startsWith(RefusalReason.PREFIX)) {
                reasons.put(key, new Phrase(text, numerals));
            }
        });
    }

    Language language() {
        return language;
    }

    Phrase phrase(PhraseKey line) {
        return phrases.get(line);
    }

    /** @throws IllegalArgumentException where there is no such key */
    Phrase phrase(RefusalReason reason) {
        Phrase phrase = reasons.get(reason.key());
        if (phrase == null) {
            throw new IllegalArgumentException("no phrase has the key " + reason.key());
        }
        return phrase;
    }

    Optional<String> text(String key) {
        return Optional.ofNullable(texts.get(key));
    }

    String nativeName() {
        return texts.get(NAME);
    }

    int order() {
        return Integer.parseInt(texts.get(ORDER).strip());
    }

    boolean rightToLeft() {
        if (rightToLeft == null) {
            rightToLeft = new ULocale(language.tag()).isRightToLeft();
        }
        return rightToLeft;
    }

    DateWords dates() {
        if (dates == null) {
            dates = new DateWords(
                    this, texts.getOrDefault(DAY, USUAL_DAY), texts.getOrDefault(MOMENT, USUAL_MOMENT),
                    texts.getOrDefault(FIRST_OF_MONTH, "1"));
        }
        return dates;
    }

    String unitSeparator() {
        return texts.getOrDefault(UNIT_SEPARATOR, NO_BREAK);
    }

    Numerals numerals() {
        return numerals;
    }

    String separator() {
        return texts.getOrDefault(SEPARATOR, USUAL_SEPARATOR);
    }
}
