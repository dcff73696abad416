package org.indaba.logs;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says of a thread that ended by a failure nobody caught; the JVM would print the failure's message. */
public final class UncaughtFailureLogger implements Thread.UncaughtExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(UncaughtFailureLogger.class);

    @Override
    public void uncaughtException(Thread thread, Throwable failure) {
        try {
            LOG.error("a thread has ended: {}", thread.getName(), failure);
        } catch (RuntimeException | Error untold) {
            // where memory has run out, what told of it would be one failure more, and told with its message
        }
    }
}
