package org.indaba.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GivenTest {
    private static final Place ASKED = Place.at(Stage.PUBLICATION);

    @Test
    void a_message_in_which_something_was_chosen_is_remembered_with_its_place() {
        Given given = Given.NOTHING.chose(Place.at(Stage.ITU_STATUS), "6").chose(ASKED, "7");
        assertThat(given.chosenBy("7")).as("the place of the second").contains(ASKED);
        assertThat(given.chosenBy("8")).as("the place of a message in which nothing was chosen").isEmpty();
    }

    @Test
    void of_very_many_of_them_the_last_are_remembered() {
        Given given = Given.NOTHING;
        for (int message = 1; message <= Given.MOST_CHOICES + 1; message++) {
            given = given.chose(ASKED, Integer.toString(message));
        }
        assertThat(given.choices()).hasSize(Given.MOST_CHOICES);
        assertThat(given.chosenBy("1")).as("the first").isEmpty();
        assertThat(given.chosenBy(Integer.toString(Given.MOST_CHOICES + 1))).as("the last").contains(ASKED);
    }
}
