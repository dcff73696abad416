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
 * Turns that lack something which is read over a whole consultation. It is read while the writer carries out the turns of
 * others, and the turn is attempted again with it. Whatever comes from the same person meanwhile waits behind, in order;
 * nobody else does.
 */
final class DeferredTurns {
    /** Turns that may be held at a time. The next one is not stored, and its sender sends again. */
    static final int MOST = 1_000;

    /** Of those, the turns of one person. */
    private static final int MOST_BEHIND = 100;

    private final Function<Enquiry, Optional<EnquiryResult>> known;
    private final Function<Enquiry, CompletableFuture<EnquiryResult>> find;

    /** By the address that turns come from: the one that lacks something, and those behind it. */
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

    /** How many are held now. */
    synchronized int count() {
        return held;
    }

    /**
     * Carries out a turn as soon as what it lacks is known.
     *
     * @param lookup the address that it comes from
     * @param attempt may be called again. What it gives is completed by the writer's thread, before that begins another
     *     transaction; empty where the turn has come to nothing
     */
    CompletableFuture<Optional<TurnResult>> carryOut(
            String lookup, Function<Held, CompletableFuture<Optional<TurnAttempt>>> attempt) {
        Held turn = new Held(lookup, attempt);
        turn.attempt();
        return turn.outcome;
    }

    /** A turn, which is held where it lacks something. */
    final class Held {
        private final String lookup;
        private final Function<Held, CompletableFuture<Optional<TurnAttempt>>> attempt;
        private final Map<Enquiry, EnquiryResult> found = Collections.synchronizedMap(new HashMap<>(2));
        private final CompletableFuture<Optional<TurnResult>> outcome = new CompletableFuture<>();

        /** Why it could not be read what it lacks. */
        private volatile Optional<Throwable> unread = Optional.empty();

        private Held(String lookup, Function<Held, CompletableFuture<Optional<TurnAttempt>>> attempt) {
            this.lookup = lookup;
            this.attempt = attempt;
        }

        /** What is known of it; waits for nothing. */
        Optional<EnquiryResult> known(Enquiry enquiry) {
            return Optional.ofNullable(found.get(enquiry)).or(() -> known.apply(enquiry));
        }

        /** To be called within the transaction: {@code decision} is not made where an earlier turn has to be first. */
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
                    // whoever waits for its outcome must not wait for ever
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
                    // it ends as all do, on the thread that tells outcomes in their order
                    unread = Optional.of(failure);
                }
                again();
            });
        }

        /** Where asking itself breaks down the turn ends as one whose answer did not come, and those behind it go on. */
        private CompletableFuture<EnquiryResult> asked(Enquiry enquiry) {
            try {
                return find.apply(enquiry);
            } catch (RuntimeException | Error brokenDown) {
                return CompletableFuture.failedFuture(brokenDown);
            }
        }

        /** False where too many are held already. */
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

        /** Itself where the one before it has ended in the same commit: it is the first now. */
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

        /** Behind what follows from its outcome: the next one is attempted. */
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
