package org.indaba.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.indaba.store.schema.Tables.PARKED_INBOUND;
import static org.indaba.store.schema.Tables.RESPONSE;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.indaba.channel.Inbound;
import org.indaba.channel.InboundResult;
import org.jooq.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person told about themselves, was parked by a fault of the product, and was told anew before it was decided about. */
class ParkedFactsTest {
    private static final List<String> TO_THE_TYPE = List.of("/start wg-study", "English", "I agree");

    @TempDir
    Path folder;

    private static void park(LineInProcess line, Inbound inbound) {
        assertThat(ParkedInboundHandlerTest.failingOnce(line).receive(inbound).join()).isEqualTo(new InboundResult.Stored());
        assertThat(line.count(PARKED_INBOUND)).isEqualTo(1);
        line.clock.advance(Duration.ofMinutes(1));
    }

    /** Who has said this since the kind of stakeholder was asked. */
    private static Sender after(LineInProcess line, String... since) {
        Sender amina = new Sender(line, 5_000_000_001L);
        Stream.concat(TO_THE_TYPE.stream(), Stream.of(since)).forEach(each -> line.receive(amina.says(each)));
        return amina;
    }

    private static Sender atThePublication(LineInProcess line) {
        return after(line, Stream.generate(() -> "Skip").limit(8).toArray(String[]::new));
    }

    /** A minute ago they sent this, and the change of it to that is parked. */
    private static Inbound.Message parkChange(LineInProcess line, Sender amina, String said, String changed) {
        Inbound.Message message = amina.says(said);
        line.receive(message);
        line.clock.advance(Duration.ofMinutes(1));
        park(line, amina.edits(message, changed));
        return message;
    }

    private static <T> T held(LineInProcess line, Field<T> column) {
        return line.database.read(db -> db.select(column).from(RESPONSE).fetchSingle().value1());
    }

    @ParameterizedTest(name = "back at it: {0}")
    @ValueSource(booleans = {false, true})
    void the_country_that_was_told_since_stands(boolean back) throws Exception {
        try (LineInProcess line = new LineInProcess(folder)) {
            Sender amina = after(line, "Skip", "Skip");
            park(line, amina.says("Kenya"));
            line.receive(amina.says("Ghana"));
            if (back) {
                line.receive(amina.says("Back"));
            }
            line.intake.tryParkedAgain();
            assertThat(held(line, RESPONSE.COUNTRY)).isEqualTo("GH");
            assertThat(line.said()).endsWith("FACT_OVERTAKEN");
            assertThat(line.count(PARKED_INBOUND)).isZero();
        }
    }

