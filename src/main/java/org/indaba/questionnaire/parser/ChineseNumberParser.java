package org.indaba.questionnaire.parser;

/** Parses the numbers of a date in Chinese characters: 二〇二六 digit by digit, 二十四 by tens. */
final class ChineseNumberParser {
    private static final String DIGITS = "〇一二三四五六七八九";

    private ChineseNumberParser() {}

    static int year(String written) {
        int year = 0;
        for (char each : written.replace('零', '〇').toCharArray()) {
            year = year * 10 + digit(each);
        }
        return year;
    }

    /** Returns a number below 100, or 0 where the characters are no number. */
    static int of(String written) {
        int ten = written.indexOf('十');
        if (ten < 0) {
            return written.length() <= 2 && (written.length() == 1 || Character.isDigit(written.charAt(0)))
                    ? year(written)
                    : 0;
        }
        int tens = ten == 0 ? 1 : digit(written.charAt(0));
        int ones = ten == written.length() - 1 ? 0 : digit(written.charAt(written.length() - 1));
        return ten <= 1 && written.length() - ten <= 2 ? tens * 10 + ones : 0;
    }

    private static int digit(char each) {
        return Character.isDigit(each) ? Character.digit(each, 10) : Math.max(0, DIGITS.indexOf(each));
    }
}
