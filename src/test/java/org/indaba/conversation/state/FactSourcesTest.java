package org.indaba.conversation.state;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FactSourcesTest {
    private static final InterviewPosition ASKED = InterviewPosition.at(Stage.PUBLICATION);

    @Test
    void a_message_in_which_something_was_chosen_is_remembered_with_its_place() {
        FactSources given = FactSources.NOTHING.chose(InterviewPosition.at(Stage.ITU_STATUS), "6").chose(ASKED, "7");
        assertThat(given.chosenBy("7")).as("the place of the second").contains(ASKED);
        assertThat(given.chosenBy("8")).as("the place of a message in which nothing was chosen").isEmpty();
    }

    @Test
    void of_very_many_of_them_the_last_are_remembered() {
        FactSources given = FactSources.NOTHING;
        for (int message = 1; message <= FactSources.MOST_CHOICES + 1; message++) {
            given = given.chose(ASKED, Integer.toString(message));
        }
        assertThat(given.choices()).hasSize(FactSources.MOST_CHOICES);
        assertThat(given.chosenBy("1")).as("the first").isEmpty();
        assertThat(given.chosenBy(Integer.toString(FactSources.MOST_CHOICES + 1))).as("the last").contains(ASKED);
    }
}
