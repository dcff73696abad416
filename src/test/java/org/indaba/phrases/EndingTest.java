package org.indaba.phrases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseArgument;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.questionnaire.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How people are told when something ends. */
class EndingTest {
    private static final Phrasebook BOOK = Phrasebook.packed();
    private static final ZoneId ADDIS = ZoneId.of("Africa/Addis_Ababa");
    private static final Instant MIDNIGHT = Instant.parse("2027-03-31T21:00:00Z");

    private static String said(String language, Instant end, Optional<String> country) {
        String said = BOOK.say(
                new Language(language),
                Paragraph.of(PhraseKey.FORWARD_UNTIL, Map.of("date", PhraseArgument.Ending.of(end, ADDIS, country))), LateLookup.none());
        return said.replaceAll("[\u2068\u2069]", "");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | Answers are taken until 31 March 2027, to the end of the day (Addis Ababa).
            fr | Les réponses sont acceptées jusqu’au 31 mars 2027, fin de la journée (Addis-Abeba).
            es | Se aceptan respuestas hasta el 31 de marzo de 2027, al final del día (Adís Abeba).
            ru | Ответы принимаются до 31 марта 2027 г. включительно (Аддис-Абеба).
            zh | 接受回答，截至2027年3月31日当天结束时（亚的斯亚贝巴）。
            ar | تُقبل الإجابات حتى نهاية يوم 31 مارس 2027 (أديس أبابا).
            """)
    void what_ends_with_a_day_is_told_as_that_day(String language, String sentence) {
        assertThat(said(language, MIDNIGHT, Optional.empty())).isEqualTo(sentence);
        assertThat(said(language, MIDNIGHT, Optional.of("KE"))).as("on the same clocks").isEqualTo(sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | GH | Answers are taken until 31 March 2027, to the end of the day (Addis Ababa), where you are 31 March 2027, 20:59 (Accra).
            fr | SN | Les réponses sont acceptées jusqu’au 31 mars 2027, fin de la journée (Addis-Abeba), chez vous 31 mars 2027 à 20:59 (Dakar).
            zh | JP | 接受回答，截至2027年3月31日当天结束时（亚的斯亚贝巴），您所在地为2027年4月1日 05:59（东京）。
            ar | DZ | تُقبل الإجابات حتى نهاية يوم 31 مارس 2027 (أديس أبابا)، وبتوقيت بلدك 31 مارس 2027، 21:59 (الجزائر).
            en | RU | Answers are taken until 31 March 2027, to the end of the day (Addis Ababa).
            """)
    void whose_country_has_other_clocks_is_told_their_own_hour(String language, String country, String sentence) {
        assertThat(said(language, MIDNIGHT, Optional.of(country))).isEqualTo(sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | Answers are taken until 31 March 2027, 17:30 (Addis Ababa).
            ru | Ответы принимаются до 31 марта 2027 г., 17:30 (Аддис-Абеба).
            """)
    void what_ends_within_a_day_names_its_hour(String language, String sentence) {
        assertThat(said(language, Instant.parse("2027-03-31T14:30:00Z"), Optional.empty())).isEqualTo(sentence);
    }

    @ParameterizedTest
    @CsvSource({"2027-09-01T09:00:00Z, 1er septembre 2027", "2027-09-02T09:00:00Z, 2 septembre 2027"})
    void the_first_of_a_month_is_written_in_french_as_the_french_write_it(Instant at, String day) {
        String said = BOOK.say(
                new Language("fr"), Paragraph.of(PhraseKey.HOW_TO_DATE, Map.of(
                        "example", new PhraseArgument.Day(at.atZone(ADDIS).toLocalDate()))), LateLookup.none());
        assertThat(said).isEqualTo("Écrivez la date, par exemple " + day + ".");
        assertThat(BOOK.say(new Language("fr"), Paragraph.of(PhraseKey.STATUS_CLOSES, Map.of(
                        "date", PhraseArgument.Ending.of(at, ADDIS))), LateLookup.none()))
                .isEqualTo("La consultation est ouverte jusqu’au " + day + " à 12:00 (Addis-Abeba).");
    }
}
