package org.indaba.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.indaba.store.schema.Tables.BUBBLE;
import static org.indaba.store.schema.Tables.PARKED_INBOUND;
import static org.indaba.store.schema.Tables.REVISION;
import static org.mockito.ArgumentMatchers.contains;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.spy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.indaba.channel.Address;
import org.indaba.channel.Attachment;
import org.indaba.channel.Inbound;
import org.indaba.channel.InboundKey;
import org.indaba.channel.InboundNotStoredException;
import org.indaba.channel.InboundResult;
import org.indaba.channel.Outbound;
import org.indaba.conversation.StorageLimits;
import org.indaba.intake.context.TurnDependencies;
import org.indaba.intake.web.DatabaseWebChatStore;
import org.indaba.phrases.InputRecognizer;
import org.indaba.phrases.LateLookup;
import org.indaba.store.Databases;
import org.indaba.store.RepeatableWork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sqlite.SQLiteErrorCode;

/** A fault of the product in one person's turn: nobody else waits for it, and no word is lost by it. */
class ParkedInboundHandlerTest {
    static final String POISON = "poisonous";

    private static final Outbound.KeptFile NO_DOCUMENT =
            new Outbound.KeptFile("", "", Path.of("nowhere"), "", 0, "");

    @TempDir
    Path folder;

    static InputRecognizer faulty(Throwable bug) throws Exception {
        InputRecognizer hearing = spy(LineInProcess.hearing());
        doThrow(bug).when(hearing).hear(contains(POISON));
        return hearing;
    }

    @ParameterizedTest
    @ValueSource(classes = {IllegalStateException.class, StackOverflowError.class, NoClassDefFoundError.class})
    void a_poisoned_turn_holds_up_nobody_and_is_stored_once_and_in_order_when_the_fault_is_mended(
            Class<? extends Throwable> bug) throws Exception {
        Throwable failure = bug.getConstructor().newInstance();
        Sender amina;
        Inbound poison;
        try (LineInProcess line = new LineInProcess(folder, faulty(failure))) {
            amina = line.begun(5_000_000_001L);
            Sender other = line.begun(5_000_000_002L);
            int opened = line.database.opened();
            List<CompletableFuture<InboundResult>> receipts = new ArrayList<>();
            receipts.add(line.intake.receive(amina.says("Before.")));
            poison = amina.says("A " + POISON + " word.");
            for (Inbound each : List.of(
                    poison, other.says("Other."), amina.says("After."), poison, other.says("And more."), poison)) {
                receipts.add(line.intake.receive(each));
            }

            assertThat(receipts).extracting(CompletableFuture::join).extracting(each -> each.getClass().getSimpleName())
                    .as("the channel is told that it is kept, once")
                    .containsExactly("Stored", "Stored", "Stored", "Stored", "Duplicate", "Stored", "Duplicate");
            assertThat(line.bubblesOf(other)).containsExactly("a: Other.", "a: And more.");
            assertThat(line.bubblesOf(amina)).containsExactly("a: Before.", "a: After.");
            assertThat(line.count(PARKED_INBOUND)).isEqualTo(1);
            assertThat(line.database.opened()).as("the connection is sound").isEqualTo(opened);
        }
        if (!Databases.ON_POSTGRES) {
            assertThat(Files.readAllBytes(folder.resolve("indaba.db"))).as("sealed").satisfies(bytes ->
                    assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain(POISON));
        }
        try (LineInProcess line = new LineInProcess(folder, faulty(failure))) {
            line.intake.tryParkedAgain();
            assertThat(line.count(PARKED_INBOUND)).as("the fault is still there").isEqualTo(1);
        }
        try (LineInProcess line = new LineInProcess(folder)) {
            line.intake.tryParkedAgain();
            line.intake.tryParkedAgain();
            assertThat(line.count(PARKED_INBOUND)).isZero();
            assertThat(line.receive(poison)).isEqualTo(new InboundResult.Duplicate());
            assertThat(line.bubblesOf(amina)).containsExactly("a: Before.", "a: A poisonous word.", "a: After.");
        }
    }

    @Test
    void what_was_acknowledged_and_parked_is_stored_also_where_its_person_has_stored_all_that_one_may_since() throws Exception {
        Sender amina;
        try (LineInProcess line = new LineInProcess(folder, faulty(new IllegalStateException()))) {
            amina = line.begun(5_000_000_001L);
            line.receive(amina.says("A " + POISON + " word."));
            for (int piece = 0; piece < StorageLimits.USUAL.answerPieces(); piece++) {
                line.receive(amina.says("piece " + piece));
            }
            line.receive(amina.says("One over the bound."));
            assertThat(line.count(BUBBLE)).as("pieces, up to the bound").isEqualTo(StorageLimits.USUAL.answerPieces());
        }
        try (LineInProcess line = new LineInProcess(folder)) {
            line.intake.tryParkedAgain();
            assertThat(line.bubblesOf(amina)).as("the acknowledged one as well").contains("a: A poisonous word.")
                    .hasSize(StorageLimits.USUAL.answerPieces() + 1).doesNotContain("a: One over the bound.");
        }
    }

