package org.indaba.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.indaba.store.schema.Tables.BUBBLE;
import static org.indaba.store.schema.Tables.INBOUND;
import static org.indaba.store.schema.Tables.OUTBOX;
import static org.indaba.store.schema.Tables.REVISION;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.indaba.channel.Inbound;
import org.indaba.channel.InboundResult;
import org.indaba.conversation.StorageLimits;
import org.indaba.store.encryption.GivenTexts;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Many updates at once, doubled, out of order, with ids that grow for nobody. */
@Timeout(300)
class FloodTest {
    @TempDir
    Path folder;

    private LineInProcess line;

    @BeforeEach
    void open() throws Exception {
        line = new LineInProcess(folder);
    }

    @AfterEach
    void close() {
        line.close();
    }

    @Test
    void ten_thousand_updates_three_times_each_with_falling_ids_have_one_effect_each() {
        List<Sender> people = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            people.add(line.begun(5_000_000_000L + i));
        }
        int known = line.count(INBOUND);
        Map<Sender, List<String>> expected = new HashMap<>();
        List<Inbound> updates = new ArrayList<>();
        long id = 9_000_000_000_000_000L;
        for (int i = 0; i < 8_000; i++) {
            Sender person = people.get(i % people.size());
            String text = "bubble " + i;
            updates.add(Sender.renumbered(person.says(text), id--));
            expected.computeIfAbsent(person, each -> new ArrayList<>()).add("a: " + text);
        }
        List<Inbound> edits = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            Inbound.Message message = (Inbound.Message) updates.get(i);
            Sender person = people.get(i % people.size());
            edits.add(new Inbound.Edit(
                    Sender.key(id), message.address(), id--, message.messageKey(), message.sentAt(), "edited " + i));
            expected.get(person).set(i / people.size(), "a: edited " + i);
        }
        List<Inbound> all = new ArrayList<>(updates);
        all.addAll(edits);

        Map<Class<?>, Integer> receipts = thrice(all);

        assertThat(receipts).containsEntry(InboundResult.Stored.class, 10_000).containsEntry(InboundResult.Duplicate.class, 20_000);
        assertThat(line.count(INBOUND) - known).isEqualTo(10_000);
        assertThat(line.count(BUBBLE)).isEqualTo(8_000);
        assertThat(line.count(REVISION)).as("each edit once").isEqualTo(2_000);
        expected.forEach((person, bubbles) -> assertThat(line.bubblesOf(person)).isEqualTo(bubbles));
    }

    /** Each three times, the copies among those that follow; what one person did stays in order at its first coming. */
    private Map<Class<?>, Integer> thrice(List<Inbound> updates) {
        Random chance = new Random(1);
        List<CompletableFuture<InboundResult>> receipts = new ArrayList<>();
        List<Inbound> copies = new ArrayList<>();
        for (Inbound each : updates) {
            receipts.add(line.intake.receive(each));
            copies.add(each);
            copies.add(each);
            while (copies.size() > 100) {
                Collections.swap(copies, chance.nextInt(copies.size()), copies.size() - 1);
                receipts.add(line.intake.receive(copies.remove(copies.size() - 1)));
            }
            if (receipts.size() % 5_000 < 3) {
                receipts.get(receipts.size() - 1).join();
            }
        }
        copies.forEach(each -> receipts.add(line.intake.receive(each)));
        Map<Class<?>, Integer> counts = new HashMap<>();
        receipts.forEach(each -> counts.merge(each.join().getClass(), 1, Integer::sum));
        return counts;
    }

    @Test
    void taps_that_come_before_the_messages_before_them_move_no_bubble() {
        List<Sender> people = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            people.add(line.begun(6_000_000_000L + i));
        }
        String[] questions = {"a", "b", "c", "e"};
        for (int i = 0; i < questions.length; i++) {
            for (Sender person : people) {
                Inbound first = person.says("first of " + questions[i]);
                Inbound late = person.says("late of " + questions[i]);
                Inbound tap = person.taps(">:wg-study:" + questions[i]);
                line.receive(first);
                line.receive(tap);
                line.receive(late);
                line.receive(tap);
                person.isShown(person.nextOrdinal());
            }
            line.clock.advance(Duration.ofSeconds(5));
        }
        for (Sender person : people) {
            assertThat(line.bubblesOf(person)).containsExactly(
                    "a: first of a", "a: late of a", "b: first of b", "b: late of b", "c: first of c", "c: late of c",
                    "e: first of e", "e: late of e");
        }
    }

    @Test
    void a_flood_of_one_person_is_kept_in_order_up_to_the_bound_told_of_beyond_it_and_lets_others_through() {
        Sender one = line.begun(7_000_000_001L);
        Sender other = line.begun(7_000_000_002L);
        List<String> expected = new ArrayList<>();
        List<CompletableFuture<InboundResult>> receipts = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            receipts.add(line.intake.receive(one.says("flood " + i)));
            if (i < StorageLimits.USUAL.answerPieces()) {
                expected.add("a: flood " + i);
            }
            if (i == 2_500) {
                receipts.add(line.intake.receive(other.says("A calm word.")));
            }
        }
        receipts.forEach(each -> assertThat(each.join()).isEqualTo(new InboundResult.Stored()));
        assertThat(line.bubblesOf(one)).isEqualTo(expected);
        assertThat(line.bubblesOf(other)).containsExactly("a: A calm word.");
        long told = line.database.read(db -> GivenTexts.of(db, OUTBOX.BODY, DSL.noCondition())).stream()
                .filter(body -> body.contains("OVER_PIECES")).count();
        assertThat(told).as("each message that was not taken is told of").isEqualTo(5_000 - StorageLimits.USUAL.answerPieces());
    }
}
