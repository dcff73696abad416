package org.indaba.botapi;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The updates of a bot, with getUpdates' long poll, offsets and conflicts. */
final class UpdateQueue {
    /** Ids that were given out since they started anew. */
    private static final class Generation {
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;

        boolean has(long id) {
            return first <= id && id <= last;
        }
    }

    /** Room between neighbours in the queue, for taps that overtake. */
    private static final long STEP = 1_000_000;

    private final TreeMap<Long, Pending> pending = new TreeMap<>();
    /** Places of updates that a poll has returned. An offset confirms these alone, so that falling ids lose nothing. */
    private final Set<Long> returned = new HashSet<>();
    private final List<Generation> generations = new ArrayList<>(List.of(new Generation()));
    private Consumer<Pending> webhook;
    private long nextId = 1_000;
    private long lastPlace;
    private long poll;
    private boolean closed;

    synchronized long assign() {
        return nextId++;
    }

    synchronized void restartAt(long id) {
        nextId = id;
        generations.add(new Generation());
    }

    /** @param overtaking whether it goes in front of the latest update of the lane {@code overtaken} */
    synchronized void add(long id, String lane, String json, Duration life, boolean overtaking, String overtaken) {
        Generation now = generations.get(generations.size() - 1);
        now.first = Math.min(now.first, id);
        now.last = Math.max(now.last, id);
        long place = lastPlace + STEP;
        if (overtaking) {
            place = before(overtaken).orElse(place);
        }
        lastPlace = Math.max(lastPlace, place);
        Pending update = new Pending(place, id, generations.size() - 1, lane, json, life, System.nanoTime());
        pending.put(place, update);
        if (webhook != null) {
            webhook.accept(update);
        }
        notifyAll();
    }

    /** A free place in front of the lane's latest update, and of its copies. */
    private OptionalLong before(String lane) {
        OptionalLong latest = OptionalLong.empty();
        long place = 0;
        for (Pending one : pending.descendingMap().values()) {
            boolean copy = latest.isPresent() && one.id() == latest.getAsLong();
            if (latest.isPresent() && !copy) {
                break;
            }
            if (copy || one.lane().equals(lane)) {
                latest = OptionalLong.of(one.id());
                place = one.place() - 1;
            }
        }
        while (pending.containsKey(place)) {
            place--;
        }
        return latest.isPresent() ? OptionalLong.of(place) : OptionalLong.empty();
    }

    /** From now on updates go to {@code deliver}, those that wait first; null for long polling. */
    synchronized void deliverTo(Consumer<Pending> deliver) {
        webhook = deliver;
        if (deliver != null) {
            List.copyOf(pending.values()).forEach(deliver);
        }
        notifyAll();
    }

    synchronized void remove(Pending update) {
        pending.remove(update.place());
    }

    synchronized void clear() {
        pending.clear();
    }

    synchronized int size() {
        return pending.size();
    }

    synchronized void close() {
        closed = true;
        notifyAll();
    }

    synchronized List<String> poll(long offset, long limit, Duration timeout) throws InterruptedException {
        refuseBesideWebhook();
        long mine = ++poll;
        notifyAll();
        int generation = generationOf(offset);
        if (offset > 0) {
            pending.values().removeIf(one -> confirmed(one, offset, generation));
            returned.retainAll(pending.keySet());
        } else if (offset < 0) {
            while (pending.size() > -offset) {
                pending.pollFirstEntry();
            }
        }
        long end = System.nanoTime() + timeout.toNanos();
        while (true) {
            List<Pending> found = pending.values().stream().limit(limit).toList();
            long left = end - System.nanoTime();
            if (!found.isEmpty() || left <= 0 || closed) {
                found.forEach(one -> returned.add(one.place()));
                return found.stream().map(Pending::json).toList();
            }
            wait(Math.max(1, left / 1_000_000));
            if (poll != mine) {
                throw new Refusal(
                        409,
                        "Conflict: terminated by other getUpdates request; make sure that only one bot instance is"
                                + " running");
            }
            refuseBesideWebhook();
        }
    }

    private boolean confirmed(Pending one, long offset, int generation) {
        return generation >= 0
                && returned.contains(one.place())
                && (one.generation() < generation || one.generation() == generation && one.id() < offset);
    }

    /** The newest generation in which the id before {@code offset} was given out, or -1: then it confirms nothing. */
    private int generationOf(long offset) {
        for (int i = generations.size() - 1; i >= 0; i--) {
            if (generations.get(i).has(offset - 1)) {
                return i;
            }
        }
        return -1;
    }

    private void refuseBesideWebhook() {
        if (webhook != null) {
            throw new Refusal(
                    409,
                    "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the"
                            + " webhook first");
        }
    }
}