    @Test
    void what_was_parked_lands_in_the_question_that_was_open_when_it_was_sent() throws Exception {
        Sender amina;
        try (LineInProcess line = new LineInProcess(folder, faulty(new IllegalStateException()))) {
            amina = line.begun(5_000_000_001L);
            line.receive(amina.says("A " + POISON + " word."));
            Stream.of("Skip", "Of b.", "Next").forEach(each -> line.receive(amina.says(each)));
        }
        try (LineInProcess line = new LineInProcess(folder)) {
            line.intake.tryParkedAgain();
            assertThat(line.bubblesOf(amina)).as("a was open then, c is open now")
                    .containsExactly("a: A poisonous word.", "b: Of b.");
            line.receive(amina.says("Of c."));
            assertThat(line.bubblesOf(amina)).as("and they stay where they are").contains("c: Of c.");
        }
    }

    /** They share a commit, and it is parked after it. */
    @Test
    void what_was_parked_lands_there_too_where_what_came_behind_it_came_at_the_same_time() throws Exception {
        Sender amina;
        try (LineInProcess line = new LineInProcess(folder, faulty(new IllegalStateException()))) {
            amina = line.begun(5_000_000_001L);
            CountDownLatch waiting = new CountDownLatch(1);
            CompletableFuture<Boolean> before =
                    line.database.write("another", db -> await(waiting));
            CompletableFuture<Void> all = line.intake.receiveAll(List.of(
                    amina.says("A " + POISON + " word."), amina.says("Skip"), amina.says("Of b.")));
            waiting.countDown();
            assertThat(before.thenCombine(all, (went, any) -> went).join()).isTrue();
            assertThat(line.count(PARKED_INBOUND)).isEqualTo(1);
        }
        try (LineInProcess line = new LineInProcess(folder)) {
            line.intake.tryParkedAgain();
            assertThat(line.bubblesOf(amina)).containsExactly("a: A poisonous word.", "b: Of b.");
        }
    }

