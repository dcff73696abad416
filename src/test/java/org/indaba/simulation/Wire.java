package org.indaba.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.indaba.channel.Inbound;
import org.indaba.channel.InboundHandler;
import org.indaba.channel.InboundKey;
import org.indaba.channel.InboundResult;
import org.indaba.channel.webchat.WebChannel;
import org.indaba.conversation.ConsultationDirectory;
import org.indaba.store.SteppedDatabase.Commit;

/** What people did and the product has not confirmed yet: it comes again until it has. */
final class Wire {
    /** Updates of one poll, or webhook calls at one time. */
    private static final int MOST = 8;

    /** Confirmed ones that may come once more all the same. */
    private static final int REMEMBERED = 30;

    /** So long Telegram keeps an update (Bot API, getUpdates). A page sends its form at any time. */
    private static final Duration KEPT = Duration.ofHours(24);

    private static final int NONE = -1;

    private final Simulator simulator;
    private final List<Inbound> pending = new ArrayList<>();
    private final List<Inbound> confirmed = new ArrayList<>();
    private final Set<InboundKey> taken = new LinkedHashSet<>();
    private final Map<InboundKey, Instant> since = new HashMap<>();

    Wire(Simulator simulator) {
        this.simulator = simulator;
    }

    void add(Inbound inbound) {
        pending.add(inbound);
        since.put(inbound.key(), simulator.clock.instant());
        simulator.trace.add(">" + inbound.address().place(), inbound.key().key() + " " + words(inbound));
    }

    private static String words(Inbound inbound) {
        if (inbound instanceof Inbound.Message message) {
            return "says " + message.messageKey() + " " + message.text() + " " + message.attachments();
        } else if (inbound instanceof Inbound.Edit edit) {
            return "edits " + edit.messageKey() + " " + edit.text();
        }
        return inbound instanceof Inbound.Tap tap ? "taps " + tap.data() : inbound.getClass().getSimpleName();
    }

    /** What nobody has taken is none of the product's: whoever did it does it again. */
    private boolean isForgotten(Inbound inbound) {
        return !inbound.key().channel().equals(WebChannel.NAME)
                && taken.contains(inbound.key())
                && simulator.clock.instant().isAfter(since.get(inbound.key()).plus(KEPT));
    }

    boolean isEmpty() {
        pending.removeIf(this::isForgotten);
        return pending.isEmpty();
    }

    long taken() {
        return taken.size();
    }

    /** One that was confirmed comes again. */
    void again() {
        if (!confirmed.isEmpty()) {
            Inbound again = confirmed.get(simulator.chance.nextInt(confirmed.size()));
            if (pending.contains(again) || isForgotten(again)) {
                return;
            }
            simulator.figures.count(Figures.Kind.DUPLICATES);
            simulator.trace.add("again", again.key().key());
            pending.add(0, again);
        }
    }

    /**
     * @param heard whether the answer gets through
     * @param poison after how many of its statements one of the turns fails by a fault of its own, once it knows where
     *     its person is; empty where none does
     */
    void handOver(boolean poll, boolean heard, OptionalInt poison) {
        List<Inbound> batch = List.copyOf(pending.subList(0, Math.min(MOST, pending.size())));
        int poisoned = poison.isPresent() ? simulator.chance.nextInt(batch.size()) : NONE;
        poison.ifPresent(statement -> simulator.database.breakdown().poison(poisoned, statement));
        ConsultationDirectory desk = simulator.process.board.desk();
        Map<String, OptionalLong> live = new HashMap<>();
        batch.forEach(each -> live.computeIfAbsent(
                each.address().place(), any -> simulator.store.liveOrdinal(simulator.person(each).lookup)));
        simulator.scopes.before();
        simulator.helpline.before(batch);
        Map<Inbound, CompletableFuture<InboundResult>> ends = new LinkedHashMap<>();
        Map<Inbound, Inbound> sent = new LinkedHashMap<>();
        batch.forEach(each -> sent.put(each, simulator.uploads.sent(each)));
        CompletableFuture<Void> whole = hand(sent, poll, ends);
        simulator.scopes.after(batch);
        Optional<Inbound> failed = simulator.database.breakdown().over() && poisoned != NONE
                ? Optional.of(batch.get(poisoned))
                : Optional.empty();
        boolean stored = poll && !whole.isCompletedExceptionally();
        for (Inbound each : batch) {
            boolean acknowledged = stored || !poll && !ends.get(each).isCompletedExceptionally();
            arrived(
                    each, desk, live.get(each.address().place()), acknowledged, ends.get(each), failed.equals(Optional.of(each)), sent.get(each));
            if (acknowledged && heard) {
                pending.remove(each);
                confirmed.add(each);
                along(each, ends.get(each));
            }
        }
        while (confirmed.size() > REMEMBERED) {
            confirmed.remove(0);
        }
    }

    /** @param end null by poll, whose answers hold no call */
    private void along(Inbound inbound, CompletableFuture<InboundResult> end) {
        if (end != null) {
            end.join().along().ifPresent(call -> simulator.chat.along(simulator.phone(inbound.address().place()), call));
        }
    }

    private CompletableFuture<Void> hand(
            Map<Inbound, Inbound> sent, boolean poll, Map<Inbound, CompletableFuture<InboundResult>> ends) {
        InboundHandler receiver = simulator.receiver();
        simulator.database.gather();
        CompletableFuture<Void> whole = poll ? receiver.receiveAll(List.copyOf(sent.values())) : new CompletableFuture<>();
        if (!poll) {
            sent.forEach((each, now) -> ends.put(
                    each, each.key().channel().equals(WebChannel.NAME) ? receiver.receive(now) : receiver.receiveAnswered(now)));
        }
        simulator.database.carryOut();
        return whole;
    }

    private void arrived(
            Inbound inbound, ConsultationDirectory desk, OptionalLong live, boolean acknowledged, CompletableFuture<InboundResult> end,
            boolean failed, Inbound sent) {
        boolean there = simulator.store.has(inbound.key().channel(), inbound.key().key());
        Invariant.ACKNOWLEDGED.holds(there || !acknowledged, "update " + inbound.key().key());
        boolean first = there && taken.add(inbound.key());
        if (there && !first) {
            simulator.uploads.drop(sent);
        }
        if (acknowledged && end != null && !first && simulator.database.last().equals(Commit.STORED)) {
            Invariant.BUBBLES.holds(end.join() instanceof InboundResult.Duplicate, "a duplicate was let through");
        }
        simulator.trace.add("=" + inbound.key().key(), (first ? "first" : there ? "there" : "not stored") + acknowledged);
        if (first && (failed || simulator.parked.isBehind(inbound))) {
            simulator.parked.add(inbound);
        } else if (first) {
            simulator.took(inbound, desk, live);
        }
    }
}
