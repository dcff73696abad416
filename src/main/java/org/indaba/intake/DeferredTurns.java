package org.indaba.intake;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.indaba.coordination.Enquiry;
import org.indaba.coordination.EnquiryResult;
import org.indaba.intake.context.TurnResult;
import org.indaba.store.StorageException;

/**
 * Holds turns that need something which is read over a whole consultation. It is read while the writer carries out other
 * people's turns, and then the turn is attempted again. Whatever comes from the same person meanwhile waits behind it, in
 * order; nobody else waits.
 */
final class DeferredTurns {
    /** The turns that may be held at a time. Another one is not stored, and its sender sends it again. */
    static final int MOST = 1_000;

    /** The turns of one person that may be held. */
    private static final int MOST_BEHIND = 100;

    private final Function<Enquiry, Optional<EnquiryResult>> known;
    private final Function<Enquiry, CompletableFuture<EnquiryResult>> find;

    /** The held turns by the address from which they come: the one that needs something, and those behind it. */
    private final Map<String, Line> lines = new ConcurrentHashMap<>();

    private int held;

    private static final class Line {
        private final Held first;
        private final Queue<Held> behind;

        private Line(Held first, Queue<Held> behind) {
            this.first = first;
            this.behind = behind;
        }
    }

    DeferredTurns(Function<Enquiry, Optional<EnquiryResult>> known, Function<Enquiry, CompletableFuture<EnquiryResult>> find) {
        this.known = known;
        this.find = find;
    }

    /** The number of turns that are held now. */
    synchronized int count() {
        return held;
    }

    /**
     * Carries out a turn as soon as everything that it needs is known.
     *
     * @param lookup the keyed hash of the address from which it comes
     * @param attempt may be called again. The writer's thread completes its result before it begins another transaction;
     *      the result is empty where the turn had no effect
     */
    CompletableFuture<Optional<TurnResult>> carryOut(
            String lookup, Function<Held, CompletableFuture<Optional<TurnAttempt>>> attempt) {
        Held turn = new Held(lookup, attempt);
        turn.attempt();
        return turn.outcome;
    }

    /** A turn, which is held where it needs something. */
    final class Held {
        private final String lookup;
        private final Function<Held, CompletableFuture<Optional<TurnAttempt>>> attempt;
        private final Map<Enquiry, EnquiryResult> found = Collections.synchronizedMap(new HashMap<>(2));
        private final CompletableFuture<Optional<TurnResult>> outcome = new CompletableFuture<>();

        /** The failure of reading what it needs. */
        private volatile Optional<Throwable> unread = Optional.empty();

        private Held(String lookup, Function<Held, CompletableFuture<Optional<TurnAttempt>>> attempt) {
            this.lookup = lookup;
            this.attempt = attempt;
        }

        /** Returns what is known of it, without waiting. */
        Optional<EnquiryResult> known(Enquiry enquiry) {
            return Optional.ofNullable(found.get(enquiry)).or(() -> known.apply(enquiry));
        }

        /** Makes the decision, unless an earlier turn has to be first. It must be called within the transaction. */
        TurnAttempt inOrder(Supplier<TurnAttempt> decision) {
            Line line = lines.get(lookup);
            if (line != null && line.first != this) {
                return new TurnAttempt.Waits();
            }
            TurnAttempt attempted = decision.get();
            if (attempted instanceof TurnAttempt.Lacks) {
                lines.putIfAbsent(lookup, new Line(this, new ArrayDeque<>()));
            }
            return attempted;
        }

        private void attempt() {
            attempt.apply(this).whenComplete((attempted, failure) -> {
                try {
                    attempted(attempted, failure);
                } catch (RuntimeException | Error untold) {
                    // nobody must wait for ever for its outcome
                    outcome.completeExceptionally(untold);
                    throw untold;
                }
            });
        }

        private void attempted(Optional<TurnAttempt> attempted, Throwable failure) {
            if (failure != null) {
                fail(failure);
            } else if (attempted.isEmpty()) {
                end(Optional.empty());
            } else if (attempted.get() instanceof TurnAttempt.Ended ended) {
                end(Optional.of(ended.taken()));
            } else if (unread.isPresent()) {
                fail(unread.get());
            } else if (!hold(attempted.get())) {
                fail(new StorageException("too many turns are held already"));
            } else if (attempted.get() instanceof TurnAttempt.Lacks lacks) {
                find(lacks.enquiry());
            }
        }

        private void find(Enquiry enquiry) {
            asked(enquiry).whenComplete((finding, failure) -> {
                if (failure == null) {
                    found.put(enquiry, finding);
                } else {
                    // it ends like all turns, on the thread that reports outcomes in their order
                    unread = Optional.of(failure);
                }
                again();
            });
        }

        /** Where asking fails the turn ends like one whose answer did not come, and those behind it go on. */
        private CompletableFuture<EnquiryResult> asked(Enquiry enquiry) {
            try {
                return find.apply(enquiry);
            } catch (RuntimeException | Error brokenDown) {
                return CompletableFuture.failedFuture(brokenDown);
            }
        }

        /** The result is false where too many turns are held already. */
        private boolean hold(TurnAttempt attempted) {
            Optional<Held> next;
            synchronized (DeferredTurns.this) {
                Line line = lines.get(lookup);
                if (held >= MOST || line != null && line.behind.size() >= MOST_BEHIND) {
                    return false;
                }
                held++;
                next = attempted instanceof TurnAttempt.Waits ? queue() : Optional.empty();
            }
            next.ifPresent(Held::again);
            return true;
        }

        /** Returns this turn itself where the one before it has ended in the same commit: it is the first now. */
        private Optional<Held> queue() {
            Line line = lines.putIfAbsent(lookup, new Line(this, new ArrayDeque<>()));
            if (line == null) {
                return Optional.of(this);
            }
            line.behind.add(this);
            return Optional.empty();
        }

        private void again() {
            letGo();
            attempt();
        }

        private void letGo() {
            synchronized (DeferredTurns.this) {
                held--;
            }
        }

        private void end(Optional<TurnResult> taken) {
            outcome.complete(taken);
            release();
        }

        private void fail(Throwable failure) {
            outcome.completeExceptionally(failure);
            release();
        }

        /** Attempts the next turn, after the consequences of this one's outcome. */
        private void release() {
            if (lines.get(lookup) == null || lines.get(lookup).first != this) {
                return;
            }
            Optional<Held> next;
            synchronized (DeferredTurns.this) {
                Queue<Held> behind = lines.get(lookup).behind;
                next = Optional.ofNullable(behind.poll());
                next.ifPresentOrElse(each -> lines.put(lookup, new Line(each, behind)), () -> lines.remove(lookup));
            }
            next.ifPresent(Held::again);
        }
    }
}
