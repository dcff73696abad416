package org.indaba.logs;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Removes from an event what must not be logged. A library does not know what is secret: of its messages the sentence is
 * written without the arguments, and of an exception its class and place without its message.
 */
final class LogRedaction {
    private static final String OURS = "org.indaba.";

    /** The frames that are written for each exception in a chain of causes. */
    private static final int MOST_FRAMES = 8;

    private static final int MOST_CAUSES = 5;

    private LogRedaction() {}

    static String message(ILoggingEvent event) {
        String message = event.getLoggerName().startsWith(OURS) ? event.getFormattedMessage() : event.getMessage();
        return Optional.ofNullable(message).orElse("");
    }

    /** The classes of the exceptions, the outermost first, each with the places that it came through. */
    static List<String> failure(ILoggingEvent event) {
        List<String> lines = new ArrayList<>();
        int causes = 0;
        for (IThrowableProxy at = event.getThrowableProxy(); at != null && causes < MOST_CAUSES; at = at.getCause()) {
            lines.add(at.getClassName());
            StackTraceElementProxy[] frames = at.getStackTraceElementProxyArray();
            for (int i = 0; frames != null && i < Math.min(frames.length, MOST_FRAMES); i++) {
                lines.add("  " + frames[i].getSTEAsString());
            }
            causes++;
        }
        return lines;
    }
}
