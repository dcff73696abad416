package org.indaba.conversation.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.indaba.conversation.ConversationPropertiesTest;
import org.indaba.conversation.Walk;
import org.indaba.conversation.input.Action;
import org.indaba.conversation.screen.CurrentPage.Entry;
import org.indaba.conversation.state.InterviewPosition;
import org.indaba.conversation.state.InterviewStatus;
import org.indaba.conversation.state.Stage;
import org.junit.jupiter.api.Test;

/** What a page asks, stage by stage: every choice is a button there, and there is a field only where something is typed. */
class CurrentPageTest {
    private final Walk walk = new Walk(ConversationPropertiesTest.desk(), Instant.parse("2026-11-24T09:00:00Z"));

    private Optional<CurrentPage> standpoint() {
        return CurrentPage.of(walk.desk, walk.conversation, walk.now, Optional.empty());
    }

    /** What is seen on the way from the start to the receipt. */
    private List<CurrentPage> seen() {
        Map<InterviewPosition, CurrentPage> seen = new LinkedHashMap<>();
        walk.say("/start all-kinds");
        for (int i = 0; i < 60 && walk.active().filter(each -> each.standing() == InterviewStatus.SUBMITTED).isEmpty(); i++) {
            standpoint().ifPresent(each -> seen.put(each.place(), each));
            switch (walk.active().orElseThrow().place().question()) {
                case "trained" -> walk.say("1");
                case "worth" -> walk.say("1");
                default -> walk.getOn();
            }
        }
        return List.copyOf(seen.values());
    }

    @Test
    void there_is_a_field_where_something_is_typed_and_nowhere_else() {
        Map<Stage, Entry> stages = new EnumMap<>(Stage.class);
        Map<String, Entry> questions = new LinkedHashMap<>();
        seen().forEach(each -> {
            if (each.place().stage() == Stage.QUESTION) {
                questions.put(each.place().question(), each.entry());
            } else {
                stages.put(each.place().stage(), each.entry());
            }
        });
        assertThat(stages).containsEntry(Stage.CONSENT, Entry.NOTHING).containsEntry(Stage.STAKEHOLDER_TYPE, Entry.NOTHING)
                .containsEntry(Stage.COUNTRY, Entry.LINE).containsEntry(Stage.REVIEW, Entry.NOTHING);
        assertThat(questions).containsEntry("trained", Entry.NOTHING).containsEntry("worth", Entry.NOTHING)
                .containsEntry("why", Entry.ANSWER).containsEntry("crops", Entry.NOTHING)
                .containsEntry("sown", Entry.LINE).containsEntry("rain", Entry.LINE);
    }

    @Test
    void a_list_that_is_typed_in_a_chat_has_a_button_for_each_on_a_page() {
        CurrentPage crops = seen().stream().filter(each -> each.place().question().equals("crops")).findFirst().orElseThrow();
        assertThat(crops.prompt().paragraphs()).extracting(Paragraph::line).doesNotContain(PhraseKey.OPTION);
        long options = walk.desk.questionnaire(walk.active().orElseThrow().edition()).question("crops").orElseThrow()
                .kind().options().size();
        assertThat(crops.prompt().rows()).filteredOn(row -> row.get(0).action().verb() == Action.Verb.OPTION).hasSize((int) options);
    }

    @Test
    void until_consent_nothing_is_consented_and_after_it_all_is() {
        for (CurrentPage each : seen()) {
            boolean after = each.place().stage() != Stage.LANGUAGE && each.place().stage() != Stage.CONSENT;
            assertThat(each.consented()).as("at %s", each.place()).isEqualTo(after);
        }
    }

    @Test
    void in_other_words_it_is_the_same_place() {
        walk.say("/start wg-study");
        CurrentPage here = standpoint().orElseThrow();
        BotMessage other = BotMessage.of(Paragraph.of(PhraseKey.NOTED));
        assertThat(here.asking(other)).isEqualTo(new CurrentPage(
                here.language(), other, here.place(), here.from(), here.entry(), here.reviewing(), here.consented()));
    }

    @Test
    void nothing_is_asked_of_who_has_not_begun_or_has_stopped_or_is_asked_something_else() {
        assertThat(standpoint()).isEmpty();
        walk.say("/start wg-study");
        assertThat(standpoint()).isPresent();
        walk.say("/language");
        assertThat(standpoint()).as("a question of the product's own").isEmpty();
        walk.say("/start wg-study");
        walk.say("STOP");
        assertThat(standpoint()).as("who has stopped").isEmpty();
    }
}
