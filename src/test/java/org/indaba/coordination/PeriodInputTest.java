package org.indaba.coordination;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseArgument;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.phrases.LateLookup;
import org.indaba.phrases.Phrasebook;
import org.indaba.questionnaire.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From when until when, as coordinators type it on 24 November 2026 in Nairobi, where the day begins at 21:00 UTC. */
class PeriodInputTest {
    private static final ZoneId NAIROBI = ZoneId.of("Africa/Nairobi");
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

    private static PeriodInput.Result read(String typed) {
        return PeriodInput.read(typed, NAIROBI, NOW);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-12-24", " 24 December 2026 ", "24 ديسمبر 2026"})
    void one_day_closes_when_it_is_over(String typed) {
        assertThat(read(typed).opens()).isEmpty();
        assertThat(read(typed).closes()).contains(Instant.parse("2026-12-24T21:00:00Z"));
        assertThat(read(typed).trouble()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 December 2026 - 24 December 2026", "1 December 2026 to 24 December 2026", "2026-12-01 until 2026-12-24",
        "du 1er décembre 2026 au 24 décembre 2026", "1 de diciembre de 2026 hasta el 24 de diciembre de 2026", "1.12.2026–24.12.2026",
        "2026年12月1日至2026年12月24日", "1 ديسمبر 2026 إلى 24 ديسمبر 2026", "1 декабря 2026 по 24 декабря 2026", "2026-12-01\n2026-12-24"})
    void two_days_are_the_first_and_the_last(String typed) {
        assertThat(read(typed).opens()).contains(Instant.parse("2026-11-30T21:00:00Z"));
        assertThat(read(typed).closes()).contains(Instant.parse("2026-12-24T21:00:00Z"));
    }

    @Test
    void what_opens_today_is_open_when_it_is_launched() {
        assertThat(read("2026-11-24 to 2026-11-24").opens()).isEmpty();
        assertThat(read("2026-11-24 to 2026-11-24").closes()).contains(Instant.parse("2026-11-24T21:00:00Z"));
        assertThat(read("2026-11-25 to 2026-11-25").opens()).contains(Instant.parse("2026-11-24T21:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-23, LAUNCH_DATE_PAST", "2026-11-23 to 2026-12-24, LAUNCH_DATE_PAST",
        "2026-12-24 to 2026-12-23, LAUNCH_DATE_ORDER", "2031-11-25, LAUNCH_DATE_FAR", "soon, LAUNCH_DATE_UNKNOWN",
        "soon to 2026-12-24, LAUNCH_DATE_UNKNOWN", "2026-12-24 to never, LAUNCH_DATE_UNKNOWN", "1-24 December, DATE_YEAR",
        "31 February 2027, DATE_NONE", "1 to 31 February 2027, DATE_NONE", "1-31, LAUNCH_DATE_UNKNOWN"})
    void what_is_wrong_with_it_is_told(String typed, PhraseKey trouble) {
        assertThat(read(typed).trouble().map(Paragraph::line)).as(typed).contains(trouble);
        assertThat(read(typed).closes()).as(typed).isEmpty();
    }

    /** The example of the phrases is what its own reader reads. */
    @ParameterizedTest
    @ValueSource(strings = {"ar", "en", "es", "fr", "ru", "zh"})
    void the_example_in_a_prompt_is_understood_and_lies_ahead_in_every_year(String language) {
        Phrasebook book = Phrasebook.packed();
        for (Instant now : List.of(NOW, Instant.parse("2027-12-31T23:00:00Z"), Instant.parse("2031-04-01T00:00:00Z"))) {
            String prompt = prompt(book, language, PeriodInput.firstExample(NAIROBI, now), PeriodInput.example(NAIROBI, now));
            String[] around = prompt(book, language, new PhraseArgument.Words("<"), new PhraseArgument.Words(">")).split("<.*>", -1);
            String example = prompt.substring(around[0].length(), prompt.length() - around[1].length());
            int year = now.atZone(NAIROBI).getYear() + 1;
            assertThat(PeriodInput.read(example, NAIROBI, now)).as(example).isEqualTo(new PeriodInput.Result(
                    Optional.of(PeriodInput.start(LocalDate.of(year, 3, 1), NAIROBI)),
                    Optional.of(PeriodInput.start(LocalDate.of(year, 4, 1), NAIROBI)), Optional.empty(), List.of()));
        }
    }

    private static String prompt(Phrasebook book, String language, PhraseArgument first, PhraseArgument example) {
        return book.say(new Language(language), Paragraph.of(PhraseKey.LAUNCH_DATES, Map.of(
                "zone", new PhraseArgument.Code("UTC"), "first", first, "example", example)), LateLookup.none());
    }

    @Test
    void five_years_are_the_longest() {
        assertThat(read("2031-11-24").closes()).contains(Instant.parse("2031-11-24T21:00:00Z"));
    }

    @Test
    void what_is_longer_than_two_dates_is_none() {
        assertThat(read("2026-12-01" + " ".repeat(60) + "to" + " ".repeat(58) + "2026-12-24").closes()).isPresent();
        assertThat(read("2026-12-01" + " ".repeat(60) + "to" + " ".repeat(59) + "2026-12-24").trouble())
                .map(Paragraph::line).contains(PhraseKey.LAUNCH_DATE_UNKNOWN);
    }
}
