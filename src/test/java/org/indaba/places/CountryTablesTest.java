package org.indaba.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What is built from the packed tables, built anew. */
class CountryTablesTest {
    private final CountryMatcher matcher = new CountryMatcher(CountryCatalog.all(), new CountryNames());

    @Test
    void names_codes_and_aliases_lead_to_their_countries() {
        assertThat(exact("Kenya")).isEqualTo("KE");
        assertThat(exact("KE")).isEqualTo("KE");
        assertThat(exact("KEN")).isEqualTo("KE");
        assertThat(exact("uae")).isEqualTo("AE");
        assertThat(exact("دبي")).isEqualTo("AE");
        assertThat(exact("the Emirates")).isEqualTo("AE");
        assertThat(exact("Antigua and Barbuda")).isEqualTo("AG");
        assertThat(exact("Macao SAR China")).as("as the JDK calls it, and no table").isEqualTo("MO");
    }

    @Test
    void a_word_that_is_a_code_too_is_asked_about() {
        assertThat(matcher.match("no", Locale.ENGLISH)).isInstanceOf(CountryLookupResult.Candidates.class);
        assertThat(matcher.match("NO", Locale.ENGLISH)).isInstanceOf(CountryLookupResult.Candidates.class);
        assertThat(matcher.match("com", Locale.ENGLISH)).isInstanceOf(CountryLookupResult.Candidates.class);
        assertThat(exact("COM")).isEqualTo("KM");
    }

    @Test
    void an_answer_that_is_longer_than_any_name_is_no_country() {
        assertThat(exact("Kenya" + ".".repeat(75))).isEqualTo("KE");
        assertThat(matcher.match("Kenya" + ".".repeat(76), Locale.ENGLISH)).isEqualTo(new CountryLookupResult.None());
        assertThat(matcher.match("  ", Locale.ENGLISH)).isEqualTo(new CountryLookupResult.None());
        assertThat(matcher.match("...", Locale.ENGLISH)).isEqualTo(new CountryLookupResult.None());
    }

    @Test
    void what_is_not_like_a_name_is_no_country() {
        assertThat(matcher.match("qwertyuiop", Locale.ENGLISH)).isEqualTo(new CountryLookupResult.None());
    }

    @Test
    void what_has_four_letters_of_ten_wrong_is_as_unlike_a_name_as_may_be() {
        assertThat(matcher.match("kazakhvvvv", Locale.ENGLISH))
                .isEqualTo(new CountryLookupResult.Candidates(List.of(country("KZ"))));
        assertThat(matcher.match("kazakvvvvv", Locale.ENGLISH)).isEqualTo(new CountryLookupResult.None());
    }

    @Test
    void a_name_is_taken_at_the_word_of_the_readers_language_and_of_english_alone() {
        CountryLookupResult.Exact kenya = new CountryLookupResult.Exact(country("KE"));
        assertThat(matcher.match("Kenia", Locale.ENGLISH)).isEqualTo(new CountryLookupResult.Candidates(List.of(country("KE"))));
        assertThat(matcher.match("Kenia", Locale.forLanguageTag("es"))).isEqualTo(kenya);
        assertThat(matcher.match("Kenya", Locale.forLanguageTag("ar"))).isEqualTo(kenya);
        assertThat(matcher.match("uae", Locale.FRENCH)).as("in no language").isEqualTo(new CountryLookupResult.Exact(country("AE")));
        assertThat(CountryCatalog.match("Kenya", Locale.ENGLISH)).isEqualTo(kenya);
    }

    @Test
    void of_those_that_a_text_resembles_the_likest_comes_first_and_what_is_equally_like_by_its_code() {
        assertThat(matcher.match("guinea bisau", Locale.ENGLISH)).isInstanceOfSatisfying(
                CountryLookupResult.Candidates.class, some -> assertThat(some.countries()).startsWith(country("GW")));
        assertThat(matcher.match("koreaa", Locale.ENGLISH)).isEqualTo(new CountryLookupResult.Candidates(
                List.of(country("KP"), country("KR"))));
    }

    @Test
    void names_that_were_mended_and_names_that_were_not_are_read() {
        CountryNames names = new CountryNames();
        assertThat(names.name(country("AG"), Locale.ENGLISH)).isEqualTo("Antigua and Barbuda");
        assertThat(names.name(country("KE"), Locale.ENGLISH)).isEqualTo("Kenya");
        assertThat(names.name(country("KE"), Locale.GERMAN)).isEqualTo("Kenia");
        assertThat(CountryNames.common(country("FR"), Locale.ENGLISH)).isEqualTo("France");
    }

    @Test
    void comments_and_empty_lines_of_a_table_say_nothing() {
        assertThat(PackedTable.lines("aliases.txt")).isNotEmpty().noneMatch(each -> each.isBlank() || each.startsWith("#"));
    }

    @Test
    void countries_stand_in_the_order_of_their_codes() {
        assertThat(country("KE")).isLessThan(country("KG")).isGreaterThan(country("JP"));
        assertThat(country("KE").compareTo(country("KE"))).isZero();
    }

    @Test
    void a_region_is_found_by_its_word_alone() {
        assertThat(Region.of("arab-states")).contains(Region.ARAB_STATES);
        assertThat(Region.of("ARAB_STATES")).isEmpty();
        assertThat(List.of(Region.values())).allSatisfy(each -> assertThat(Region.of(each.word())).contains(each));
    }

    private String exact(String typed) {
        CountryLookupResult match = matcher.match(typed, Locale.ENGLISH);
        return match instanceof CountryLookupResult.Exact exact ? exact.country().code() : match.toString();
    }

    private static Country country(String code) {
        return CountryCatalog.of(code).orElseThrow();
    }
}
