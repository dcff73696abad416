package org.indaba.questionnaire.parser;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.indaba.places.TextFolding;

/**
 * The parts of a day in the Gregorian calendar that a text contains, in the forms ISO 8601, day-month-year, months by name,
 * and Chinese. Missing parts are empty.
 *
 * @param shortYear a year of two digits, which may be of any century
 */
record PartialDate(OptionalInt year, OptionalInt shortYear, OptionalInt month, int day, Order order) {

    /** Tells how the day's number was distinguished from the month's. */
    enum Order {
        /** The month has its name or its sign, or there is none. */
        TOLD,
        /** One of the two numbers cannot be a month. */
        DAY_FIRST,
        MONTH_FIRST,
        /** Either number may be the month; the day is assumed to come first. */
        EITHER
    }

    /** A longer text is a sentence and no date. Characters. */
    private static final int LONGEST = 60;

    private static final int DIGITS_OF_A_YEAR = 4;
    private static final int MONTHS = 12;
    private static final int CENTURY = 100;

    private static final Pattern CHINESE = Pattern.compile("(?:([0-9]{4}|[〇零一二三四五六七八九]{4}) ?年 ?)?"
            + "(?:([0-9]{1,2}|[一二三四五六七八九十]{1,3}) ?月 ?)?([0-9]{1,2}|[一二三四五六七八九十]{1,3}) ?[日号號]?");

    /** A Chinese date has one of these signs. */
    private static final Pattern CHINESE_SIGN = Pattern.compile("[年月日号號]");

    private static final Pattern ORDINAL = Pattern.compile("(?<=[0-9])(?:st|nd|rd|th|er|ero|-?го|-?е|-?ое)(?![\\p{L}])");

    /** A sign after the number of a day. It is removed before the text is folded, which would turn it into a letter. */
    private static final Pattern ORDINAL_SIGN = Pattern.compile("(?<=\\p{Nd})\\.?[ºª°]");

    /** Words between the parts of a date. */
    private static final Set<String> FILLERS = Set.of(
            "de", "del", "the", "of", "on", "le", "el", "г", "год", "года", "في", "من", "عام", "سنه", "سنة", "م",
            "يوم", "شهر", "date", "dia", "jour", "day");

    /** The text with plain digits and in small letters, the form that {@link #of} takes. */
    static String plain(String typed) {
        return DigitNormalizer.plain(ORDINAL_SIGN.matcher(typed).replaceAll("")).toLowerCase(Locale.ROOT);
    }

    /** Empty where no day is said, or anything else besides. */
    static Optional<PartialDate> of(String plain) {
        if (plain.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher chinese = CHINESE.matcher(plain);
        if (CHINESE_SIGN.matcher(plain).find() && chinese.matches()) {
            return Optional.of(new PartialDate(
                    chinese.group(1) == null ? OptionalInt.empty() : OptionalInt.of(ChineseNumberParser.year(chinese.group(1))),
                    OptionalInt.empty(),
                    chinese.group(2) == null ? OptionalInt.empty() : OptionalInt.of(ChineseNumberParser.of(chinese.group(2))),
                    ChineseNumberParser.of(chinese.group(3)), Order.TOLD));
        }
        String words = ORDINAL.matcher(plain).replaceAll("").replaceAll("[./\\-–−,،]", " ");
        words = words.replaceAll("(?<=[0-9])(?=\\p{L})|(?<=\\p{L})(?=[0-9])", " ");
        return ofWords(MonthNames.marked(TextFolding.fold(words)));
    }

    private static Optional<PartialDate> ofWords(String marked) {
        List<String> numbers = new ArrayList<>();
        OptionalInt month = OptionalInt.empty();
        for (String word : marked.split(" ")) {
            if (word.startsWith("#")) {
                month = OptionalInt.of(Integer.parseInt(word.substring(1)));
            } else if (word.matches("[0-9]{1,4}")) {
                numbers.add(word);
            } else if (!FILLERS.contains(word) && !MonthNames.isDayOfWeek(word)) {
                return Optional.empty();
            }
        }
        return ofNumbers(month, numbers);
    }

    /** The year may be first or last, and only there. */
    private static Optional<PartialDate> ofNumbers(OptionalInt month, List<String> numbers) {
        int last = numbers.size() - 1;
        boolean yearFirst = last >= 0 && isYear(numbers.get(0));
        boolean yearLast = last >= 1 && !yearFirst && isYear(numbers.get(last));
        OptionalInt year = yearFirst ? OptionalInt.of(number(numbers.get(0)))
                : yearLast ? OptionalInt.of(number(numbers.get(last))) : OptionalInt.empty();
        List<String> rest = numbers.subList(yearFirst ? 1 : 0, yearLast ? last : numbers.size());
        if (rest.isEmpty() || rest.stream().anyMatch(PartialDate::isYear)) {
            return Optional.empty();
        }
        int named = month.isPresent() ? 1 : 2;
        OptionalInt shortYear = year.isEmpty() && rest.size() == named + 1
                ? OptionalInt.of(number(rest.get(named)))
                : OptionalInt.empty();
        int told = rest.size() - (shortYear.isPresent() ? 1 : 0);
        int first = number(rest.get(0));
        if (told == 1 && yearFirst && month.isEmpty()) {
            return Optional.empty();
        } else if (told == 1) {
            return Optional.of(new PartialDate(year, shortYear, month, first, Order.TOLD));
        } else if (told != 2 || month.isPresent()) {
            return Optional.empty();
        }
        int second = number(rest.get(1));
        Order order = yearFirst || second > MONTHS && first <= MONTHS ? Order.MONTH_FIRST
                : first > MONTHS || first == second ? Order.DAY_FIRST : Order.EITHER;
        return Optional.of(order == Order.MONTH_FIRST
                ? new PartialDate(year, shortYear, OptionalInt.of(first), second, order)
                : new PartialDate(year, shortYear, OptionalInt.of(second), first, order));
    }

    /** The two numbers in the order in which the other end of a period has them. */
    PartialDate inOrderOf(PartialDate other) {
        return other.order == Order.MONTH_FIRST ? turned() : this;
    }

    /** Takes the month for the day and the day for the month, where nothing tells which of them is which. */
    PartialDate turned() {
        return order == Order.EITHER
                ? new PartialDate(year, shortYear, OptionalInt.of(day), month.orElseThrow(), Order.MONTH_FIRST)
                : this;
    }

    /** Tells whether the other end of a period may have its two numbers in either order, for all that is said here. */
    boolean leavesOrder() {
        return month.isPresent() && (order == Order.EITHER || order == Order.TOLD || month.getAsInt() == day);
    }

    /** What is not said here is as the other end of a period says it; a year of two digits where it is that year's. */
    PartialDate completedBy(PartialDate other) {
        boolean sameYear = year.isEmpty() && other.year.isPresent()
                && (shortYear.isEmpty() || shortYear.getAsInt() == other.year.getAsInt() % CENTURY);
        return new PartialDate(
                sameYear ? other.year : year, sameYear ? OptionalInt.empty() : shortYear,
                month.isPresent() ? month : other.month, day, order);
    }

    /** Tells whether no part is missing. */
    boolean isWhole() {
        return year.isPresent() && month.isPresent();
    }

    /** The date of complete parts; empty where there is no such day. */
    Optional<LocalDate> date() {
        try {
            return Optional.of(LocalDate.of(year.orElseThrow(), month.orElseThrow(), day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static boolean isYear(String number) {
        return number.length() == DIGITS_OF_A_YEAR && number.charAt(0) != '0';
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
