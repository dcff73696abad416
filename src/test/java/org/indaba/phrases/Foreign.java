package org.indaba.phrases;

import java.lang.Character.UnicodeScript;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.indaba.questionnaire.Language;

/** Finds in a text what belongs to another language. */
public final class Foreign {
    /**
     * What is the same in every language: commands, addresses of people, receipts, letters of questions, signs of units, the
     * one word that stops everywhere, and names that are not translated.
     */
    private static final Pattern SAME_EVERYWHERE = Pattern.compile(
            "/[a-z]+|[\\w.-]+@[\\w.-]+|\\b[KM]B\\b|\\b[A-Z]{4}-[A-Z]{4}-[A-Z0-9]{4}\\b"
                    + "|[(（\\[«“][a-z][)）\\]»”]|\\bSTOP\\b|\\bTelegram\\b|\\bQR\\b|\\bWG-Study\\b");

    private static final Pattern DIRECTIONS = Pattern.compile("[\u2066-\u2069\u200e\u200f]");

    private static final Map<String, UnicodeScript> SCRIPTS = Map.of(
            "ar", UnicodeScript.ARABIC, "zh", UnicodeScript.HAN, "ru", UnicodeScript.CYRILLIC);

    /** Words that only one of the languages in Latin letters has. */
    private static final Map<String, Set<String>> WORDS = Map.of(
            "en", Set.of("the", "your", "you", "of", "and", "is", "are", "was", "please", "answer", "answers"),
            "fr", Set.of("vous", "votre", "vos", "est", "une", "dans", "pour", "réponse", "réponses"),
            "es", Set.of("usted", "sus", "una", "el", "del", "respuesta", "respuestas"));

    private static final Pattern WORD = Pattern.compile("\\p{L}+");

    private Foreign() {}

    /** The first word of another language. */
    public static Optional<String> in(Language language, String text) {
        return words(text)
                .filter(word -> hasOtherLetters(language, word) || isAnothers(language, word))
                .findFirst();
    }

    /** The first word in letters of another language. */
    public static Optional<String> letters(Language language, String text) {
        return words(text).filter(word -> hasOtherLetters(language, word)).findFirst();
    }

    private static Stream<String> words(String text) {
        String own = SAME_EVERYWHERE.matcher(DIRECTIONS.matcher(text).replaceAll("")).replaceAll(" ");
        return WORD.matcher(own).results().map(MatchResult::group);
    }

    private static boolean hasOtherLetters(Language language, String word) {
        UnicodeScript script = SCRIPTS.getOrDefault(language.tag(), UnicodeScript.LATIN);
        return word.codePoints().mapToObj(UnicodeScript::of)
                .anyMatch(each -> each != script && each != UnicodeScript.COMMON && each != UnicodeScript.INHERITED);
    }

    private static boolean isAnothers(Language language, String word) {
        return WORDS.entrySet().stream().anyMatch(
                each -> !each.getKey().equals(language.tag()) && each.getValue().contains(word.toLowerCase(Locale.ROOT)));
    }

    /** What stands in no isolate, where another direction could turn it round. */
    public static String withoutIsolates(String said) {
        String inner = "\u2068[^\u2068\u2069]*\u2069";
        return said.replaceAll(inner, "").replaceAll(inner, "");
    }
}
