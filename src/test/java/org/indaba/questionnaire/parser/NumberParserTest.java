package org.indaba.questionnaire.parser;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.indaba.questionnaire.parser.ParseResult.Why;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberParserTest {
    private static final List<String> UNITS = List.of("kg", "كغ", "$", "kilo");

    private static NumberParser numbers(int decimals, boolean decimalComma) {
        return new NumberParser(
                Optional.of(BigDecimal.valueOf(-5000)), Optional.of(BigDecimal.valueOf(5_000_000)), decimals, UNITS,
                decimalComma);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "12 | 12", "١٢٫٥ | 12.5", "１２ | 12", "१२ | 12", "۱۲٫۵ | 12.5", "12,5 | 12.5", "12.50 | 12.5", "0.50 | 0.5",
        ".5 | 0.5", ",5 | 0.5", "12. | 12", "-0 | 0", "-12 | -12", "−3,5 | -3.5", "+7 | 7", "007 | 7", "1 234 | 1234",
        "1\u00a0234,5 | 1234.5", "1\u202f234 567 | 1234567", "1.234.567 | 1234567", "1,234,567 | 1234567",
        "1,234.5 | 1234.5", "1.234,5 | 1234.5", "1'234 | 1234", "1’234.5 | 1234.5", "١٬٢٣٤٫٥ | 1234.5",
        "0,123 | 0.123", "1234,567 | 1234.567", "12 kg | 12", "12kg | 12", "$12 | 12", "١٢ كغ | 12", "3 Kilo | 3",
        "\u200f١٢\u200f | 12", "-5000 | -5000", "5000000 | 5000000", "12 kílo | 12", "12 ＫＧ | 12", "100 | 100", "1000000 | 1000000",
        "1,23,456 | 123456", "12,34,567 | 1234567", "1,23,456.50 | 123456.5", "१२,३४,५६७ | 1234567", "45,00,000 kg | 4500000"})
    void a_number_is_read_however_it_is_written(String typed, String code) {
        assertThat(numbers(3, false).read(typed)).as(typed).isEqualTo(new ParseResult.Value(code, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", " ", "a lot", "1e999", "1e3", "0x10", "NaN", "Infinity", "1 2", "12 13", "1/2", "1-2", "--1", "1,,2",
        "1.2.3", "1,23,45", "123,45,678", "1.23.456", "1,234,56,789", "7/10", "5 %", "12 t", "12k", "3 million", "1'23", "twelve", "12 lb", "12 kg 3", "½ or so", "1٫2٫3", "12 345 67", "10⁶", "5²", "5² kg", "²5", "3₂", "1①", "10⁻⁶", "5½", "\u0000", "\ud800",
        "1 234.567.890"})
    void what_is_no_single_number_is_not_read(String typed) {
        assertThat(numbers(3, false).read(typed)).as(typed).isEqualTo(ParseResult.unread(Why.UNKNOWN));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "1,234 | false | 1234", "1.234 | false | 1.234", "1,234 | true | 1.234", "1.234 | true | 1234",
        "12,345 | true | 12.345"})
    void a_number_that_could_be_two_is_read_as_the_language_writes_and_is_not_sure(
            String typed, boolean decimalComma, String code) {
        assertThat(numbers(3, decimalComma).read(typed)).isEqualTo(new ParseResult.Value(code, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,234", "1.234"})
    void among_whole_numbers_three_digits_are_thousands(String typed) {
        assertThat(numbers(0, false).read(typed)).isEqualTo(new ParseResult.Value("1234", true));
    }

    @ParameterizedTest
    @CsvSource({"-5001,OUT_OF_BOUNDS", "5000001,OUT_OF_BOUNDS", "9999999999999999999999,OUT_OF_BOUNDS",
        "0.12345,TOO_MANY_DECIMALS"})
    void what_must_not_be_is_told_apart(String typed, Why why) {
        assertThat(numbers(3, false).read(typed)).isEqualTo(ParseResult.unread(why));
    }

    @Test
    void sixty_signs_and_fifteen_digits_are_the_most() {
        assertThat(numbers(3, false).read("12" + " ".repeat(58))).isEqualTo(new ParseResult.Value("12", true));
        assertThat(numbers(3, false).read("12" + " ".repeat(59))).isEqualTo(ParseResult.unread(Why.UNKNOWN));
        NumberParser any = new NumberParser(Optional.empty(), Optional.empty(), 0, List.of(), false);
        assertThat(any.read("9".repeat(15))).isEqualTo(new ParseResult.Value("9".repeat(15), true));
        assertThat(any.read("9".repeat(16))).isEqualTo(ParseResult.unread(Why.OUT_OF_BOUNDS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "5 %", "5%", "٥٪", "5 percent", "5 pour cent", "5 процентов", "5 por ciento", "百分之5", "5 في المئة"})
    void a_percentage_is_read_in_every_spelling_of_its_unit(String typed) {
        NumberParser shares = new NumberParser(Optional.empty(), Optional.empty(), 0, List.of("%"), false);
        assertThat(shares.read(typed)).as(typed).isEqualTo(new ParseResult.Value("5", true));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"7 | 7", "7/10 | 7", "10 / 10 | 10", "٧/١٠ | 7", "+3 | 3", "5\ufe0f\u20e3 | 5", "(3) | 3", "3. | 3", "4) | 4"})
    void a_number_on_a_scale_may_be_out_of_the_highest(String typed, String code) {
        assertThat(new ScaleParser(1, 10).read(typed)).as(typed).isEqualTo(new ParseResult.Value(code, true));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "7/100 | UNKNOWN", "/10 | UNKNOWN", "7/5 | UNKNOWN", "11/10 | OUT_OF_BOUNDS", "-3 | OUT_OF_BOUNDS", "3.5 | TOO_MANY_DECIMALS", "1½ | UNKNOWN",
        "½ | UNKNOWN", "7 or 8 | UNKNOWN"})
    void what_is_no_number_of_the_scale_is_not_read(String typed, Why why) {
        assertThat(new ScaleParser(1, 10).read(typed)).as(typed).isEqualTo(ParseResult.unread(why));
    }

    @ParameterizedTest
    @ValueSource(ints = {61, 100_000})
    void a_very_long_text_is_no_number(int length) {
        assertThat(numbers(3, false).read("9".repeat(length))).isEqualTo(ParseResult.unread(Why.UNKNOWN));
    }
}
