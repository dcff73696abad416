package org.indaba.questionnaire.parser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.indaba.questionnaire.parser.ParseResult.Why;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateParserTest {
    private static final DateParser ANY = new DateParser(Optional.empty(), Optional.empty());

    @ParameterizedTest
    @ValueSource(strings = {
        "2026-12-24", "2026/12/24", "24.12.2026", "24/12/2026", "24-12-2026", "24 12 2026", "٢٤/١٢/٢٠٢٦", "12/24/2026",
        "24 December 2026", "December 24, 2026", "24th of December 2026", "24dec2026", "2026 Dec 24", "Thursday, 24 Dec. 2026",
        "24 décembre 2026", "24 decembre 2026", "le 24 déc. 2026", "24 de diciembre de 2026", "24 dic 2026", "24 декабря 2026 г.",
        "декабрь 24, 2026", "24 дек. 2026", "24 ديسمبر 2026", "٢٤ ديسمبر ٢٠٢٦", "24 كانون الأول 2026", "24 كانون الاول ٢٠٢٦",
        "24 دجنبر 2026", "2026年12月24日", "2026 年 12 月 24 日", "二〇二六年十二月二十四日", "2026年12月24号", "24 dezembro 2026",
        "\u200f24/12/2026\u200f", "２０２６－１２－２４"})
    void a_date_is_read_however_it_is_written(String typed) {
        assertThat(ANY.read(typed)).as(typed).isEqualTo(new ParseResult.Value("2026-12-24", true));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "3/4/2026 | 2026-04-03", "12/12/2026 | 2026-12-12", "3/12/2026 | 2026-12-03", "12/13/2026 | 2026-12-13", "二〇二六年十月二日 | 2026-10-02", "2026年1月三十一日 | 2026-01-31", "1er mai 2026 | 2026-05-01",
        "1º de enero de 2026 | 2026-01-01", "1.º de enero de 2026 | 2026-01-01", "1° mayo 2026 | 2026-05-01", "١º/٢/٢٠٢٦ | 2026-02-01", "29 فبراير 2028 | 2028-02-29", "29 شباط 2028 | 2028-02-29",
        "1 may 2026 | 2026-05-01", "5 mars 2026 | 2026-03-05", "2026年10月10日 | 2026-10-10",
        "24 سبتمبر 2026 | 2026-09-24", "24 شتنبر 2026 | 2026-09-24", "24 جوان 2026 | 2026-06-24"})
    void three_numbers_are_day_month_and_year(String typed, String code) {
        assertThat(ANY.read(typed)).as(typed).isInstanceOfSatisfying(
                ParseResult.Value.class, value -> assertThat(value.code()).isEqualTo(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3/4/2026", "7/8/2027", "3-12-2026", "٧/٨/٢٠٢٧", "07.08.2027"})
    void two_numbers_of_which_either_may_be_the_month_are_doubtful(String typed) {
        assertThat(ANY.read(typed)).as(typed).isInstanceOfSatisfying(
                ParseResult.Value.class, value -> assertThat(value.sure()).isFalse());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-08-07", "7 August 2027", "13/8/2027", "8/13/2027", "8/8/2027", "2027年8月7日", "7 أغسطس 2027"})
    void a_date_with_its_month_by_name_or_in_an_order_that_is_the_only_one_is_sure(String typed) {
        assertThat(ANY.read(typed)).as(typed).isInstanceOfSatisfying(
                ParseResult.Value.class, value -> assertThat(value.sure()).isTrue());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "31 February 2026 | NO_SUCH_DAY", "31/2/2026 | NO_SUCH_DAY", "٣١ شباط ٢٠٢٦ | NO_SUCH_DAY", "0/1/2026 | NO_SUCH_DAY",
        "13/13/2026 | NO_SUCH_DAY", "29 февраля 2027 | NO_SUCH_DAY", "2026年2月31日 | NO_SUCH_DAY", "2026年13月1日 | NO_SUCH_DAY",
        "24 December | NO_YEAR", "24/12 | NO_YEAR", "24 dec 26 | NO_YEAR", "3/4/26 | NO_YEAR", "11月24日 | NO_YEAR",
        "٢٤ ديسمبر | NO_YEAR", "soon | UNKNOWN", "2026 | UNKNOWN", "December 2026 | UNKNOWN", "24 | UNKNOWN",
        "1 2 3 4 | UNKNOWN", "十十十月十日 | NO_YEAR", "二〇二六年十十十月一日 | NO_SUCH_DAY", "24 December 2026 or later | UNKNOWN", "99999-12-24 | UNKNOWN", "24 foo 2026 | UNKNOWN"})
    void what_is_no_day_is_told_apart(String typed, Why why) {
        assertThat(ANY.read(typed)).as(typed).isEqualTo(ParseResult.unread(why));
    }

    @Test
    void bounds_are_days_that_may_be_chosen() {
        DateParser spring =
                new DateParser(Optional.of(LocalDate.of(2026, 3, 1)), Optional.of(LocalDate.of(2026, 5, 31)));
        assertThat(spring.read("1/3/2026")).isEqualTo(new ParseResult.Value("2026-03-01", false));
        assertThat(spring.read("31/5/2026")).isEqualTo(new ParseResult.Value("2026-05-31", true));
        assertThat(spring.read("28/2/2026")).isEqualTo(ParseResult.unread(Why.OUT_OF_BOUNDS));
        assertThat(spring.read("1/6/2026")).isEqualTo(ParseResult.unread(Why.OUT_OF_BOUNDS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\u0000", "\ud800", "#12", "####", "////", "年月日"})
    void hostile_texts_are_no_date(String typed) {
        assertThat(ANY.read(typed)).isEqualTo(ParseResult.unread(Why.UNKNOWN));
        assertThat(ANY.read("24 December 2026 ".repeat(5000))).isEqualTo(ParseResult.unread(Why.UNKNOWN));
    }
}
