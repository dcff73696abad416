package org.indaba.intake;

import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.indaba.intake.context.TurnTooEarlyException;
import org.indaba.store.inbound.UnreadableInboundException;

/**
 * Thrown where a turn failed by a fault of the product, not of the storage. It names the place of the fault, and nothing of
 * the person's words.
 */
final class TurnFailedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    TurnFailedException(Throwable fault) {
        super(where(fault), fault);
    }

    /** A stack overflow or a missing class is this turn's fault alone and spares the other turns of the commit. */
    static <T> T orElse(Supplier<T> turn) {
        try {
            return turn.get();
        } catch (StackOverflowError | LinkageError | AssertionError e) {
            throw new TurnFailedException(e);
        }
    }

    /** The failure of a future. */
    static Throwable cause(Throwable failure) {
        boolean wrapper = failure instanceof CompletionException || failure instanceof ExecutionException;
        return wrapper && failure.getCause() != null ? cause(failure.getCause()) : failure;
    }

    /** The reason for which an inbound is parked: never the failure's message, which may quote it. */
    static String kind(Throwable failure) {
        boolean says = failure instanceof TurnFailedException
                || failure instanceof TurnTooEarlyException
                || failure instanceof UnreadableInboundException;
        return says ? failure.getMessage() : where(failure);
    }

    /** The failure's class and the line of the product that it came through. */
    private static String where(Throwable fault) {
        for (StackTraceElement each : fault.getStackTrace()) {
            if (each.getClassName().startsWith("org.indaba.")) {
                return fault.getClass().getSimpleName() + " at " + each.getFileName() + ":" + each.getLineNumber();
            }
        }
        return fault.getClass().getSimpleName();
    }
}
