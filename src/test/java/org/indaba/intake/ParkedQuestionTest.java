package org.indaba.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.indaba.store.schema.Tables.GROUP_CHAT;
import static org.indaba.store.schema.Tables.PARKED_INBOUND;

import java.time.Duration;
import java.util.Optional;
import org.indaba.channel.Address;
import org.indaba.channel.Inbound;
import org.indaba.channel.InboundKey;
import org.indaba.channel.InboundResult;
import org.indaba.coordination.ConsultationLinks;
import org.jooq.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What was parked and depends on the bot is tried again by a start that has not heard the bot's name yet: as every start
 * has not.
 */
class ParkedQuestionTest extends PageHelpScene {
    private static final String SITE = "https://indaba.example.org";
    private static final ConsultationLinks NAMELESS = new ConsultationLinks(true, Optional.empty(), SITE);
    private static final ConsultationLinks NAMED = new ConsultationLinks(Optional.of("indaba_bot"), SITE);
    private static final ConsultationLinks NO_BOT = new ConsultationLinks(Optional.empty(), SITE);

    private StaffHouse house;

    @BeforeEach
    void house() {
        house = scene.house();
    }

    private void sendsAQuestionThatIsParked() {
        juma.press(HELP).press(ASK).type(SECRET);
        house.faulty = true;
        juma.press(SEND);
        house.faulty = false;
        assertThat(count(PARKED_INBOUND)).as("parked").isEqualTo(1);
    }

    private int count(Table<?> table) {
        return scene.database().read(db -> db.fetchCount(table));
    }

    @Test
    void a_question_to_a_human_stays_one_though_the_name_of_the_bot_is_not_known_yet() {
        sendsAQuestionThatIsParked();
        house.links = NAMELESS;
        house.intake.tryParkedAgain();
        assertThat(bubbles()).as("answers, which are exported and published").isEmpty();
        assertThat(questions()).containsExactly(SECRET);
        assertThat(count(PARKED_INBOUND)).isZero();
    }

    @Test
    void it_stays_one_where_its_person_has_gone_back_to_the_answers_meanwhile() {
        sendsAQuestionThatIsParked();
        scene.waits(Duration.ofSeconds(5));
        juma.open(PAGE).press(DONE).type("We support it.").press("Add more");
        house.links = NAMELESS;
        house.intake.tryParkedAgain();
        assertThat(bubbles()).containsExactly("We support it.");
        assertThat(questions()).containsExactly(SECRET);
    }

    @Test
    void where_no_bot_is_configured_any_more_it_stays_aside_until_one_is() {
        sendsAQuestionThatIsParked();
        house.links = NO_BOT;
        house.intake.tryParkedAgain();
        assertThat(bubbles()).isEmpty();
        assertThat(count(PARKED_INBOUND)).as("still parked").isEqualTo(1);
        house.links = NAMED;
        house.intake.tryParkedAgain();
        assertThat(questions()).containsExactly(SECRET);
        assertThat(bubbles()).isEmpty();
    }

    @Test
    void a_page_offers_a_human_before_the_name_of_the_bot_is_known() {
        house.links = NAMELESS;
        asks(juma.reload(), SECRET);
        assertThat(questions()).containsExactly(SECRET);
    }

    private static Inbound.GroupCall call(String bot) {
        Address group = new Address("telegram", "4242", "-100500");
        return new Inbound.GroupCall(
                new InboundKey("telegram", "4242", "900100"), group, 900_100, Optional.of("en"), Optional.of(bot), "");
    }

    @Test
    void a_group_that_calls_the_bot_by_its_name_before_that_is_known_is_invited_once_it_is() {
        house.links = NAMELESS;
        assertThat(house.intake.receive(call("indaba_bot")).join()).isEqualTo(new InboundResult.Stored());
        house.intake.tryParkedAgain();
        assertThat(count(GROUP_CHAT)).as("groups that are invited").isZero();
        assertThat(count(PARKED_INBOUND)).as("kept until the name is known").isEqualTo(1);
        house.links = NAMED;
        house.intake.tryParkedAgain();
        assertThat(count(GROUP_CHAT)).as("groups that are invited").isEqualTo(1);
        assertThat(count(PARKED_INBOUND)).isZero();
    }

    @Test
    void a_group_that_calls_another_bot_is_not_invited_once_the_name_is_known() {
        house.links = NAMELESS;
        house.intake.receive(call("another_bot")).join();
        house.links = NAMED;
        house.intake.tryParkedAgain();
        assertThat(count(GROUP_CHAT)).isZero();
        assertThat(count(PARKED_INBOUND)).isZero();
    }
}
