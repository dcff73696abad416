package org.indaba.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountryMatcherTest {
    /** What it gives a reader of the language in which it is a name, where there is one. */
    private static List<String> codes(String typed) {
        return CountryNames.LANGUAGES.stream()
                .map(reader -> codes(typed, reader))
                .reduce((one, other) -> one.toString().startsWith("[=") ? one : other)
                .orElseThrow();
    }

    private static List<String> codes(String typed, Locale reader) {
        CountryLookupResult match = CountryCatalog.match(typed, reader);
        if (match instanceof CountryLookupResult.Exact exact) {
            return List.of("=" + exact.country().code());
        }
        List<Country> some = match instanceof CountryLookupResult.Candidates candidates ? candidates.countries() : List.of();
        return some.stream().map(Country::code).toList();
    }

    @Test
    void every_name_that_is_shown_is_taken_at_once_in_any_language_or_known_to_be_shared() {
        for (Country country : CountryCatalog.all()) {
            for (Locale language : CountryNames.LANGUAGES) {
                String name = CountryCatalog.name(country.code(), language);
                List<String> codes = codes(name);
                assertThat(codes.equals(List.of("=" + country.code())) || codes.contains(country.code()))
                        .as("%s (%s, %s) gives %s", name, country.code(), language, codes)
                        .isTrue();
            }
        }
    }

    @Test
    void a_name_in_neither_the_readers_language_nor_english_is_asked_about() {
        assertThat(codes("Kenia", Locale.ENGLISH)).containsExactly("KE");
        assertThat(codes("Kenia", Locale.forLanguageTag("es"))).containsExactly("=KE");
        assertThat(codes("Kenya", Locale.forLanguageTag("ar"))).containsExactly("=KE");
        assertThat(codes("uae", Locale.FRENCH)).containsExactly("=AE");
    }

    @Test
    void no_name_is_shared_by_accident() {
        Set<String> onPurpose = PackedTable.lines("aliases.txt").stream()
                .map(line -> line.split(":", 2))
                .filter(cells -> cells[0].contains(" "))
                .flatMap(cells -> Arrays.stream(cells[1].split(",")))
                .map(TextFolding::fold)
                .collect(Collectors.toSet());
        CountryMatcher matcher = new CountryMatcher(CountryCatalog.all(), new CountryNames());
        assertThat(matcher.names()).hasSizeGreaterThan(249).allSatisfy((name, countries) ->
                assertThat(onPurpose.contains(name) || countries.size() == 1)
                        .as("%s means %s", name, countries).isTrue());
    }

    @Test
    void every_code_is_understood() {
        for (Country country : CountryCatalog.all()) {
            assertThat(codes(country.longCode())).as(country.longCode()).containsAnyOf("=" + country.code(), country.code());
            assertThat(codes(country.code())).as(country.code()).containsAnyOf("=" + country.code(), country.code());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Kenya, KE", "KENYA, KE", "كينيا, KE", "Кения, KE", "肯尼亚, KE", "Quênia, KE", "Kenia, KE", "ke, KE", "KEN, KE",
        "usa, US", "U.S.A., US", "US, US", "uk, GB", "England, GB", "ivory coast, CI", "Cote d'Ivoire, CI",
        "COTE D’IVOIRE, CI", "drc, CD", "DR Congo, CD", "burma, MM", "holland, NL", "the Netherlands, NL",
        "swaziland, SZ", "uae, AE", "Turkey, TR", "Turkiye, TR", "Niger, NE", "Nigeria, NG", "Guinea, GN",
        "Guinea-Bissau, GW", "guinea bissau, GW", "الامارات, AE", "السعودية, SA", "المغرب, MA", "مغرب, MA",
        "الأردن, JO", "الاردن, JO", "اﻷردن, JO", "مِصْر, EG", "ســـوريا, SY", "سوريه, SY", "ليبيا, LY",
        "أمريكا, US", "امريكا, US",
        "South Korea, KR", "north korea, KP", "美國, US", "德國, DE", "Vietnam, VN", "Bolivia, BO", "Iran, IR",
        "Россия, RU", "сша, US", "Palestine, PS", "فلسطين, PS", "Czech Republic, CZ", "Cape Verde, CV",
        "Trinidad and Tobago, TT", "Trinidad & Tobago, TT", "Kenya., KE", "  kenya  , KE",
        "Мексика, MX", "Brasil, BR", "Marekani, US", "Jamaica, JM", "Eswatini, SZ", "san marino, SM", "tanzania, TZ",
    })
    void an_exact_name_is_taken_at_once(String typed, String code) {
        assertThat(codes(typed)).as(typed).containsExactly("=" + code);
    }

    @ParameterizedTest
    @CsvSource({
        "kenja, KE", "keniya, KE", "kneya, KE", "germny, DE", "Deutchland, DE", "austrlia, AU", "Autralia, AU",
        "Filipines, PH", "phillipines, PH", "philipines, PH", "Kazakstan, KZ", "Kirgizstan, KG", "Tadjikstan, TJ",
        "Azerbaidjan, AZ", "Azerbajan, AZ", "Moçambik, MZ", "mozambik, MZ", "Ethopia, ET", "Etiopia., ET",
        "Bukina Faso, BF", "burkinafaso, BF", "Camerun, CM", "Cameron, CM", "Senagal, SN", "Maurtania, MR",
        "Morroco, MA", "Marroco, MA", "Tunisa, TN", "Algera, DZ", "Lybia, LY", "Egipt, EG", "Saudi Arabai, SA",
        "Jordn, JO", "Lebannon, LB", "Sirya, SY", "Isreal, IL", "Columbia, CO", "Equador, EC", "Venezula, VE",
        "Guatamala, GT", "Hondurus, HN", "Nicaragva, NI", "Argentna, AR", "Uraguay, UY", "Paraguey, PY",
        "Swizerland, CH", "Switserland, CH", "Belguim, BE", "Untied Kingdom, GB", "Sweeden, SE", "Finnland, FI",
        "Portugul, PT", "Greese, GR", "Rumenia, RO", "Bulgeria, BG", "Bosnya, BA", "Zimbabve, ZW", "Zimbawe, ZW",
        "Tanzanya, TZ", "Madagasker, MG", "Ruanda., RW", "Birma., MM", "Tailand, TH", "Singapur, SG", "Malaisia, MY",
        "Indonisia, ID", "Bangladish, BD", "Pakisten, PK", "Afganistan, AF", "Sri Lnka, LK", "Kambodia, KH",
        "Zealand, NZ", "новая зеландя, NZ", "Кеня, KE", "Росия, RU", "Украина., UA", "Германя, DE", "肯亚, KE",
        "كينياا, KE", "السعوديه العربيه, SA", "الجزاءر, DZ", "جامبيا, GM", "موريطانيا, MR", "إثيوبياء, ET",
        "I am from Kenya, KE", "republic of kenya, KE", "Nairobi Kenya, KE", "United, GB", "Emirates Arab, AE",
    })
    void a_misspelt_name_is_among_at_most_five(String typed, String code) {
        List<String> codes = codes(typed);
        assertThat(codes).as(typed).hasSizeBetween(1, NameSimilarity.MOST).containsAnyOf(code, "=" + code);
    }

    @ParameterizedTest
    @CsvSource({"Congo, CD, CG", "congo, CD, CG", "الكونغو, CD, CG", "Конго, CD, CG", "刚果, CD, CG", "Korea, KP, KR",
        "كوريا, KP, KR", "Saint Martin, MF, SX", "virgin islands, VG, VI"})
    void a_name_that_two_could_mean_is_never_taken(String typed, String one, String other) {
        assertThat(codes(typed)).as(typed).containsExactlyInAnyOrder(one, other);
    }

    @ParameterizedTest
    @CsvSource({"SA, SA, ZA", "NA, NA, NA", "DR, CD, DO", "SL, SL, LK", "CR, CR, CZ", "BRN, BH, BN", "ROC, CN, TW"})
    void letters_that_may_stand_for_another_country_are_asked_about(String typed, String one, String other) {
        assertThat(codes(typed, Locale.ENGLISH)).as(typed).contains(one, other).noneMatch(each -> each.startsWith("="));
    }

    @ParameterizedTest
    @ValueSource(strings = {"car", "ROK", "rci", "bvi"})
    void an_abbreviation_of_the_list_is_found(String typed) {
        assertThat(codes(typed, Locale.ENGLISH)).as(typed).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kos", "xyz", "bot ", "кен", "zzz", "q", "ugd"})
    void three_letters_that_no_list_has_are_like_no_name(String typed) {
        assertThat(codes(typed, Locale.ENGLISH)).as(typed).noneMatch(each -> !each.equals("BW"));
    }

    @ParameterizedTest
    @CsvSource({"Kingdom of Sudan, SD", "Republic of Seychelle, SC", "Королевство Кения, KE", "دولة كينيا, KE", "肯尼亚王国, KE",
        "Royaume de Kenya, KE", "Reino de Kenia, KE", "Kenya (Republic of), KE"})
    void the_form_of_a_state_that_no_table_has_hides_no_country(String typed, String code) {
        assertThat(codes(typed, Locale.ENGLISH)).as(typed).contains(code);
    }

    @ParameterizedTest
    @CsvSource({"🇰🇪, =KE", "' 🇪🇬 ', =EG", "Republic of Kenya, =KE", "République du Kenya, =KE", "Республика Кения, =KE"})
    void flags_and_formal_names_are_taken_at_once(String typed, String code) {
        assertThat(codes(typed)).as(typed).containsExactly(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Kosovo", "Kosova", "kosovoo", "🇽🇰", "🇪🇺", "Republic of Kosovo", "Kurdistan", "stateless", "USSR", "无国籍",
        "n/a", "Союз ССР", "apátrida", "عديم الجنسية", "Yugoslavia"})
    void what_is_known_to_be_no_country_is_said_to_be_none(String typed) {
        assertThat(CountryCatalog.match(typed, Locale.ENGLISH)).as(typed).isEqualTo(new CountryLookupResult.Unlisted());
    }

    @ParameterizedTest
    @ValueSource(strings = {"no", "NO", "No", "si", "is", "can", "and", "in", "I think that access matters",
        "yes", "me", "People in Mali and Niger need access", "we should include Kenya", "lo siento no se"})
    void ordinary_words_are_never_taken(String typed) {
        assertThat(codes(typed)).as(typed).noneMatch(code -> code.startsWith("="));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "?", "!!!", "asdfgh", "qwertz", "xxxxxx", "hello", "hi there",
        "I think that access matters", "I do not want to say", "yes", "maybe", "why do you ask?", "nowhere",
        "1", "12345", "🙂", "\u0000", "\ud800",
        "لا اريد", "مرحبا", "не скажу", "привет", "你好", "不知道", "prefiero no decirlo", "je ne sais pas", "skip", "next"})
    void nonsense_gives_none(String typed) {
        assertThat(codes(typed)).as(typed).isEmpty();
    }

    @Test
    void hostile_texts_are_no_country() {
        assertThat(codes("\u0301".repeat(4096))).isEmpty();
        assertThat(codes("\u202eKenya\u202c")).containsExactly("=KE");
        assertThat(codes("a".repeat(1_000_000))).isEmpty();
        assertThat(codes("\u0301".repeat(70))).isEmpty();
    }
}
