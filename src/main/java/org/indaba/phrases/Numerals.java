package org.indaba.phrases;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.util.Locale;
import org.indaba.questionnaire.Language;

/**
 * Writes numbers in one language. The digits are 0 to 9 in every language: United Nations and ITU documents print them, in
 * Arabic too; they are read from Morocco to Iraq; and they are the digits of the codes, receipts and times beside them.
 * Digits of any script are understood when typed.
 */
final class Numerals {
    /** Up to this number no language groups digits. */
    private static final int PLAIN = 999;

    private final ULocale locale;
    private volatile LocalizedNumberFormatter grouped;

    Numerals(Language language) {
        this.locale = new ULocale(language.tag() + "@numbers=latn");
    }

    String write(long number) {
        if (number >= 0 && number <= PLAIN) {
            return Long.toString(number);
        }
        if (grouped == null) {
            grouped = NumberFormatter.withLocale(locale);
        }
        return grouped.format(number).toString();
    }

    /** Writes a decimal without separators of thousands, which could be taken for a decimal point or comma. */
    String write(String plain) {
        return NumberFormatter.withLocale(locale)
                .grouping(NumberFormatter.GroupingStrategy.OFF)
                .precision(Precision.unlimited())
                .format(new BigDecimal(plain))
                .toString();
    }

    /** Writes minutes and seconds, such as {@code 0:42}, with hours before them where there are any. */
    static String length(long seconds) {
        long minutes = seconds / 60;
        return minutes < 60
                ? String.format(Locale.ROOT, "%d:%02d", minutes, seconds % 60)
                : String.format(Locale.ROOT, "%d:%02d:%02d", minutes / 60, minutes % 60, seconds % 60);
    }

    /** The pattern of a sentence, by the language's rules for plurals. */
    MessageFormat choices(String pattern) {
        return new MessageFormat(pattern, locale);
    }
}
