package org.indaba.questionnaire.parser;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.indaba.property.Generators;
import org.indaba.property.Property;
import org.indaba.property.TestCase;
import org.junit.jupiter.api.Test;

/** No number is read as another one: as itself, or not surely, or not at all. */
class NoOtherNumberTest {
    private static final List<String> WRITERS = List.of(
            "en", "en-IN", "hi-u-nu-deva", "fr", "fr-CH", "de-CH", "ru", "es", "ar-u-nu-arab", "ar-u-nu-latn", "zh", "pt", "sw");

    private static final List<String> AND = List.of(
            ", ", "; ", "، ", "、", "\n", " and ", ", and ", " & ", " et ", " ainsi que ", " y ", " и ", " а также ", "和", "以及", " و", " و ", " ");

    private static final List<String> TO =
            List.of("-", " - ", "–", " — ", " to ", " through ", " à ", " au ", " a ", " al ", " по ", " до ", " إلى ", "至", "到");

    @Test
    void a_number_as_any_language_writes_it() {
        Property.holds(3000, NoOtherNumberTest::isItselfAsWritten);
    }

    private static void isItselfAsWritten(TestCase random) {
        int decimals = random.nextInt(4);
        BigDecimal number = BigDecimal.valueOf(random.draw("digits", Generators.ints(-9_999_999, 99_999_999)), decimals);
        String written = NumberFormatter.withLocale(ULocale.forLanguageTag(WRITERS.get(random.nextInt(WRITERS.size()))))
                .precision(Precision.fixedFraction(decimals)).format(number).toString();
        NumberParser reader = new NumberParser(
                Optional.empty(), Optional.empty(), 3, List.of("kg", "%"), random.nextBoolean());
        if (reader.read(written) instanceof ParseResult.Value value && value.sure()) {
            assertThat(new BigDecimal(value.code())).as(written).isEqualByComparingTo(number);
        }
    }

    /** Numbers of a list of thirty, in the words of six languages; the fifth in seven is a range. */
    @Test
    void numbers_of_a_list_as_any_language_joins_them() {
        Property.holds(3000, NoOtherNumberTest::areThoseOfTheList);
    }

    private static void areThoseOfTheList(TestCase random) {
        List<String> parts = new ArrayList<>();
        SortedSet<Integer> meant = new TreeSet<>();
        for (int i = 0; i <= random.nextInt(5); i++) {
            int first = 1 + random.nextInt(29);
            int last = random.nextInt(3) == 0 ? first + 1 + random.nextInt(30 - first) : first;
            IntStream.rangeClosed(first, last).forEach(meant::add);
            parts.add(first == last ? "" + first : first + TO.get(random.nextInt(TO.size())) + last);
        }
        String typed = String.join(AND.get(random.nextInt(AND.size() - 1)), parts);
        String code = meant.stream().map(each -> "c" + each).collect(Collectors.joining(" "));
        assertThat(list().read(typed)).as(typed).isEqualTo(new ParseResult.Value(code, false));
    }

    /** Whatever signs stand around numbers, only numbers of the list that were typed are chosen. */
    @Test
    void signs_that_mean_nothing_choose_nothing() {
        Property.holds(3000, NoOtherNumberTest::choosesOnlyWhatIsTyped);
    }

    private static void choosesOnlyWhatIsTyped(TestCase test) {
        String typed = test.draw("typed", Generators.strings("0123456789 ,.-/²½٣三十½'%#()&+ey", 1, 8));
        if (list().read(typed) instanceof ParseResult.Value value) {
            String digits = DigitNormalizer.plain(typed);
            for (String code : value.code().split(" ")) {
                String number = code.substring(1);
                assertThat(digits.matches("(?s).*(?<![0-9])0*" + number + "(?![0-9]).*") || digits.matches(".*([-三十]|[.][.]).*"))
                        .as("%s in %s", number, typed).isTrue();
            }
        }
        if (new ScaleParser(0, 100).read(typed) instanceof ParseResult.Value value) {
            assertThat(typed.replaceAll("[^0-9٣²]", "").replace('٣', '3').replace('²', '2')).as(typed).contains(value.code());
            assertThat(typed).as("a number between wholes is none of a scale").doesNotContainPattern("[½三十]");
        }
    }

    @Test
    void a_label_with_a_number_is_never_another_number() {
        Property.holds(2000, NoOtherNumberTest::namesItselfAlone);
    }

    private static void namesItselfAlone(TestCase test) {
        int tenths = test.draw("tenths", Generators.ints(0, 400));
        int typed = test.draw("typed", Generators.ints(0, 400));
        String label = BigDecimal.valueOf(tenths, 1).stripTrailingZeros().toPlainString() + " km";
        String text = BigDecimal.valueOf(typed, 1).stripTrailingZeros().toPlainString() + " km";
        LabelMatcher labels = new LabelMatcher(List.of(new LabelMatcher.Item("it", List.of(label))));
        assertThat(labels.named(text).isPresent()).as("%s for %s", text, label).isEqualTo(tenths == typed);
        assertThat(labels.named("-" + text)).isEmpty();
    }

    private static ListParser list() {
        List<String> codes = IntStream.rangeClosed(1, 30).mapToObj(each -> "c" + each).toList();
        return new ListParser(codes, new LabelMatcher(codes.stream()
                .map(each -> new LabelMatcher.Item(each, List.of("Item " + each))).toList()), true, 30);
    }
}
