package org.indaba.questionnaire.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.indaba.places.Spelling;
import org.indaba.questionnaire.reading.Reading.Why;

/**
 * Reads one day of the Gregorian calendar: ISO 8601, day-month-year, months by name, Chinese. Three numbers of which
 * the first is no year are day, month and year; only where that is no day are they month, day and year. No reading of
 * a date is sure: it is told in full and waits for the person's word.
 *
 * @param earliest empty: no bound
 */
public record DateReading(Optional<LocalDate> earliest, Optional<LocalDate> latest) {
    /** What is longer is a sentence, and not a date. */
    private static final int LONGEST = 60;

    private static final int DIGITS_OF_A_YEAR = 4;

    private static final Pattern CHINESE =
            Pattern.compile("([0-9]{4}|[〇零一二三四五六七八九]{4}) ?年 ?([0-9]{1,2}|[一二三四五六七八九十]{1,3}) ?月 ?"
                    + "([0-9]{1,2}|[一二三四五六七八九十]{1,3}) ?[日号號]?");
    private static final Pattern CHINESE_WITHOUT_YEAR =
            Pattern.compile("([0-9]{1,2}|[一二三四五六七八九十]{1,3}) ?月 ?([0-9]{1,2}|[一二三四五六七八九十]{1,3}) ?[日号號]?");
    private static final Pattern ORDINAL = Pattern.compile("(?<=[0-9])(?:st|nd|rd|th|er|ero|-?го|-?е|-?ое)(?![\\p{L}])");

    /** A sign over a day. Taken away before the text is made plain, which turns it into a letter. */
    private static final Pattern ORDINAL_SIGN = Pattern.compile("(?<=\\p{Nd})\\.?[ºª°]");

    /** Words that stand between the parts of a date. */
    private static final Set<String> FILLERS = Set.of(
            "de", "del", "the", "of", "on", "le", "el", "г", "год", "года", "في", "من", "عام", "سنه", "سنة", "م",
            "يوم", "شهر", "date", "dia", "jour", "day");

    public Reading read(String typed) {
        if (typed.length() > LONGEST) {
            return Reading.unread(Why.UNKNOWN);
        }
        String text = Digits.plain(ORDINAL_SIGN.matcher(typed).replaceAll("")).toLowerCase(Locale.ROOT);
        Matcher chinese = CHINESE.matcher(text);
        if (chinese.matches()) {
            return day(ChineseNumber.year(chinese.group(1)), ChineseNumber.of(chinese.group(2)),
                    ChineseNumber.of(chinese.group(3)));
        }
        if (CHINESE_WITHOUT_YEAR.matcher(text).matches()) {
            return Reading.unread(Why.NO_YEAR);
        }
        String words = ORDINAL.matcher(text).replaceAll("").replaceAll("[./\\-–−,،]", " ");
        words = words.replaceAll("(?<=[0-9])(?=\\p{L})|(?<=\\p{L})(?=[0-9])", " ");
        return parts(Months.marked(Spelling.fold(words)));
    }

    private Reading parts(String marked) {
        List<String> numbers = new ArrayList<>();
        int month = 0;
        for (String word : marked.split(" ")) {
            if (word.startsWith("#")) {
                month = Integer.parseInt(word.substring(1));
            } else if (word.matches("[0-9]{1,4}")) {
                numbers.add(word);
            } else if (!FILLERS.contains(word) && !Months.isDayOfWeek(word)) {
                return Reading.unread(Why.UNKNOWN);
            }
        }
        return month > 0 ? named(month, numbers) : numbered(numbers);
    }

    private Reading named(int month, List<String> numbers) {
        if (numbers.size() == 2) {
            int year = isYear(numbers.get(0)) ? 0 : 1;
            return isYear(numbers.get(year)) && !isYear(numbers.get(1 - year))
                    ? day(number(numbers.get(year)), month, number(numbers.get(1 - year)))
                    : Reading.unread(isYear(numbers.get(year)) ? Why.UNKNOWN : Why.NO_YEAR);
        }
        boolean dayOnly = numbers.size() == 1 && !isYear(numbers.get(0));
        return Reading.unread(dayOnly ? Why.NO_YEAR : Why.UNKNOWN);
    }

    private Reading numbered(List<String> numbers) {
        if (numbers.size() == 2 && numbers.stream().noneMatch(DateReading::isYear)) {
            return Reading.unread(Why.NO_YEAR);
        }
        if (numbers.size() != 3) {
            return Reading.unread(Why.UNKNOWN);
        }
        int first = number(numbers.get(0));
        int second = number(numbers.get(1));
        int third = number(numbers.get(2));
        if (isYear(numbers.get(0))) {
            return day(first, second, third);
        }
        if (!isYear(numbers.get(2))) {
            return Reading.unread(Why.NO_YEAR);
        }
        boolean monthFirst = second > 12 && first <= 12;
        return monthFirst ? day(third, first, second) : day(third, second, first);
    }

    private Reading day(int year, int month, int day) {
        LocalDate date;
        try {
            date = LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            return Reading.unread(Why.NO_SUCH_DAY);
        }
        return of(date);
    }

    /** A day that was chosen and not typed. */
    public Reading of(LocalDate date) {
        boolean outside = earliest.isPresent() && date.isBefore(earliest.get())
                || latest.isPresent() && date.isAfter(latest.get());
        return outside ? Reading.unread(Why.OUT_OF_BOUNDS) : new Reading.Value(date.toString(), false);
    }

    private static boolean isYear(String number) {
        return number.length() == DIGITS_OF_A_YEAR && number.charAt(0) != '0';
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
