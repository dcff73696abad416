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
import org.indaba.channel.InboundHandler;
import org.indaba.channel.InboundNotStoredException;
import org.indaba.channel.InboundResult;
import org.indaba.conversation.state.ConversationState;
import org.indaba.intake.context.TurnDependencies;
import org.indaba.intake.context.TurnResult;
import org.indaba.intake.context.TurnTooEarlyException;
import org.indaba.intake.notice.WebhookReplyCall;
import org.indaba.logs.TraceId;
import org.indaba.store.Database;
import org.indaba.store.RepeatableWork;
import org.indaba.store.StorageException;
import org.indaba.store.WriteSeries;
import org.indaba.store.engine.ConstraintViolation;
import org.indaba.store.media.ReleasedFiles;
import org.indaba.vault.AddressSeal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Receives inbounds from the channels. Each becomes one turn in one transaction, and the channel gets its answer after the
 * commit.
 */
public final class Intake implements InboundHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

    /** A turn whose commit succeeded. */
    private record Ended(TurnResult taken, TurnMetrics.Outcome outcome) {
        TurnMetrics.Outcome counted() {
            return taken.receipt() instanceof InboundResult.Duplicate ? TurnMetrics.Outcome.DUPLICATE : outcome;
        }
    }

    private final Database database;
    private final TurnDependencies tools;
    private final ParkedInboundHandler parking;
    private final ParkedInboundRetry retry;
    private final Runnable committed;
    private final Runnable brought;
    private final Consumer<ReleasedFiles> released;
    private final LongPredicate mayPass;
    private final TurnMetrics turns;
    private final DeferredTurns held;

    /**
     * @param committed called after each commit: there may be something to send
     * @param brought called after a commit with files whose bytes are to be fetched
     * @param released called after a commit with the files whose rows were deleted
     * @param mayPass whether a chat, by its address, may be called once now without the outbox
     */
    public Intake(
            Database database, TurnDependencies tools, Runnable committed, Runnable brought, Consumer<ReleasedFiles> released,
            LongPredicate mayPass) {
        this.database = database;
        this.tools = tools;
        this.parking = new ParkedInboundHandler(tools);
        this.committed = committed;
        this.brought = brought;
        this.released = released;
        this.mayPass = mayPass;
        this.held = new DeferredTurns(
                enquiry -> tools.offices().flatMap(each -> each.enquiries().known(enquiry)),
                enquiry -> tools.offices().orElseThrow().enquiries().find(enquiry));
        this.retry = new ParkedInboundRetry(database, parking, held, this::after);
        this.turns = new TurnMetrics(held::count);
    }

    @Override
    public CompletableFuture<InboundResult> receive(Inbound inbound) {
        return receive(inbound, new WriteSeries(), WebhookReplyCall::nothing);
    }

    @Override
    public CompletableFuture<InboundResult> receiveAnswered(Inbound inbound) {
        return receive(inbound, new WriteSeries(), () -> new WebhookReplyCall(mayPass));
    }

    @Override
    public CompletableFuture<Void> receiveAll(List<Inbound> batch) {
        WriteSeries series = new WriteSeries();
        return CompletableFuture.allOf(
                batch.stream().map(each -> receive(each, series, WebhookReplyCall::nothing)).toArray(CompletableFuture[]::new));
    }

    /** The counts of all turns since the start. */
    public TurnMetrics turns() {
        return turns;
    }

    /** @param along makes a new one each time that the turn is carried out */
    @SuppressWarnings("FutureReturnValueIgnored") // thenCompose returns the nested future
    private CompletableFuture<InboundResult> receive(Inbound inbound, WriteSeries series, Supplier<WebhookReplyCall> along) {
        long began = System.nanoTime();
        String channel = inbound.address().channel();
        String lookup = AddressSeal.lookup(tools.vault(), inbound.address());
        String trace = TraceId.current().orElseGet(TraceId::fresh);
        AtomicReference<Optional<ConversationState>> stood = new AtomicReference<>(Optional.empty());
        Consumer<ConversationState> standing = where -> stood.set(Optional.of(where));
        return held.carryOut(lookup, turn -> database.write(
                        lookup, series,
                        RepeatableWork.of(db -> TraceId.within(trace, () -> parking.attempt(db, inbound, lookup, standing, () ->
                                TurnFailedException.orElse(() -> turn.inOrder(() -> attempted(
                                        new Turn(tools, db, lookup, along.get(), turn::known), inbound, standing))))))))
                .handle((taken, failure) -> failure == null && taken.isPresent()
                        ? CompletableFuture.completedFuture(new Ended(taken.get(), TurnMetrics.Outcome.STORED))
                        : TraceId.within(trace, () -> parked(
                                        inbound, lookup, series, Optional.ofNullable(failure).map(TurnFailedException::cause), stood.get()))
                                .thenApply(parked -> new Ended(parked, TurnMetrics.Outcome.SET_ASIDE)))
                .thenCompose(Function.identity())
                .handle((ended, failure) -> TraceId.within(trace, () -> {
                    parking.ended(inbound, lookup);
                    Duration took = Duration.ofNanos(System.nanoTime() - began);
                    turns.ended(channel, failure == null ? ended.counted() : TurnMetrics.Outcome.NOT_STORED, took);
                    if (failure != null) {
                        LOG.warn("a turn was not stored: {}", TurnFailedException.cause(failure).getClass().getSimpleName());
                        unsure();
                        throw new InboundNotStoredException(TurnFailedException.cause(failure));
                    }
                    after(ended.taken());
                    return ended.taken().receipt();
                }));
    }

    /** The part that retries parked inbounds, beside the turns. */
    public ParkedInboundRetry retry() {
        return retry;
    }

    /**
     * Retries all parked inbounds, the oldest first, and waits until that is done. An inbound that fails again stays
     * parked.
     *
     * @throws StorageException where the database does not answer
     */
    public void tryParkedAgain() {
        try {
            retry.run();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** @param failure empty where the inbound itself did not fail, and only waits behind one that did */
    private CompletableFuture<TurnResult> parked(
            Inbound inbound, String lookup, WriteSeries series, Optional<Throwable> failure, Optional<ConversationState> stood) {
        if (failure.isEmpty()) {
            return database.write(lookup, series, db -> parking.parkBehind(
                    db, (Inbound.Edit) inbound, lookup,
                    () -> TurnFailedException.orElse(() ->
                            new Turn(tools, db, lookup, WebhookReplyCall.nothing(), any -> Optional.empty()).take(inbound, any -> { }))));
        } else if (failure.get() instanceof StorageException) {
            return CompletableFuture.failedFuture(failure.get());
        }
        String why = TurnFailedException.kind(failure.get());
        if (failure.get() instanceof TurnTooEarlyException) {
            LOG.info("an inbound is parked until it can be decided about: {}", why);
        } else {
            LOG.error("a turn failed and its inbound is parked until the next start: {}", why);
        }
        CompletableFuture<TurnResult> parked =
                database.write(lookup, series, db -> parking.park(db, inbound, lookup, why, stood));
        return ConstraintViolation.explains(failure.get()) ? parked.thenCompose(taken -> again(inbound, lookup, taken)) : parked;
    }

    /** Repeats a turn at once with other ids; where that fails too its inbound stays parked. */
    private CompletableFuture<TurnResult> again(Inbound inbound, String lookup, TurnResult parked) {
        return retry.once(lookup, inbound.key()).handle((taken, failure) -> failure == null ? taken.orElse(parked) : parked);
    }

    private static TurnAttempt attempted(Turn turn, Inbound inbound, Consumer<ConversationState> stood) {
        return turn.lacks(inbound).<TurnAttempt>map(TurnAttempt.Lacks::new)
                .orElseGet(() -> new TurnAttempt.Ended(turn.take(inbound, stood)));
    }

    private void after(TurnResult taken) {
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

    /**
     * A failed commit may be stored all the same, and may never come again, so everything that depends on stored data is
     * checked.
     */
    private void unsure() {
        committed.run();
        brought.run();
        tools.offices().ifPresent(each -> each.board().mayHaveChanged());
    }
}
