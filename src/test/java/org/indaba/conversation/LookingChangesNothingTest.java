package org.indaba.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.indaba.conversation.input.Action.Verb;
import org.indaba.conversation.prompt.FactPrompt;
import org.indaba.conversation.prompt.PromptContext;
import org.indaba.conversation.prompt.PromptFactory;
import org.indaba.conversation.screen.Button;
import org.indaba.conversation.state.InterviewProgress;
import org.indaba.conversation.state.Profile;
import org.indaba.conversation.state.Stage;
import org.indaba.property.Generators;
import org.indaba.property.Property;
import org.indaba.questionnaire.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever looks at what they told, and tells nothing new, has what they told, submitted or not. */
class LookingChangesNothingTest {
    private static final Instant START = Instant.parse("2026-11-24T09:00:00Z");

    private static final Set<Verb> LOOKS = Set.of(
            Verb.BACK, Verb.EDIT, Verb.OPEN, Verb.REVIEW, Verb.ADD, Verb.FORWARD, Verb.LANGUAGE, Verb.CONTINUE,
            Verb.FACT);

    private static final List<String> COMMANDS =
            List.of("/review", "/status", "/help", "/language", "/start", "/schedule", "back", "next at a fact");

    private static final Set<Stage> FACTS = Set.of(
            Stage.STAKEHOLDER_TYPE, Stage.ITU_STATUS, Stage.COUNTRY, Stage.PUBLICATION, Stage.ORGANIZATION);

    private static final List<String> NAMES = List.of("p:wg-study:named", "p:wg-study:organization");

    @Test
    void whoever_looks_has_what_they_told() {
        Property.holds(300, test -> {
            int published = test.draw("published", Generators.ints(0, 3));
            boolean submitted = test.draw("submitted", RandomGenerator::nextBoolean);
            nothingChanges(published, submitted, test.draw("looks", Generators.lists(random -> random.nextInt(1000), 0, 40)));
        });
    }

    private static void nothingChanges(int published, boolean submitted, List<Integer> looks) {
        Walk walk = new Walk(ConversationPropertiesTest.desk(), START);
        answered(walk, Profile.PUBLICATIONS.get(published));
        if (submitted) {
            walk.tap("s:wg-study:");
        }
        List<String> told = walk.notebook.stored();
        assertThat(told.toString()).contains("publication " + Profile.PUBLICATIONS.get(published).code());
        for (int look : looks) {
            look(walk, look);
            assertThat(walk.notebook.stored()).as("what was told, after a look from %s", walk.active()).isEqualTo(told);
        }
    }

    private static void answered(Walk walk, Profile.Choice published) {
        walk.say("/start wg-study");
        walk.say("English");
        walk.say("yes");
        walk.say("Government");
        walk.say("Associate");
        walk.say("Kenya");
        walk.say("What I think.");
        walk.say("/review");
        walk.say("Publication");
        walk.tap("p:wg-study:" + published.code());
        if (published.equals(Profile.NAMED)) {
            walk.say("Amina");
        }
        if (walk.active().orElseThrow().place().stage() == Stage.ORGANIZATION) {
            walk.say("The Lake Basin");
        }
    }

    private static void look(Walk walk, int number) {
        List<Button> shown = walk.live.stream().filter(each -> LOOKS.contains(each.action().verb())).toList();
        boolean asked = walk.active().orElseThrow().place().stage() == Stage.PUBLICATION;
        if (asked && number % 2 == 0) {
            walk.tap(NAMES.get(number / 2 % 2));
        } else if (number % 5 == 0 || shown.isEmpty()) {
            say(walk, COMMANDS.get(number / 5 % COMMANDS.size()));
        } else {
            walk.tap(shown.get(number % shown.size()).action().data());
        }
    }

    /** Who goes on from a fact leaves it; who goes on from a question that is not answered skips it. */
    private static void say(Walk walk, String words) {
        boolean fact = PromptFactory.at(context(walk)) instanceof FactPrompt;
        walk.say(words.equals("next at a fact") ? fact ? "next" : "/status" : words);
    }

    private static PromptContext context(Walk walk) {
        InterviewProgress progress = walk.active().orElseThrow();
        return new PromptContext(
                walk.desk.briefing("wg-study").orElseThrow(), walk.desk.questionnaire(progress.edition()),
                Language.ENGLISH, progress);
    }

    private static Walk reviewed(boolean submitted) {
        Walk walk = new Walk(ConversationPropertiesTest.desk(), START);
        answered(walk, Profile.NAMED);
        walk.say("/review");
        if (submitted) {
            walk.tap("s:wg-study:");
            walk.say("/review");
        }
        return walk;
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void every_fact_that_is_opened_and_left_again_stays_what_it_was(Stage stage) {
        for (boolean submitted : new boolean[] {false, true}) {
            Walk walk = reviewed(submitted);
            List<String> told = walk.notebook.stored();
            walk.tap("F:wg-study:" + stage.name());
            boolean fact = walk.active().orElseThrow().place().stage() == stage && stage != Stage.REVIEW;
            assertThat(fact).as("a button of the review leads to %s", stage).isEqualTo(FACTS.contains(stage));
            walk.say("back");
            if (fact) {
                assertThat(walk.active().orElseThrow().place().stage()).as("back from %s", stage).isEqualTo(Stage.REVIEW);
            }
            assertThat(walk.notebook.stored()).as("after a look at %s", stage).isEqualTo(told);
        }
    }

    @ParameterizedTest
    @EnumSource(value = Stage.class, names = {"STAKEHOLDER_TYPE", "ITU_STATUS", "COUNTRY", "ORGANIZATION"})
    void every_fact_that_is_told_is_told_no_more_once_it_is_skipped(Stage stage) {
        for (boolean submitted : new boolean[] {false, true}) {
            Walk walk = reviewed(submitted);
            String column = stage.name().toLowerCase(Locale.ROOT);
            assertThat(walk.notebook.stored().get(0)).contains(", " + column + " ");
            walk.tap("F:wg-study:" + stage.name());
            walk.say("skip");
            assertThat(walk.notebook.stored().get(0)).doesNotContain(", " + column + " ");
            assertThat(walk.active().orElseThrow().told(stage)).isEmpty();
            assertThat(walk.active().orElseThrow().place().stage()).isEqualTo(Stage.REVIEW);
        }
    }
}
