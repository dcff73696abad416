package org.indaba.outbox;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.indaba.channel.Channel;
import org.indaba.outbox.pace.ChatPauses;
import org.indaba.outbox.pace.SendRateLimiter;
import org.indaba.outbox.renderer.NoticeRenderer;
import org.indaba.outbox.result.OutcomeWriter;
import org.indaba.outbox.result.SendResultPolicy;
import org.indaba.store.Database;
import org.indaba.store.outbox.DueRow;
import org.indaba.vault.Vault;

/** The parts of a {@link Dispatcher}, without its threads: whoever holds it says when a round and when a call is made. */
public final class SteppedOutbox {
    /** No limit for the whole bot that the simulated people could reach: nothing waits at the gate. */
    private static final SendRateLimiter.Limits LIMITS = new SendRateLimiter.Limits(10_000, 1, 20);

    private record Marked(SendLane road, DueRow row) {}

    private final List<Marked> marked = new ArrayList<>();
    private final List<DueRow> called = new ArrayList<>();
    private final Map<String, SendLane> roads;
    private final DispatchRound rounds;
    private final Delivery delivery;
    private final Consumer<DueRow> calling;
    private boolean more = true;

    /** A dispatcher that starts on what the last one left. @param calling told of each row before its call */
    public SteppedOutbox(
            Database database, Vault vault, NoticeRenderer renderer, Channel channel, InstantSource clock,
            RandomGenerator chance, Consumer<DueRow> calling) {
        this.calling = calling;
        roads = new TreeMap<>(Map.of(channel.name(), new SendLane(channel, LIMITS, clock)));
        ChatPauses pauses = new ChatPauses();
        SendCounters tally = new SendCounters();
        Recovery.run(database, roads, pauses, clock.instant());
        delivery = new Delivery(renderer, vault, clock, pauses);
        rounds = new DispatchRound(
                database, clock, roads, new SendOrderPolicy(database, vault, pauses), new SendResultPolicy(chance),
                new OutcomeWriter(vault), tally, (road, row) -> marked.add(new Marked(road, row)));
    }

    /** Whether the chat of this address may be called once now, past the outbox. */
    public boolean mayPass(long address) {
        return roads.values().stream().allMatch(road -> delivery.mayPass(road, address));
    }

    /** There may be something new. */
    public void wake() {
        more = true;
    }

    /** @return when to make the next, if nothing happens before */
    public Optional<Instant> round() {
        boolean everywhere = more;
        more = false;
        Optional<Instant> next = rounds.round(everywhere);
        called.clear();
        return next;
    }

    /** Rows that are marked and whose call is not made yet. */
    public int inHand() {
        return marked.size();
    }

    /** Rows whose call is made and not written down yet. */
    public int unsettled() {
        return called.size();
    }

    /** Makes the call for one of those in hand. */
    public void call(int which) {
        Marked each = marked.remove(which);
        calling.accept(each.row());
        rounds.finished(delivery.deliver(each.road(), each.row()));
        called.add(each.row());
    }
}
