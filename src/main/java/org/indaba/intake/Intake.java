package org.indaba.intake;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongPredicate;
import java.util.function.Supplier;
import org.indaba.channel.Inbound;
import org.indaba.channel.NotStored;
import org.indaba.channel.Receipt;
import org.indaba.channel.Receiver;
import org.indaba.conversation.Conversation;
import org.indaba.logs.Trace;
import org.indaba.store.BrokenConstraint;
import org.indaba.store.Database;
import org.indaba.store.Released;
import org.indaba.store.Repeatable;
import org.indaba.store.Series;
import org.indaba.store.StorageFailed;
import org.indaba.vault.AddressSeal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes what the channels hear: one turn, one transaction, and only then an answer to the channel. */
public final class Intake implements Receiver {
    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

    /** A turn whose commit is through. */
    private record Ended(Taken taken, Turns.Outcome outcome) {
        Turns.Outcome counted() {
            return taken.receipt() instanceof Receipt.Duplicate ? Turns.Outcome.DUPLICATE : outcome;
        }
    }

    private final Database database;
    private final Tools tools;
    private final Parking parking;
    private final ParkedRetry retry;
    private final Runnable committed;
    private final Runnable brought;
    private final Consumer<Released> released;
    private final LongPredicate mayPass;
    private final Turns turns;
    private final HeldTurns held;

    /**
     * @param committed called after each commit: there may be something to send
     * @param brought called after a commit with files whose bytes are to be fetched
     * @param released called after a commit with the files that were let go of
     * @param mayPass whether a chat, by its address, may be called once now, past the outbox
     */
    public Intake(
            Database database, Tools tools, Runnable committed, Runnable brought, Consumer<Released> released,
            LongPredicate mayPass) {
        this.database = database;
        this.tools = tools;
        this.parking = new Parking(tools);
        this.committed = committed;
        this.brought = brought;
        this.released = released;
        this.mayPass = mayPass;
        this.held = new HeldTurns(
                enquiry -> tools.offices().flatMap(each -> each.enquiries().known(enquiry)),
                enquiry -> tools.offices().orElseThrow().enquiries().find(enquiry));
        this.retry = new ParkedRetry(database, parking, held, this::after);
        this.turns = new Turns(held::count);
    }

    @Override
    public CompletableFuture<Receipt> receive(Inbound inbound) {
        return receive(inbound, new Series(), Along::nothing);
    }

    @Override
    public CompletableFuture<Receipt> receiveAnswered(Inbound inbound) {
        return receive(inbound, new Series(), () -> new Along(mayPass));
    }

    @Override
    public CompletableFuture<Void> receiveAll(List<Inbound> batch) {
        Series series = new Series();
        return CompletableFuture.allOf(
                batch.stream().map(each -> receive(each, series, Along::nothing)).toArray(CompletableFuture[]::new));
    }

    /** What became of them all since the start. */
    public Turns turns() {
        return turns;
    }

    /** @param along one for each time that the turn is carried out */
    @SuppressWarnings("FutureReturnValueIgnored") // the nested one is what thenCompose goes on with
    private CompletableFuture<Receipt> receive(Inbound inbound, Series series, Supplier<Along> along) {
        long began = System.nanoTime();
        String channel = inbound.address().channel();
        String lookup = AddressSeal.lookup(tools.vault(), inbound.address());
        String trace = Trace.current().orElseGet(Trace::fresh);
        AtomicReference<Optional<Conversation>> stood = new AtomicReference<>(Optional.empty());
        Consumer<Conversation> standing = where -> stood.set(Optional.of(where));
        return held.carryOut(lookup, turn -> database.write(
                        lookup, series,
                        Repeatable.of(db -> Trace.within(trace, () -> parking.attempt(db, inbound, lookup, standing, () ->
                                Undecided.orElse(() -> turn.inOrder(() -> attempted(
                                        new Turn(tools, db, lookup, along.get(), turn::known), inbound, standing))))))))
                .handle((taken, failure) -> failure == null && taken.isPresent()
                        ? CompletableFuture.completedFuture(new Ended(taken.get(), Turns.Outcome.STORED))
                        : Trace.within(trace, () -> parked(
                                        inbound, lookup, series, Optional.ofNullable(failure).map(Undecided::cause), stood.get()))
                                .thenApply(aside -> new Ended(aside, Turns.Outcome.SET_ASIDE)))
                .thenCompose(Function.identity())
                .handle((ended, failure) -> Trace.within(trace, () -> {
                    parking.ended(inbound, lookup);
                    Duration took = Duration.ofNanos(System.nanoTime() - began);
                    turns.ended(channel, failure == null ? ended.counted() : Turns.Outcome.NOT_STORED, took);
                    if (failure != null) {
                        LOG.warn("a turn was not stored: {}", Undecided.cause(failure).getClass().getSimpleName());
                        unsure();
                        throw new NotStored(Undecided.cause(failure));
                    }
                    after(ended.taken());
                    return ended.taken().receipt();
                }));
    }

    /** What decides about what was set aside, beside the turns. */
    public ParkedRetry retry() {
        return retry;
    }

    /**
     * Decides about what was set aside before, the oldest first; what fails again stays aside. Waits for the end of it.
     *
     * @throws StorageFailed where the database does not answer
     */
    public void tryParkedAgain() {
        try {
            retry.run();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** @param failure empty where nothing failed, and it only waits behind what did */
    private CompletableFuture<Taken> parked(
            Inbound inbound, String lookup, Series series, Optional<Throwable> failure, Optional<Conversation> stood) {
        if (failure.isEmpty()) {
            return database.write(lookup, series, db -> parking.parkBehind(
                    db, (Inbound.Edit) inbound, lookup,
                    () -> Undecided.orElse(() ->
                            new Turn(tools, db, lookup, Along.nothing(), any -> Optional.empty()).take(inbound, any -> { }))));
        } else if (failure.get() instanceof StorageFailed) {
            return CompletableFuture.failedFuture(failure.get());
        }
        String why = Undecided.kind(failure.get());
        if (failure.get() instanceof TooEarly) {
            LOG.info("an inbound is set aside until it can be decided about: {}", why);
        } else {
            LOG.error("a turn failed and its inbound is set aside until the next start: {}", why);
        }
        CompletableFuture<Taken> aside =
                database.write(lookup, series, db -> parking.park(db, inbound, lookup, why, stood));
        return BrokenConstraint.explains(failure.get()) ? aside.thenCompose(taken -> again(inbound, lookup, taken)) : aside;
    }

    /** With other ids; where that fails as well it stays aside. */
    private CompletableFuture<Taken> again(Inbound inbound, String lookup, Taken aside) {
        return retry.once(lookup, inbound.key()).handle((taken, failure) -> failure == null ? taken.orElse(aside) : aside);
    }

    private static Attempted attempted(Turn turn, Inbound inbound, Consumer<Conversation> stood) {
        return turn.lacks(inbound).<Attempted>map(Attempted.Lacks::new)
                .orElseGet(() -> new Attempted.Ended(turn.take(inbound, stood)));
    }

    private void after(Taken taken) {
        committed.run();
        if (taken.brought()) {
            brought.run();
        }
        released.accept(taken.released());
        if (taken.erased()) {
            database.eraseTraces();
        }
        taken.changes().forEach(change -> tools.offices().ifPresent(each -> each.board().changed(change)));
    }

    /** What failed may be stored all the same, and may never come again: whoever goes by what is stored looks. */
    private void unsure() {
        committed.run();
        brought.run();
        tools.offices().ifPresent(each -> each.board().mayHaveChanged());
    }
}