    @ParameterizedTest(name = "{0} before it: {1}")
    @CsvSource({"Next, KE, COUNTRY_CORRECTED", "Skip, , FACT_OVERTAKEN"})
    void a_country_that_was_told_before_gives_way_unless_it_was_taken_back_since(String since, String held, String said) throws Exception {
        try (LineInProcess line = new LineInProcess(folder)) {
            Sender amina = after(line, "Skip", "Skip", "Ghana");
            line.clock.advance(Duration.ofMinutes(1));
            line.receive(amina.says("Back"));
            park(line, amina.says("Kenya"));
            line.receive(amina.says(since));
            line.intake.tryParkedAgain();
            assertThat(held(line, RESPONSE.COUNTRY)).isEqualTo(held);
            assertThat(line.said()).endsWith(said);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_kind_of_stakeholder_gives_way_to_the_one_that_was_chosen_since(boolean typed) throws Exception {
        try (LineInProcess line = new LineInProcess(folder)) {
            Sender amina = after(line);
            park(line, typed ? amina.says("Government") : amina.taps("t:wg-study:government"));
            line.receive(amina.taps("t:wg-study:civil-society"));
            line.intake.tryParkedAgain();
            assertThat(held(line, RESPONSE.STAKEHOLDER_TYPE)).isEqualTo("civil-society");
            assertThat(line.count(PARKED_INBOUND)).isZero();
        }
    }

    @Test
    void nobody_is_published_by_name_who_has_said_since_that_they_will_not_be() throws Exception {
        try (LineInProcess line = new LineInProcess(folder)) {
            Sender amina = atThePublication(line);
            park(line, amina.taps("p:wg-study:named"));
            line.receive(amina.taps("p:wg-study:not-published"));
            line.intake.tryParkedAgain();
            assertThat(held(line, RESPONSE.PUBLICATION)).isEqualTo("not-published");
        }
    }

    @Test
    void a_tap_counts_where_another_fact_was_told_since() throws Exception {
        try (LineInProcess line = new LineInProcess(folder)) {
            Sender amina = after(line);
            park(line, amina.taps("t:wg-study:government"));
            Stream.of("Skip", "Skip", "Ghana").forEach(each -> line.receive(amina.says(each)));
            line.intake.tryParkedAgain();
            assertThat(held(line, RESPONSE.STAKEHOLDER_TYPE)).isEqualTo("government");
            assertThat(held(line, RESPONSE.COUNTRY)).isEqualTo("GH");
        }
    }

    @Test
    void the_name_that_was_told_since_stands() throws Exception {
        try (LineInProcess line = new LineInProcess(folder)) {
            Sender amina = atThePublication(line);
            line.receive(amina.taps("p:wg-study:named"));
            park(line, amina.says("Amina"));
            line.receive(amina.says("Amina Diallo"));
            byte[] name = held(line, RESPONSE.NAME_SEALED);
            assertThat(name).as("a name").isNotNull();
            line.intake.tryParkedAgain();
            assertThat(held(line, RESPONSE.NAME_SEALED)).isEqualTo(name);
            assertThat(line.said()).endsWith("FACT_OVERTAKEN");
        }
    }

    @Test
    void a_change_of_the_message_with_the_country_gives_way_to_one_that_was_made_since() throws Exception {
        try (LineInProcess line = new LineInProcess(folder)) {
            Sender amina = after(line, "Skip", "Skip");
            Inbound.Message country = parkChange(line, amina, "Kenya", "Uganda");
            line.receive(amina.edits(country, "Ghana"));
            line.intake.tryParkedAgain();
            assertThat(held(line, RESPONSE.COUNTRY)).isEqualTo("GH");
            assertThat(line.said()).endsWith("FACT_OVERTAKEN");
            assertThat(line.count(PARKED_INBOUND)).isZero();
        }
    }

    @Test
    void a_change_of_the_message_with_a_choice_gives_way_to_what_was_chosen_since() throws Exception {
        try (LineInProcess line = new LineInProcess(folder)) {
            Sender amina = atThePublication(line);
            parkChange(line, amina, "Not published", "Anonymous");
            Stream.of("Publication", "Organization only").forEach(each -> line.receive(amina.says(each)));
            line.intake.tryParkedAgain();
            assertThat(line.said()).endsWith("FACT_OVERTAKEN");
            assertThat(held(line, RESPONSE.PUBLICATION)).as("until a name is told").isEqualTo("not-published");
            line.receive(amina.says("The Lake Basin"));
            assertThat(held(line, RESPONSE.PUBLICATION)).isEqualTo("organization");
        }
    }

    @Test
    void a_change_of_the_message_with_a_choice_counts_where_another_fact_was_told_since() throws Exception {
        try (LineInProcess line = new LineInProcess(folder)) {
            Sender amina = after(line);
            parkChange(line, amina, "Government", "Civil society");
            Stream.of("Skip", "Ghana").forEach(each -> line.receive(amina.says(each)));
            line.intake.tryParkedAgain();
            assertThat(held(line, RESPONSE.STAKEHOLDER_TYPE)).isEqualTo("civil-society");
            assertThat(line.said()).endsWith("CHOICE_CORRECTED");
        }
    }
}
