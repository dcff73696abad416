package org.indaba.logs;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says of a thread that ended by a failure nobody caught; the JVM would print the failure's message. */
public final class Ends implements Thread.UncaughtExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Ends.class);

    @Override
    public void uncaughtException(Thread thread, Throwable failure) {
        LOG.error("a thread has ended: {}", thread.getName(), failure);
    }
}
