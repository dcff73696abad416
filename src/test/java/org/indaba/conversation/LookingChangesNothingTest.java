package org.indaba.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.indaba.conversation.Action.Verb;

/** Whoever looks at what they told, and tells nothing new, has what they told, submitted or not. */
class LookingChangesNothingTest {
    private static final Instant START = Instant.parse("2026-11-24T09:00:00Z");

    private static final Set<Verb> LOOKS = Set.of(
            Verb.BACK, Verb.EDIT, Verb.OPEN, Verb.REVIEW, Verb.ADD, Verb.FORWARD, Verb.LANGUAGE, Verb.CONTINUE);

    private static final List<String> COMMANDS =
            List.of("/review", "/status", "/help", "/language", "/start", "/schedule", "back");

    private static final List<String> NAMES = List.of("p:wg-study:named", "p:wg-study:organization");

    @Property(tries = 300)
    void whoever_looks_has_what_they_told(
            @ForAll @IntRange(max = 3) int published, @ForAll boolean submitted,
            @ForAll @Size(max = 40) List<@IntRange(max = 999) Integer> looks) {
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
            walk.say(COMMANDS.get(number / 5 % COMMANDS.size()));
        } else {
            walk.tap(shown.get(number % shown.size()).action().data());
        }
    }
}
