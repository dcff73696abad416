package org.indaba;

import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongPredicate;
import org.indaba.cache.SingleThreadExecutor;
import org.indaba.channel.telegram.Telegram;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.enquiries.EnquiryService;
import org.indaba.intake.Intake;
import org.indaba.intake.context.StaffDependencies;
import org.indaba.intake.context.TurnDependencies;
import org.indaba.outbox.Dispatcher;
import org.indaba.phrases.InputRecognizer;

/**
 * Turns, and who is called by them: parts that are made later, since what they work with hands its inbounds to the turns.
 *
 * @param toSend called after each commit
 * @param toFetch called after a commit with files
 * @param mayPass whether a chat may be called past the outbox
 */
record IntakeParts(
        TurnDependencies tools, Intake intake, CommitListeners toSend, CommitListeners toFetch,
        AtomicReference<LongPredicate> mayPass) {

    static IntakeParts of(ServerContext context, TurnDependencies tools, FileStorage storage) {
        CommitListeners toSend = new CommitListeners();
        CommitListeners toFetch = new CommitListeners();
        AtomicReference<LongPredicate> mayPass = new AtomicReference<>(any -> false);
        Intake intake = new Intake(
                context.database(), tools, toSend, toFetch, storage.removal()::remove, chat -> mayPass.get().test(chat));
        return new IntakeParts(tools, intake, toSend, toFetch, mayPass);
    }

    /** What turns work with. */
    static TurnDependencies tools(ServerContext context, ServerLinks links) {
        ExecutorService counting = SingleThreadExecutor.named("counting");
        context.stops().push("counting", () -> SingleThreadExecutor.stop(counting));
        StaffDependencies offices = new StaffDependencies(
                context.board(), context.phrases().languages(), context.phrases().everywhere(PhraseKey.OWN_PURPOSE), links,
                new EnquiryService(context.database(), counting, System::nanoTime));
        return new TurnDependencies(
                () -> context.board().desk().within(context.configuration().bounds()),
                new InputRecognizer(context.phrases().vocabulary()), context.vault(), context.ids()::next, context.clock(),
                Optional.of(offices));
    }

    void sendBy(Dispatcher dispatcher) {
        toSend.add(dispatcher::wake);
        mayPass.set(dispatcher::mayPass);
    }

    /** Begins with what was parked, and again when the bot's name is known. */
    void retry(ShutdownSequence stops, Optional<Telegram> telegram) {
        intake.retry().start();
        stops.push("what was parked", intake.retry()::stop);
        telegram.ifPresent(each -> each.whenNamed(intake.retry()::wake));
    }
}
