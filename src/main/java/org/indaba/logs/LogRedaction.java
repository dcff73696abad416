package org.indaba.logs;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What of an event may be written down. A library does not know what it must not tell: of what it says the sentence is
 * written and not what was filled in, and of any failure its kind and place and not its message.
 */
final class LogRedaction {
    private static final String OURS = "org.indaba.";

    /** Of each failure in a chain of causes. */
    private static final int MOST_FRAMES = 8;

    private static final int MOST_CAUSES = 5;

    private LogRedaction() {}

    static String message(ILoggingEvent event) {
        String message = event.getLoggerName().startsWith(OURS) ? event.getFormattedMessage() : event.getMessage();
        return Optional.ofNullable(message).orElse("");
    }

    /** The kinds of failure, the outermost first, each with the places that it came through. */
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
