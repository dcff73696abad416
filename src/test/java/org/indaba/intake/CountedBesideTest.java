package org.indaba.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.indaba.store.schema.Tables.ANNOUNCEMENT_DRAFT;
import static org.indaba.store.schema.Tables.INBOUND;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.indaba.channel.InboundNotStoredException;
import org.indaba.channel.InboundResult;
import org.indaba.phrases.Phrasebook;
import org.indaba.store.encryption.GivenTexts;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is counted over a whole consultation is counted beside the turns of everybody else, and once it is known all goes on. */
@Timeout(60)
class CountedBesideTest {
    @TempDir
    Path folder;

    private final CountDownLatch counting = new CountDownLatch(1);
    private final CountDownLatch mayCount = new CountDownLatch(1);
    private final AtomicInteger counts = new AtomicInteger();
    private StaffScene scene;

    @BeforeEach
    void a_coordinator_whose_village_answers() throws Exception {
        scene = new StaffScene(Phrasebook.packed(), folder);
        scene.hasInvitation("coordinator", "africa");
        scene.opensLink("Amina");
        scene.types("Amina", "/launch");
        scene.types("Amina", "Villages");
        Stream.of("Africa", "The official questions", "All that are ready", "From now, for 30 days",
                "Questions come to me", "Launch").forEach(each -> scene.taps("Amina", each));
        Stream.of("/start villages", "English", "I agree", "Civil society", "None of these", "Kenya")
                .forEach(each -> scene.types("Juma", each));
    }

    @AfterEach
    void close() {
        mayCount.countDown();
        scene.close();
    }

    private void countsSlowly() {
        scene.house().beforeCounting = () -> {
            counts.incrementAndGet();
            counting.countDown();
            try {
                mayCount.await(30, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
    }

    private CompletableFuture<InboundResult> comes(String who, String text) {
        return scene.house().intake.receive(scene.message(who, text));
    }

    private String shown() {
        return String.join("\n", scene.shown());
    }

    @Test
    void others_are_stored_while_figures_are_counted() throws Exception {
        countsSlowly();
        CompletableFuture<InboundResult> figures = comes("Amina", "/stats villages");
        assertThat(counting.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(comes("Juma", "Water first.").get(30, TimeUnit.SECONDS)).isInstanceOf(InboundResult.Stored.class);
        assertThat(figures).as("the figures").isNotDone();
        assertThat(scene.house().intake.turns().held()).isEqualTo(1);
        mayCount.countDown();
        figures.get(30, TimeUnit.SECONDS);
        assertThat(shown()).contains("Villages", "1");
        assertThat(scene.house().intake.turns().held()).isZero();
    }

    @Test
    void what_the_same_person_types_meanwhile_is_decided_about_after_it_and_in_order() throws Exception {
        countsSlowly();
        List<CompletableFuture<InboundResult>> all = Stream.of("/announce villages", "The well is open.", "Le puits est ouvert.")
                .map(each -> comes("Amina", each)).toList();
        assertThat(counting.await(30, TimeUnit.SECONDS)).isTrue();
        await().until(() -> scene.house().intake.turns().held() == 3);
        assertThat(stored("announcement draft")).isZero();
        mayCount.countDown();
        CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).get(30, TimeUnit.SECONDS);
        List<String> drafts = scene.house().database.read(db ->
                GivenTexts.of(db, ANNOUNCEMENT_DRAFT.DRAFT, DSL.noCondition()));
        assertThat(drafts).singleElement().asString().containsSubsequence("The well is open.", "Le puits est ouvert.");
        assertThat(scene.house().intake.turns().held()).isZero();
    }

    private int stored(String what) {
        return scene.house().database.read(db ->
                what.equals("announcement draft") ? db.fetchCount(ANNOUNCEMENT_DRAFT) : db.fetchCount(INBOUND));
    }

    @Test
    void where_it_cannot_be_counted_it_is_to_come_again_and_what_is_behind_it_goes_on() throws Exception {
        scene.house().refusesToCount = true;
        CompletableFuture<InboundResult> figures = comes("Amina", "/stats villages");
        CompletableFuture<InboundResult> next = comes("Amina", "/consultations");
        int before = stored("inbound");
        assertThatThrownBy(() -> figures.get(30, TimeUnit.SECONDS)).hasCauseInstanceOf(InboundNotStoredException.class);
        assertThat(next.get(30, TimeUnit.SECONDS)).isInstanceOf(InboundResult.Stored.class);
        await().untilAsserted(() -> assertThat(scene.house().intake.turns().held()).isZero());
        assertThat(stored("inbound") - before).as("what was not stored is new when it comes again").isLessThanOrEqualTo(1);
        assertThat(shown()).contains("Villages");
    }

    @Test
    void nothing_is_counted_for_who_has_no_role_there() throws Exception {
        countsSlowly();
        mayCount.countDown();
        for (String each : List.of("/stats villages", "/remind villages", "/announce villages", "/audit villages")) {
            comes("Juma", each).get(30, TimeUnit.SECONDS);
            comes("Amina", each.replace("villages", "wg-study")).get(30, TimeUnit.SECONDS);
            comes("Amina", each.replace("villages", "nowhere")).get(30, TimeUnit.SECONDS);
        }
        assertThat(counts).hasValue(0);
    }

    @Test
    void an_answer_of_the_coordinators_own_is_counted_for_nothing() throws Exception {
        Stream.of("/start villages", "I agree", "Civil society", "None of these", "Kenya", "/remind villages")
                .forEach(each -> scene.types("Amina", each));
        countsSlowly();
        mayCount.countDown();
        comes("Amina", "Roads, too.").get(30, TimeUnit.SECONDS);
        assertThat(counts).hasValue(0);
    }
}