    static boolean await(CountDownLatch latch) {
        try {
            return latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Test
    void a_country_that_was_parked_is_still_their_country() throws Exception {
        Sender amina;
        try (LineInProcess line = new LineInProcess(folder, faulty(new IllegalStateException()))) {
            amina = new Sender(line, 5_000_000_001L);
            Stream.of("/start wg-study", "English", "I agree", "Skip", "Skip", "Kenya " + POISON, "Skip", "Of a.")
                    .forEach(each -> line.receive(amina.says(each)));
        }
        try (LineInProcess line = new LineInProcess(folder)) {
            line.intake.tryParkedAgain();
            assertThat(line.bubblesOf(amina)).as("never an answer to the question that is open now")
                    .containsExactly("a: Of a.");
            assertThat(line.said()).contains("DID_YOU_MEAN").doesNotContain("NOT_KEPT");
        }
    }

    @Test
    void the_file_of_a_form_that_was_parked_is_wanted_as_long() throws Exception {
        Address page = new Address("web", "", "a session");
        InboundKey key = new InboundKey("web", "", "a form");
        try (LineInProcess line = new LineInProcess(folder, faulty(new IllegalStateException()))) {
            DatabaseWebChatStore house = new DatabaseWebChatStore(
                    line.database, line.tools, any -> LateLookup.none(), (any, language, out) -> { },
                    (any, language) -> List.of(), (any, language) -> NO_DOCUMENT);
            line.receive(new Inbound.Message(
                    key, page, 1, key.key(), 1, line.clock.instant(), Optional.empty(), POISON,
                    List.of(new Attachment(
                            "voice", "a name in the spool", Optional.empty(), Optional.empty(), OptionalLong.empty()))));
            assertThat(line.count(PARKED_INBOUND)).isEqualTo(1);
            assertThat(house.wanted(Set.of("a name in the spool", "another"))).containsExactly("a name in the spool");
        }
    }

    @Test
    void what_cannot_even_be_parked_comes_again() throws Exception {
        try (LineInProcess line = new LineInProcess(folder, faulty(new IllegalStateException()))) {
            Sender amina = line.begun(5_000_000_001L);
            Inbound poison = amina.says("A " + POISON + " word.");
            line.database.failCommits(SQLiteErrorCode.SQLITE_FULL, false, number -> number == 1);
            assertThatThrownBy(() -> line.receive(poison)).hasCauseInstanceOf(InboundNotStoredException.class);
            assertThat(line.count(PARKED_INBOUND)).isZero();
            assertThat(line.receive(poison)).isEqualTo(new InboundResult.Stored());
            assertThat(line.count(PARKED_INBOUND)).isEqualTo(1);
        }
    }

    /** They share a commit, and what was parked would be so after the withdrawal. */
    @Test
    void what_was_parked_goes_with_a_withdrawal_that_came_at_the_same_time() throws Exception {
        try (LineInProcess line = new LineInProcess(folder, faulty(new IllegalStateException()))) {
            Sender amina = line.begun(5_000_000_001L);
            line.receive(amina.says("A first word."));
            CountDownLatch waiting = new CountDownLatch(1);
            CompletableFuture<Boolean> before = line.database.write("another", db -> await(waiting));
            Inbound.Message poison = amina.says("A " + POISON + " word.");
            CompletableFuture<Void> all = line.intake.receiveAll(List.of(
                    poison, amina.says("/withdraw"), amina.taps("D:wg-study:")));
            waiting.countDown();
            assertThat(before.thenCombine(all, (went, any) -> went).join()).isTrue();
            assertThat(line.bubblesOf(amina)).as("it was withdrawn").isEmpty();
            assertThat(line.count(PARKED_INBOUND)).as("parked").isZero();
            assertThat(line.receive(poison)).isInstanceOf(InboundResult.Duplicate.class);
        }
    }

    @Test
    void what_was_parked_goes_with_a_withdrawal() throws Exception {
        try (LineInProcess line = new LineInProcess(folder, faulty(new IllegalStateException()))) {
            Sender amina = line.begun(5_000_000_001L);
            Sender other = line.begun(5_000_000_002L);
            line.receive(amina.says("A " + POISON + " word."));
            line.receive(other.says("Another " + POISON + " word."));
            line.receive(amina.says("/withdraw"));
            line.receive(amina.taps("D:wg-study:"));
            assertThat(line.count(PARKED_INBOUND)).as("the other person's alone").isEqualTo(1);
        }
        try (LineInProcess line = new LineInProcess(folder)) {
            line.intake.tryParkedAgain();
            assertThat(line.bubbles()).containsExactly("a: Another poisonous word.");
        }
    }

    /** Its first turn fails before it has looked at anything, both times that it is carried out. */
    static Intake failingOnce(LineInProcess line) {
        AtomicInteger faults = new AtomicInteger(2);
        TurnDependencies faulty = new TurnDependencies(line.tools.desk(), line.tools.hearing(), line.tools.vault(), line.tools.ids(), () -> {
            if (faults.getAndDecrement() > 0) {
                throw new IllegalStateException();
            }
            return line.clock.instant();
        });
        return new Intake(line.database, faulty, () -> { }, () -> { }, any -> { }, any -> false);
    }

    /** Both times that the turn is carried out, the id of its piece is one that there is already. */
    @Test
    void a_turn_whose_id_is_given_already_is_carried_out_again_at_once_with_another() throws Exception {
        try (LineInProcess line = new LineInProcess(folder)) {
            Sender amina = line.begun(5_000_000_001L);
            line.receive(amina.says("A first word."));
            long taken = line.database.read(db -> db.select(BUBBLE.ID).from(BUBBLE).fetchSingle(BUBBLE.ID));
            AtomicInteger collisions = new AtomicInteger(2);
            TurnDependencies tools = new TurnDependencies(
                    line.tools.desk(), line.tools.hearing(), line.tools.vault(),
                    () -> collisions.getAndDecrement() > 0 ? taken : line.tools.ids().getAsLong(), line.clock);
            Intake intake = new Intake(line.database, tools, () -> { }, () -> { }, any -> { }, any -> false);
            CountDownLatch waiting = new CountDownLatch(1);
            CompletableFuture<Boolean> before = line.database.write("another", RepeatableWork.of(db -> await(waiting)));
            CompletableFuture<InboundResult> receipt = intake.receive(amina.says("A second word."));
            waiting.countDown();
            assertThat(before.thenCombine(receipt, (went, any) -> any).join()).isEqualTo(new InboundResult.Stored());
            assertThat(collisions.get()).as("it had collided").isNegative();
            assertThat(line.bubblesOf(amina)).containsExactly("a: A first word.", "a: A second word.");
            assertThat(line.count(PARKED_INBOUND)).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_choice_that_was_made_anew_since_stands_and_the_one_that_was_parked_is_kept_as_an_earlier_one(boolean typed)
            throws Exception {
        try (LineInProcess line = new LineInProcess(
                folder, LineInProcess.hearing(), Path.of("src/test/resources/simulation"))) {
            Sender amina = new Sender(line, 5_000_000_001L);
            Stream.of("/start season", "English", "I agree", "Skip", "Skip", "Skip", "It was good.", "Next")
                    .forEach(each -> line.receive(amina.says(each)));
            assertThat(failingOnce(line)
                    .receive(typed ? amina.says("Maize") : amina.taps("o:season:crop/maize")).join()).isEqualTo(new InboundResult.Stored());
            line.clock.advance(Duration.ofMinutes(1));
            line.receive(amina.says("Wheat"));
            assertThat(line.bubblesOf(amina)).containsExactly("a: It was good.", "crop: wheat");

            line.intake.tryParkedAgain();
            assertThat(line.bubblesOf(amina)).containsExactly("a: It was good.", "crop: wheat");
            assertThat(line.count(PARKED_INBOUND)).isZero();
            assertThat(line.count(REVISION)).as("earlier answers").isEqualTo(1);
            assertThat(line.said()).endsWith("OVERTAKEN");
        }
    }
}
