package org.indaba.questionnaire.parser;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.indaba.places.TextFolding;

/** Knows the small words of the six languages between the items of a list, the ends of a range and the ends of a period. */
final class ConnectiveWords {
    private static final List<String> AND = List.of(
            "and also", "and", "et aussi", "et", "ainsi que", "y también", "y", "e", "а также", "и", "plus", "плюс", "más");

    private static final String CHINESE_AND = "以及|还有|和|与|及|跟|加";

    private static final List<String> TO = List.of(
            "to", "until", "till", "til", "through", "thru", "up to", "up until", "up till", "et jusqu'au", "jusqu'à", "jusqu'au", "jusqu'en",
            "à", "au", "y hasta el", "hasta el", "hasta", "al", "a", "и по", "и до", "вплоть до", "по", "до", "إلى غاية", "إلى", "الى", "وإلى",
            "حتى", "وحتى", "لغاية");

    private static final String CHINESE_TO = "起?(?:一直到|直到|至|到)";

    private static final List<String> FROM = List.of(
            "starting from", "from the", "from", "du", "de", "dès le", "à partir du", "à compter du", "a partir del", "desde el", "desde",
            "del", "начиная с", "с", "со", "от", "ابتداء من", "ابتداءً من", "اعتبارا من", "اعتبارًا من", "من", "since");

    private static final String CHINESE_FROM = "自|从|由";

    private static final List<String> WITHIN = List.of(
            "between the", "between", "entre le", "entre el", "entre", "между", "ما بين", "بين");

    /** Words before a single day that is the last. */
    private static final List<String> BY = List.of(
            "by", "no later than", "not later than", "au plus tard le", "a más tardar el", "не позднее", "в срок до", "في موعد أقصاه");

    private static final String CHINESE_BY = "截止到|截至|不晚于";

    /** Words that mean that the last day counts, or that nothing follows. */
    private static final List<String> INCLUDED = List.of(
            "inclusive", "included", "incl", "inclus", "inclusivement", "ambos inclusive", "ambos inclusivos", "включительно", "ضمنا", "ضمنًا",
            "شاملا", "شاملًا");

    /** All kinds of dash or hyphen, a wave, dots, an arrow. */
    private static final String DASHES = "[\\-=]+>|[\\-‐-―−⁃﹘﹣－~∼〜～]+|(?<=[\\s\\p{N}])ـ+(?=[\\s\\p{N}])|\\.{2,}|…|→";

    /** In Arabic the word for "and" is written together with the word that follows. */
    private static final String ARABIC_AND = "(?<=[\\s\\p{N}])و\\s*(?=[\\p{L}\\p{N}])";

    private static final String AND_WORDS = words(AND) + "|" + CHINESE_AND + "|" + ARABIC_AND;

    private static final String TO_WORDS = words(TO) + "|" + CHINESE_TO;

    /** The separators of two items of a list. A sign at the end of an item may belong to its name. */
    static final Pattern BETWEEN_ITEMS = pattern("[,،、;؛\\n]|[&+/](?=\\s*[\\p{L}\\p{N}])|" + AND_WORDS);

    /** The separators of the first and the last of a range. */
    static final Pattern BETWEEN_ENDS = pattern("\\s*(?:" + TO_WORDS + "|" + DASHES + ")\\s*");

    /** The separators of the two after a word for "between". */
    static final Pattern BETWEEN_ENDS_WITHIN = pattern("\\s*(?:" + TO_WORDS + "|" + DASHES + "|" + AND_WORDS + ")\\s*");

    private static final Pattern BEFORE_FIRST = pattern("^(?:" + words(FROM) + "|" + CHINESE_FROM + ")\\s*");

    private static final Pattern BEFORE_BOTH = pattern("^(?:" + words(WITHIN) + "|介于)\\s*");

    private static final Pattern BEFORE_LAST =
            pattern("^(?:" + words(BY) + "|" + CHINESE_BY + "|" + TO_WORDS + ")\\s*");

    private static final Pattern AFTER_LAST =
            pattern("[\\s,،(]*(?:" + words(INCLUDED) + "|之间|期间|为止|止|[（(]含[)）])[\\s.)]*$");

    private static final Set<String> ALL = Set.of(
                    "all", "all of them", "all of these", "everything", "tout", "tous", "toutes", "tout ça", "все", "всё",
                    "все эти", "всё это", "todo", "todos", "todas", "كل", "الكل", "كلها", "جميعها", "كل شيء", "كل ما سبق", "全部", "所有",
                    "都", "都是", "全选", "全都")
            .stream().map(TextFolding::fold).collect(Collectors.toUnmodifiableSet());

    private ConnectiveWords() {}

    /** Compiles a pattern from the constants above alone, for any case. */
    private static Pattern pattern(String words) {
        return Pattern.compile("(?iu)" + words);
    }

    private static String words(List<String> words) {
        return words.stream().map(each -> Pattern.quote(each).replace("'", "\\E['’]\\Q"))
                .collect(Collectors.joining("|", "(?<!\\p{L})(?:", ")(?!\\p{L})"));
    }

    /** Tells whether the text means all items. */
    static boolean isAll(String text) {
        return ALL.contains(TextFolding.fold(text));
    }

    static String withoutFrom(String text) {
        return BEFORE_FIRST.matcher(text).replaceFirst("");
    }

    static String withoutWithin(String text) {
        return BEFORE_BOTH.matcher(text).replaceFirst("");
    }

    /** The text without a word such as "until", so that the one last day is left. */
    static String withoutUntil(String text) {
        return BEFORE_LAST.matcher(text).replaceFirst("");
    }

    static String withoutIncluded(String text) {
        return AFTER_LAST.matcher(text).replaceFirst("");
    }
}
