package org.indaba.places;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Folds texts so that they can be compared as people mean them, without differences of keyboard and spelling. */
public final class TextFolding {
    /** Marks, the Arabic tatweel, and invisible characters such as joiners and directions. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Mn}\\p{Me}\\p{Cf}\\p{Cs}\\u0640.'’]");

    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}\\p{Mc}]+");
    private static final Pattern ARTICLE = Pattern.compile("(?<![\\p{L}\\p{N}])ال(?=\\p{L}{2})");

    /**
     * Letters that are replaced by others, pair by pair: forms of Arabic, Latin letters that keep their stroke, traditional
     * Chinese.
     */
    private static final String FROM = "ىةکیٱڤپچگøłđðıæœ國亞蘭羅馬爾維納臺灣賽門約烏盧薩聖島魯聯韓華幾內剛爲麥緬"
            + "來倫別勞區圖喬奧寧岡嶼庫愛揚撾敘東極湯澤濟獅紐紹義脫臘與茲萊萬葉蓋蘇諾貝買賓賴贊達長開關靈韋頓領鮑屬時";

    private static final String TO = "يهكيافبججolddieo国亚兰罗马尔维纳台湾赛门约乌卢萨圣岛鲁联韩华几内刚为麦缅"
            + "来伦别劳区图乔奥宁冈屿库爱扬挝叙东极汤泽济狮纽绍义脱腊与兹莱万叶盖苏诺贝买宾赖赞达长开关灵韦顿领鲍属时";

    /** Letters of other alphabets that look like Latin ones, pair by pair. */
    private static final String LIKE = "авсеорхукмнтіјѕһԛԝαβεικνορτυχϲ";

    private static final String LATIN = "abceopxykmhtijshqwabeiknoptuxc";

    private static final char MOST_ASCII = 127;

    private TextFolding() {}

    /**
     * Returns the text in small letters without marks, punctuation, directions, tatweel and the Arabic article, its words
     * separated by one space. Two texts with the same result consist of the same words.
     */
    public static String fold(String text) {
        return isAscii(text) ? foldAscii(text) : foldAny(text);
    }

    /** The same as {@link #fold}, with Latin letters in place of those that look like them. */
    public static String latin(String text) {
        StringBuilder words = new StringBuilder(fold(text));
        for (int i = 0; i < words.length(); i++) {
            int like = LIKE.indexOf(words.charAt(i));
            if (like >= 0) {
                words.setCharAt(i, LATIN.charAt(like));
            }
        }
        return words.toString();
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > MOST_ASCII) {
                return false;
            }
        }
        return true;
    }

    /** The same as {@link #foldAny}, faster, for texts in which nothing has to be decomposed: every message is folded. */
    private static String foldAscii(String text) {
        StringBuilder words = new StringBuilder(text.length());
        boolean between = false;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (Character.isLetterOrDigit(letter)) {
                if (between && !words.isEmpty()) {
                    words.append(' ');
                }
                words.append(Character.toLowerCase(letter));
                between = false;
            } else if (letter != '.' && letter != '\'') {
                between = true;
            }
        }
        return words.toString();
    }

    /** Folds a text in any writing. */
    static String foldAny(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        plain = UNSEEN.matcher(plain).replaceAll("");
        StringBuilder letters = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char letter = plain.charAt(i);
            int at = letter < 'æ' ? -1 : FROM.indexOf(letter);
            letters.append(at < 0 ? letter : TO.charAt(at));
        }
        String words = NOT_A_WORD.matcher(letters).replaceAll(" ").strip();
        return ARTICLE.matcher(words).replaceAll("");
    }
}
