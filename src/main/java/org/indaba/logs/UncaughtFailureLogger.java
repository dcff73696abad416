package org.indaba.logs;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs the exception that ended a thread; the JVM would print the exception's message. */
public final class UncaughtFailureLogger implements Thread.UncaughtExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(UncaughtFailureLogger.class);

    @Override
    public void uncaughtException(Thread thread, Throwable failure) {
        try {
            LOG.error("a thread has ended: {}", thread.getName(), failure);
        } catch (RuntimeException | Error untold) {
            // where memory has run out, logging may fail too, and that exception would be printed with its message
        }
    }
}
