package org.indaba.questionnaire.reading;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.indaba.places.Spelling;

/** The small words of the six languages that stand between the items of a list and the ends of a range. */
final class Connectives {
    private static final List<String> AND = List.of(
            "and also", "and", "et aussi", "et", "ainsi que", "y también", "y", "e", "а также", "и", "plus", "плюс", "más");

    private static final String CHINESE_AND = "以及|还有|和|与|及|跟|加";

    private static final List<String> TO = List.of(
            "to", "until", "till", "through", "thru", "up to", "jusqu'à", "jusqu'au", "jusqu'en", "à", "au", "hasta el", "hasta", "al", "a",
            "по", "до", "إلى", "الى", "حتى", "لغاية");

    private static final String CHINESE_TO = "一直到|直到|至|到";

    private static final List<String> FROM = List.of(
            "from the", "from", "du", "de", "dès le", "à partir du", "desde el", "desde", "del", "с", "со", "от", "ابتداء من", "من", "since");

    private static final String CHINESE_FROM = "自|从|由";

    /** Any dash or hyphen, a wave, dots, an arrow. */
    private static final String DASHES = "[\\-‐-―−⁃﹘﹣－~∼〜～]+|\\.{2,}|…|→";

    /** Arabic writes its "and" together with the word that follows. */
    private static final String ARABIC_AND = "(?<=[\\s\\p{N}])و\\s*(?=[\\p{L}\\p{N}])";

    /** What stands between two items of a list. A sign that ends an item may belong to its name. */
    static final Pattern BETWEEN_ITEMS = Pattern.compile(
            "[,،、;؛\\n]|[&+/](?=\\s*[\\p{L}\\p{N}])|" + words(AND) + "|" + CHINESE_AND + "|" + ARABIC_AND, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** What stands between the first and the last of a range. */
    static final Pattern BETWEEN_ENDS = Pattern.compile(
            "\\s*(?:" + words(TO) + "|" + CHINESE_TO + "|" + DASHES + ")\\s*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern BEFORE_FIRST = Pattern.compile(
            "^(?:" + words(FROM) + "|" + CHINESE_FROM + ")\\s*", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Set<String> ALL = Set.of(
                    "all", "all of them", "all of these", "everything", "tout", "tous", "toutes", "tout ça", "все", "всё",
                    "все эти", "всё это", "todo", "todos", "todas", "كل", "الكل", "كلها", "جميعها", "كل شيء", "كل ما سبق", "全部", "所有",
                    "都", "都是", "全选", "全都")
            .stream().map(Spelling::fold).collect(Collectors.toUnmodifiableSet());

    private Connectives() {}

    private static String words(List<String> words) {
        return words.stream().map(each -> Pattern.quote(each).replace("'", "\\E['’]\\Q"))
                .collect(Collectors.joining("|", "(?<!\\p{L})(?:", ")(?!\\p{L})"));
    }

    /** Whether the text says that every item is meant. */
    static boolean isAll(String text) {
        return ALL.contains(Spelling.fold(text));
    }

    static String withoutFrom(String text) {
        return BEFORE_FIRST.matcher(text).replaceFirst("");
    }
}
