package org.indaba.channel.webchat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.indaba.store.schema.Tables.ADDRESS;
import static org.indaba.store.schema.Tables.CONVERSATION;
import static org.indaba.store.schema.Tables.PAGE;
import static org.indaba.store.schema.Tables.RESPONDENT;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.indaba.agenda.AgendaCache;
import org.indaba.configuration.CatalogFolder;
import org.indaba.phrases.Phrasebook;
import org.indaba.schedule.BroadcastFeeder;
import org.indaba.schedule.DueActHandler;
import org.indaba.schedule.Scheduler;
import org.indaba.store.Ids;
import org.indaba.store.encryption.PlaceholderOwner;
import org.indaba.store.person.Reachability;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Visitors who agreed to nothing, or refused, and are forgotten while they come back: nothing that they give is lost. */
@Timeout(120)
class VisitorComesBackTest {
    @TempDir
    Path folder;

    private Place place;
    private Scheduler scheduler;

    @BeforeEach
    void open() throws Exception {
        place = new Place(folder);
        AgendaCache board = AgendaCache.bring(
                place.database, CatalogFolder.read(Path.of("config")), Phrasebook.packed().languages(), Runnable::run, place.clock.instant());
        Reachability reach = new Reachability(Optional.empty());
        Ids ids = new Ids(place.clock);
        scheduler = new Scheduler(
                place.database, new DueActHandler(board::agenda, ids::next, reach), new BroadcastFeeder(board::agenda, ids::next, reach, 30),
                "process", place.clock, () -> { });
        scheduler.look(place.clock.instant());
    }

    @AfterEach
    void close() throws Exception {
        place.close();
    }

    private void days(int days) throws Exception {
        for (int i = 0; i < days; i++) {
            place.clock.advance(Duration.ofDays(1));
            scheduler.look(place.clock.instant());
        }
    }

    private int rows() {
        return place.database.read(db -> db.fetchCount(RESPONDENT, RESPONDENT.ID.ne(PlaceholderOwner.ID))
                + db.fetchCount(ADDRESS, ADDRESS.ID.ne(PlaceholderOwner.ID)) + db.fetchCount(CONVERSATION) + db.fetchCount(PAGE));
    }

    @Test
    void who_refused_is_forgotten_with_all_that_was_kept_and_may_begin_again() throws Exception {
        Browser browser = place.browser().open("/c/wg-study?source=radio").press("English").press("No, thank you");
        assertThat(browser.text()).contains("Nothing was kept but your “no”, your language", "deleted after 30 days");
        String state = place.database.read(db -> db.select(CONVERSATION.STATE).from(CONVERSATION).fetchSingle().value1());
        assertThat(state).as("the label of the link").doesNotContain("radio");
        browser.reload();
        assertThat(browser.text()).as("it does not ask again by itself").contains("Nothing was kept but your “no”");
        days(31);
        assertThat(rows()).isZero();
        browser.open("/c/wg-study").press("English").press("I agree");
        assertThat(browser.text()).contains("Which of these describes you best?");
    }

    @Test
    void who_agreed_and_deleted_everything_is_forgotten_too_and_who_answered_is_not() throws Exception {
        Browser stays = place.begun();
        stays.type("My answer.").press("Next");
        Browser leaves = place.begun();
        leaves.type("Not for long.").press("Next");
        leaves.press("STOP").press("Delete");
        days(40);
        assertThat(place.bubbles()).containsExactly("a: My answer.");
        assertThat(place.database.<Integer>read(db -> db.fetchCount(CONVERSATION))).isEqualTo(1);
    }

    @Test
    void who_agrees_while_others_are_forgotten_is_kept_or_asked_again_and_their_answer_is_stored_once() throws Exception {
        List<Browser> people = new ArrayList<>();
        for (int i = 0; i < 80; i++) {
            people.add(place.browser().open("/c/wg-study").press("English"));
        }
        days(30);
        place.clock.advance(Duration.ofDays(1));
        CompletableFuture<Void> pass = CompletableFuture.runAsync(() -> {
            try {
                scheduler.look(place.clock.instant());
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
        int began = 0;
        for (Browser each : people) {
            each.reload();
            for (int tries = 0; tries < 4 && !each.text().contains("Which of these"); tries++) {
                each.press(each.buttons().contains("English") ? "English" : "I agree");
            }
            assertThat(each.text()).contains("Which of these describes you best?");
            each.press("Civil society").press("None of these").type("Kenya").press("Next");
            each.type("Person " + ++began).press("Next");
        }
        pass.get();
        scheduler.look(place.clock.instant());
        assertThat(place.bubbles()).hasSize(80).doesNotHaveDuplicates();
        days(40);
        assertThat(place.bubbles()).hasSize(80);
    }
}
