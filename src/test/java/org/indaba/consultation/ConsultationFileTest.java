package org.indaba.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.indaba.places.Region;
import org.indaba.questionnaire.Edition;
import org.indaba.questionnaire.Language;
import org.indaba.questionnaire.QuestionnaireCatalog;
import org.indaba.questionnaire.QuestionnaireFile;
import org.indaba.questionnaire.yaml.InvalidFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConsultationFileTest {
    private static final String HARVEST = read("src/test/resources/questionnaires/harvest.yaml");
    private static final String THIRD = HARVEST.replace("version: \"1\"", "version: \"9\"");
    private static final String TENTH = HARVEST.replace("version: \"1\"", "version: \"10\"");
    private static final QuestionnaireCatalog ASKED = new QuestionnaireCatalog(
            Stream.of(HARVEST, TENTH, THIRD).map(text -> QuestionnaireFile.parse("harvest.yaml", text)).toList(), true);

    private static final String FILE =
            """
            code: harvest-2027
            title: {en: The harvest of 2027, ar: حصاد 2027}
            questionnaire: harvest
            version: "1"
            languages: [en, ar]
            scope: {regions: [africa, arab-states], countries: [KE, EG]}
            zone: Africa/Nairobi
            opens: 2027-01-15
            closes: 2027-03-31
            contact: help@example.org
            retention: 30
            operator: The cooperative
            """;

    static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_file_says_what_is_asked_of_whom_where_and_when() {
        Consultation read = ConsultationFile.parse("harvest.yaml", FILE, ASKED);
        assertThat(read.code()).isEqualTo("harvest-2027");
        assertThat(read.title().in(Language.ENGLISH)).isEqualTo("The harvest of 2027");
        assertThat(read.edition()).isEqualTo(new Edition("harvest", "1"));
        assertThat(read.scope().regions()).containsExactly(Region.AFRICA, Region.ARAB_STATES);
        assertThat(read.scope().countries()).containsExactly("EG", "KE");
        assertThat(read.zone()).isEqualTo(ZoneId.of("Africa/Nairobi"));
        assertThat(read.contact()).isEqualTo("help@example.org");
        assertThat(read.retentionDays()).isEqualTo(30);
        assertThat(read.operator().in(Language.ARABIC)).isEqualTo("The cooperative");
    }

    @Test
    void who_asks_has_a_name_by_language_or_one_for_all() {
        String named = FILE.replace("operator: The cooperative", "operator: {en: The cooperative, ar: التعاونية}");
        Consultation read = ConsultationFile.parse("harvest.yaml", named, ASKED);
        assertThat(read.operator().in(Language.ENGLISH)).isEqualTo("The cooperative");
        assertThat(read.operator().in(Language.ARABIC)).isEqualTo("التعاونية");
    }

    @Test
    void a_day_counts_whole_in_the_zone_and_a_time_to_the_minute() {
        Consultation days = ConsultationFile.parse("x.yaml", FILE, ASKED);
        assertThat(days.opens()).contains(Instant.parse("2027-01-14T21:00:00Z"));
        assertThat(days.closes()).contains(Instant.parse("2027-03-31T21:00:00Z"));
        assertThat(days.phase(Instant.parse("2027-03-31T20:59:59Z"))).isEqualTo(Consultation.Phase.OPEN);
        Consultation times = ConsultationFile.parse("x.yaml", FILE.replace("2027-03-31", "2027-03-31T18:00"), ASKED);
        assertThat(times.closes()).contains(Instant.parse("2027-03-31T15:00:00Z"));
    }

    @Test
    void what_is_left_out_is_the_highest_version_all_languages_in_the_order_of_the_un_no_dates_and_ninety_days() {
        String bare = FILE.replace("version: \"1\"\n", "")
                .replace("languages: [en, ar]\n", "")
                .replace("opens: 2027-01-15\ncloses: 2027-03-31\n", "")
                .replace("retention: 30\n", "")
                .replace("{regions: [africa, arab-states], countries: [KE, EG]}", "world");
        Consultation read = ConsultationFile.parse("x.yaml", bare, ASKED);
        assertThat(read.edition().version()).isEqualTo("10");
        assertThat(read.languages()).containsExactly(Language.ARABIC, Language.ENGLISH);
        assertThat(read.opens()).isEmpty();
        assertThat(read.closes()).isEmpty();
        assertThat(read.retentionDays()).isEqualTo(90);
        assertThat(read.scope()).isEqualTo(Scope.WORLD);
    }

    @Test
    void languages_are_offered_in_the_order_of_the_un_and_others_after_them() {
        assertThat(LanguageOrder.of(Stream.of("sw", "es", "pt", "en", "zh", "ru", "ar", "fr").map(Language::new).toList()))
                .extracting(Language::tag)
                .isEqualTo(List.of("ar", "zh", "en", "fr", "ru", "es", "pt", "sw"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3650})
    void identities_are_kept_for_a_day_at_least_and_ten_years_at_most(int days) {
        String kept = FILE.replace("retention: 30", "retention: " + days);
        assertThat(ConsultationFile.parse("x.yaml", kept, ASKED).retentionDays()).isEqualTo(days);
    }

    @Test
    void a_contact_may_have_two_hundred_signs() {
        String longest = FILE.replace("help@example.org", "a".repeat(200));
        assertThat(ConsultationFile.parse("x.yaml", longest, ASKED).contact()).hasSize(200);
    }

    static Stream<Arguments> edits() {
        return Stream.of(
                row("code: harvest-2027", "code: Harvest_2027", "1: the code \"Harvest_2027\" cannot be used; it must be 3 to 32 of a-z, 0-9 and -, since links carry it"),
                row("ar: حصاد 2027", "fr: La récolte", "2: \"fr\" is not a key of \"title\"; the keys are ar, en\nx.yaml:2: \"ar\" is missing from \"title\"; add ar: its text"),
                row("questionnaire: harvest", "questionnaire: havrest", "3: there is no questionnaire \"havrest\"; did you mean harvest?"),
                row("questionnaire: harvest", "questionnaire: fisheries", "3: there is no questionnaire \"fisheries\"; put its file in the folder questionnaires"),
                row("version: \"1\"", "version: \"2\"", "4: there is no version \"2\" of harvest; the highest is 10"),
                row("languages: [en, ar]", "languages: [en, ar, fr]", "5: \"fr\" is not a language of the questionnaire harvest; it has ar, en"),
                row("languages: [en, ar]", "languages: en", "5: \"languages\" must be a list, not a text; write each item after \"- \""),
                row("[africa, arab-states]", "[africa, arab-state]", "6: \"arab-state\" is not a region of ITU; did you mean arab-states?"),
                row("[africa, arab-states]", "[]", "6: \"regions\" is empty; write regions: [africa]"),
                row("[KE, EG]", "[KE, Egypt]", "6: \"Egypt\" is not a country's two capital letters (ISO 3166-1); write KE"),
                row("scope: {regions: [africa, arab-states], countries: [KE, EG]}", "scope: africa", "6: \"scope\" is neither world nor a group of keys; write scope: world, or scope: {regions: [africa]}"),
                row("zone: Africa/Nairobi", "zone: Europe/Geneva", "7: \"Europe/Geneva\" is not a time zone; did you mean"),
                row("opens: 2027-01-15", "opens: 15 January", "8: \"opens\" is \"15 January\", which is no date; write 2027-01-31 or 2027-01-31T18:00, as clocks in the zone show it"),
                row("opens: 2027-01-15", "opens: 2027-02-30", "8: \"opens\" is \"2027-02-30\", which is no date; write 2027-01-31 or 2027-01-31T18:00, as clocks in the zone show it"),
                row("closes: 2027-03-31", "closes: 2027-03-31T18:00Z", "9: \"closes\" is \"2027-03-31T18:00Z\", which is no date; write 2027-01-31 or 2027-01-31T18:00, as clocks in the zone show it"),
                row("closes: 2027-03-31", "closes: 2027-01-14", "9: \"closes\" is not after \"opens\"; change one of them"),
                row("closes: 2027-03-31", "closes:", "9: \"closes\" is empty; write closes: 2027-01-31, or leave the line out"),
                row("contact: help@example.org\n", "", "1: \"contact\" is missing from a consultation; add contact: help@example.org"),
                row("retention: 30", "retention: 0", "11: \"retention\" is \"0\"; write the days after closing until identities are erased, 1 to 3650"),
                row("help@example.org", "a".repeat(201), "10: \"contact\" is too long; write one line of at most 200 characters"),
                row("help@example.org", "\"a\\nb\"", "10: \"contact\" is too long; write one line of at most 200 characters"),
                row("zone: Africa/Nairobi\n", "", "1: \"zone\" is missing from a consultation; add zone: Europe/Zurich"),
                row("retention: 30", "retention: 3651", "11: \"retention\" is \"3651\"; write the days after closing until identities are erased, 1 to 3650"),
                row("retention: 30", "retention: for ever", "11: \"retention\" is \"for ever\"; write the days after closing until identities are erased, 1 to 3650"),
                row("operator: The cooperative", "operator: {en: The cooperative}", "12: \"ar\" is missing from \"operator\"; add ar: its text"),
                row("operator:", "oprator:", "1: \"operator\" is missing from a consultation; add operator: ITU\nx.yaml:12: \"oprator\" is not a key of a consultation; did you mean operator?"));
    }

    private static Arguments row(String what, String by, String message) {
        return Arguments.of(what, by, message);
    }

    @ParameterizedTest(name = "row {index}")
    @MethodSource("edits")
    void each_flaw_has_its_line_and_its_mend(String what, String by, String message) {
        assertThat(FILE).as("the edit must fit the file").contains(what);
        Throwable thrown = catchThrowable(() -> ConsultationFile.parse("x.yaml", FILE.replace(what, by), ASKED));
        assertThat(thrown).isInstanceOf(InvalidFileException.class);
        if (message.endsWith("did you mean")) {
            assertThat(thrown).hasMessageStartingWith("x.yaml:" + message);
        } else {
            assertThat(thrown).hasMessage("x.yaml:" + message);
        }
    }
}
