package org.indaba.questionnaire.parser;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.indaba.places.TextFolding;
import org.indaba.questionnaire.parser.ParseResult.Why;

/**
 * Reads one number: digits of any script, a decimal comma or point, and the separators of thousands of the six languages.
 * {@code 1,234} may be two numbers, depending on the writer; it is then read by the rules of the language, and the result
 * is not sure.
 *
 * @param least empty for no bound
 * @param decimals the most digits after the point
 * @param units the spellings of the unit, before the number or after it
 * @param decimalComma whether the language writes a comma before the decimals
 */
public record NumberParser(
        Optional<BigDecimal> least,
        Optional<BigDecimal> most,
        int decimals,
        Collection<String> units,
        boolean decimalComma) {
    /** A longer text is a sentence and no number. */
    private static final int LONGEST = 60;

    /** The most digits before the point: nobody counts more, and a spreadsheet does not keep them. */
    private static final int MOST_DIGITS = 15;

    private static final Pattern NUMBER =
            Pattern.compile("([+\\-−–]?) ?([0-9][0-9 .,'’\u066b\u066c\u060c]*|[.,\u066b][0-9]+)");
    private static final String DECIMAL_ALWAYS = "\u066b";
    private static final Pattern GROUPED = Pattern.compile("[0-9]{1,3}(?:[ '’\u066c.,][0-9]{3})+");

    /** Groups of digits as India and its neighbours write them: {@code 12,34,567}. */
    private static final Pattern INDIAN = Pattern.compile("[0-9]{1,2}(?:,[0-9]{2})+,[0-9]{3}");

    private static final Set<String> PERCENT = Set.of(
            "%", "٪", "percent", "per cent", "pour cent", "процент", "процента", "процентов", "por ciento", "في المئة", "في المائة",
            "بالمئة", "بالمائة", "百分之");
    private static final Pattern GROUPING = Pattern.compile("[ '’\u066c]");

    public ParseResult read(String typed) {
        if (typed.length() > LONGEST) {
            return ParseResult.unread(Why.UNKNOWN);
        }
        Matcher number = NUMBER.matcher(withoutUnit(DigitNormalizer.plain(typed)));
        if (!number.matches()) {
            return ParseResult.unread(Why.UNKNOWN);
        }
        String body = number.group(2).replace('\u060c', ',').replaceAll("[.,]$", "").strip();
        boolean minus = !number.group(1).isEmpty() && !number.group(1).equals("+");
        return split(body).map(parts -> value(parts, minus)).orElse(ParseResult.unread(Why.UNKNOWN));
    }

    private String withoutUnit(String text) {
        Set<String> written = written();
        for (String unit : written) {
            String plain = DigitNormalizer.plain(unit);
            if (ends(text, plain)) {
                return text.substring(0, text.length() - plain.length()).strip();
            } else if (starts(text, plain)) {
                return text.substring(plain.length()).strip();
            }
        }
        String folded = text.replaceFirst("^.*[0-9]", "");
        boolean spelt = !TextFolding.fold(folded).isEmpty()
                && written.stream().anyMatch(unit -> TextFolding.fold(unit).equals(TextFolding.fold(folded)));
        return spelt ? text.substring(0, text.length() - folded.length()).strip() : text;
    }

    /** The unit in all its spellings, longer ones first, since some end like others. */
    private Set<String> written() {
        Set<String> written = new TreeSet<>(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));
        written.addAll(units);
        if (units.stream().anyMatch(each -> PERCENT.contains(each.toLowerCase(Locale.ROOT)))) {
            written.addAll(PERCENT);
        }
        return written;
    }

    private static boolean ends(String text, String unit) {
        return text.toLowerCase(Locale.ROOT).endsWith(unit.toLowerCase(Locale.ROOT));
    }

    private static boolean starts(String text, String unit) {
        return text.toLowerCase(Locale.ROOT).startsWith(unit.toLowerCase(Locale.ROOT));
    }

    private record Parts(String whole, String fraction, boolean sure) {}

    private Optional<Parts> split(String body) {
        int at = decimalPoint(body);
        String whole = at < 0 ? body : body.substring(0, at);
        String fraction = at < 0 ? "" : body.substring(at + 1);
        boolean grouped = !whole.matches("[0-9]*");
        if (!fraction.matches("[0-9]*") || grouped && !evenly(whole)) {
            return Optional.empty();
        }
        return Optional.of(new Parts(whole.replaceAll("[^0-9]", ""), fraction, !ambiguous(body)));
    }

    /** Tells whether all separators of thousands are the same. */
    private static boolean evenly(String whole) {
        return INDIAN.matcher(whole).matches() || GROUPED.matcher(whole).matches()
                && whole.replaceAll("[0-9]", "").replace('’', '\'').chars().distinct().count() == 1;
    }

    /** The position of the decimals; -1 where there are none. */
    private int decimalPoint(String body) {
        int always = body.indexOf(DECIMAL_ALWAYS);
        if (always >= 0) {
            return always;
        }
        int comma = body.lastIndexOf(',');
        int point = body.lastIndexOf('.');
        int last = Math.max(comma, point);
        if (last < 0 || comma >= 0 && point >= 0 || GROUPING.matcher(body).find()) {
            return last;
        }
        boolean once = body.indexOf(body.charAt(last)) == last;
        if (!once) {
            return -1;
        }
        if (looksGrouped(body, last)) {
            boolean decimal = decimals > 0 && body.charAt(last) == (decimalComma ? ',' : '.');
            return decimal ? last : -1;
        }
        return last;
    }

    private boolean ambiguous(String body) {
        int last = Math.max(body.lastIndexOf(','), body.lastIndexOf('.'));
        return decimals > 0 && last >= 0 && body.matches("[0-9]+[.,][0-9]+") && looksGrouped(body, last);
    }

    private static boolean looksGrouped(String body, int last) {
        return body.length() - last == 4 && last >= 1 && last <= 3 && body.charAt(0) != '0';
    }

    private ParseResult value(Parts parts, boolean minus) {
        if (parts.whole().length() > MOST_DIGITS) {
            return ParseResult.unread(Why.OUT_OF_BOUNDS);
        }
        BigDecimal read = new BigDecimal((parts.whole().isEmpty() ? "0" : parts.whole())
                + (parts.fraction().isEmpty() ? "" : "." + parts.fraction()));
        BigDecimal value = read.signum() == 0 ? BigDecimal.ZERO : read.stripTrailingZeros();
        value = minus ? value.negate() : value;
        if (value.scale() > decimals) {
            return ParseResult.unread(Why.TOO_MANY_DECIMALS);
        }
        boolean outside = least.isPresent() && value.compareTo(least.get()) < 0
                || most.isPresent() && value.compareTo(most.get()) > 0;
        return outside ? ParseResult.unread(Why.OUT_OF_BOUNDS) : new ParseResult.Value(value.toPlainString(), parts.sure());
    }
}
