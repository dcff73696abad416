package org.indaba.questionnaire.parser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.indaba.questionnaire.parser.ParseResult.Why;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Periods as people type them. */
class PeriodParserTest {
    private static final PeriodParser.Days MARCH =
            new PeriodParser.Days(Optional.of(LocalDate.of(2027, 3, 1)), LocalDate.of(2027, 3, 31));

    @ParameterizedTest
    @ValueSource(strings = {
        "1 March 2027 - 31 March 2027", "1 March 2027-31 March 2027", "1 March 2027 – 31 March 2027", "1 March 2027—31 March 2027",
        "from 1 March 2027 to 31 March 2027", "from the 1st to the 31st of March 2027", "1-31 March 2027", "1 March – 31 March 2027",
        "March 1-31, 2027", "1 March 2027 until 31 March", "between 1 and 31 March 2027", "1st March through 31st March 2027",
        "1 March 2027 -> 31 March 2027", "Monday 1 March 2027 till Wednesday 31 March 2027", "1 March 2027, 31 March 2027",
        "1-31 March 2027 inclusive"})
    void in_english(String typed) {
        assertThat(PeriodParser.read(typed)).as(typed).isEqualTo(MARCH);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "du 1er mars 2027 au 31 mars 2027", "du 1er au 31 mars 2027", "1er mars 2027 – 31 mars 2027", "1er-31 mars 2027",
        "1er mars au 31 mars 2027", "du 1 mars 2027 jusqu’au 31 mars 2027", "à partir du 1er mars 2027 jusqu'au 31 mars 2027",
        "entre le 1er et le 31 mars 2027", "du 01/03/2027 au 31/03/2027", "le 1er mars 2027 à 31 mars 2027",
        "DU 1ER MARS AU 31 MARS 2027", "du 1er au 31 mars 2027 inclus"})
    void in_french(String typed) {
        assertThat(PeriodParser.read(typed)).as(typed).isEqualTo(MARCH);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "del 1 de marzo al 31 de marzo de 2027", "del 1 al 31 de marzo de 2027", "1 de marzo de 2027 – 31 de marzo de 2027",
        "desde el 1 de marzo de 2027 hasta el 31 de marzo de 2027", "desde el 1 hasta el 31 de marzo de 2027", "1-31 marzo 2027",
        "de 1 de marzo a 31 de marzo de 2027", "1.º de marzo de 2027 al 31 de marzo de 2027", "entre el 1 y el 31 de marzo de 2027",
        "1/3/2027 al 31/3/2027", "del 1 de marzo de 2027 al 31 de marzo"})
    void in_spanish(String typed) {
        assertThat(PeriodParser.read(typed)).as(typed).isEqualTo(MARCH);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "с 1 марта 2027 по 31 марта 2027", "с 1 по 31 марта 2027", "с 1 марта по 31 марта 2027 г.", "1–31 марта 2027",
        "1 марта 2027 г. — 31 марта 2027 г.", "с 1 марта 2027 года до 31 марта 2027 года", "от 1 марта 2027 до 31 марта 2027",
        "между 1 и 31 марта 2027", "с 01.03.2027 по 31.03.2027", "С 1-го по 31-е марта 2027", "1.03-31.03.2027",
        "с 1 по 31 марта 2027 включительно"})
    void in_russian(String typed) {
        assertThat(PeriodParser.read(typed)).as(typed).isEqualTo(MARCH);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "من 1 مارس 2027 إلى 31 مارس 2027", "من 1 إلى 31 مارس 2027", "1 مارس 2027 – 31 مارس 2027", "من ١ مارس ٢٠٢٧ حتى ٣١ مارس ٢٠٢٧",
        "١-٣١ مارس ٢٠٢٧", "من 1 آذار 2027 الى 31 آذار 2027", "ابتداء من 1 مارس 2027 وحتى 31 مارس 2027", "بين 1 و31 مارس 2027",
        "1 مارس - 31 مارس 2027", "من ١/٣/٢٠٢٧ إلى ٣١/٣/٢٠٢٧", "\u20671 مارس 2027\u2069 – \u206731 مارس 2027\u2069",
        "1 ـ 31 مارس 2027"})
    void in_arabic(String typed) {
        assertThat(PeriodParser.read(typed)).as(typed).isEqualTo(MARCH);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "2027年3月1日-2027年3月31日", "2027年3月1日至2027年3月31日", "2027年3月1日至31日", "2027年3月1日到3月31日", "从2027年3月1日到2027年3月31日",
        "自2027年3月1日起至2027年3月31日止", "2027年3月1日～2027年3月31日", "2027年3月1日——3月31日", "二〇二七年三月一日至三月三十一日",
        "3月1日至2027年3月31日", "2027年3月1-31日", "2027.3.1-2027.3.31", "2027年3月1日至31日之间"})
    void in_chinese(String typed) {
        assertThat(PeriodParser.read(typed)).as(typed).isEqualTo(MARCH);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "1/3/2027-31/3/2027", "2027-03-01-2027-03-31", "2027-03-01 - 2027-03-31", "2027-03-01/2027-03-31", "2027-03-01\n2027-03-31",
        "2027-03-01-31", "2027-03-01 - 03-31", "3/1/2027-3/31/2027", "1/3-31/3/2027", "1-31/3/2027", "1/3/27 - 31/3/2027", "1.3..31.3.2027",
        "1-3-2027-31-3-2027", "1/3/2027−31/3/2027"})
    void in_numbers_the_ends_have_one_order(String typed) {
        assertThat(PeriodParser.read(typed)).as(typed).isEqualTo(MARCH);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "31 March 2027", "until 31 March 2027", "by 31 March 2027", "jusqu’au 31 mars 2027", "hasta el 31 de marzo de 2027",
        "до 31 марта 2027", "до 31 марта 2027 включительно", "حتى 31 مارس 2027", "到2027年3月31日", "2027年3月31日为止", "截至2027年3月31日", "2027-03-31", "31/03/2027"})
    void one_day_is_the_last(String typed) {
        assertThat(PeriodParser.read(typed)).as(typed)
                .isEqualTo(new PeriodParser.Days(Optional.empty(), LocalDate.of(2027, 3, 31)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "1-31 March | NO_YEAR", "31 March | NO_YEAR", "31/03/27 | NO_YEAR", "1/3/27-31/3/27 | NO_YEAR", "1/3-31/3 | NO_YEAR",
        "3月1日至3月31日 | NO_YEAR", "с 1 по 31 марта | NO_YEAR", "من 1 إلى 31 مارس | NO_YEAR", "1/3/26 - 31/3/2027 | NO_YEAR",
        "15 December – 15 January 2027 | NO_YEAR", "1 March 2027 – 15 January | NO_YEAR", "1-31 | UNKNOWN", "1 - 3 | UNKNOWN",
        "31 February 2027 | NO_SUCH_DAY", "1-31 February 2027 | NO_SUCH_DAY", "31-2-2027 | NO_SUCH_DAY", "1/2/2027-31/2/2027 | NO_SUCH_DAY",
        "from 1 March 2027 | UNKNOWN", "du 1er mars 2027 | UNKNOWN", "с 1 марта 2027 | UNKNOWN", "من 1 مارس 2027 | UNKNOWN", "从2027年3月1日 | UNKNOWN",
        "1 March 2027 and 31 March 2027 | UNKNOWN", "1, 31 March 2027 | UNKNOWN", "March 2027 - April 2027 | UNKNOWN", "2027 | UNKNOWN",
        "1 March 2027 - 10 March 2027 - 31 March 2027 | UNKNOWN", "soon - 31 March 2027 | UNKNOWN"})
    void what_is_not_said_is_not_guessed(String typed, Why why) {
        assertThat(PeriodParser.read(typed)).as(typed).isEqualTo(new PeriodParser.Unread(why));
    }

    @Test
    void an_end_before_the_beginning_is_left_as_it_was_typed() {
        PeriodParser.Days turned =
                new PeriodParser.Days(Optional.of(LocalDate.of(2027, 3, 31)), LocalDate.of(2027, 3, 1));
        assertThat(PeriodParser.read("31-1 March 2027")).isEqualTo(turned);
        assertThat(PeriodParser.read("31/3/2027-1/3/2027")).isEqualTo(turned);
    }

    @Test
    void an_order_that_both_ends_leave_open_has_the_day_first() {
        assertThat(PeriodParser.read("7/8/2027 - 9/10/2027")).isEqualTo(
                new PeriodParser.Either(
                        new PeriodParser.Days(Optional.of(LocalDate.of(2027, 8, 7)), LocalDate.of(2027, 10, 9)),
                        new PeriodParser.Days(Optional.of(LocalDate.of(2027, 7, 8)), LocalDate.of(2027, 9, 10))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", " - ", "\n", "to", "от до", "1", "\ud800-\ud800", "////", "至", "1-2-3-4-5-6-7-8"})
    void hostile_texts_are_no_period(String typed) {
        assertThat(PeriodParser.read(typed)).isEqualTo(new PeriodParser.Unread(Why.UNKNOWN));
        assertThat(PeriodParser.read("7".repeat(4096))).isEqualTo(new PeriodParser.Unread(Why.UNKNOWN));
    }
}
