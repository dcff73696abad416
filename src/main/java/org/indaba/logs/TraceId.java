package org.indaba.logs;

import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.slf4j.MDC;

/**
 * The id of a request or an update, in every line of the log that is about it, and in what its sender is told. It is made
 * by chance and says nothing of anybody.
 */
public final class TraceId {
    /** The header of every answer. */
    public static final String HEADER = "X-Request-Id";

    /** Its name in the log. */
    public static final String KEY = "request";

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 10;

    private TraceId() {}

    /** Ten letters and digits, none of which is taken for another. */
    public static String fresh() {
        StringBuilder id = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            id.append(LETTERS.charAt(ThreadLocalRandom.current().nextInt(LETTERS.length())));
        }
        return id.toString();
    }

    /** That of the request which this thread is about, if it is about one. */
    public static Optional<String> current() {
        return Optional.ofNullable(MDC.get(KEY));
    }

    /** Does this as a part of that request. */
    public static <T> T within(String id, Supplier<T> work) {
        Optional<String> before = current();
        MDC.put(KEY, id);
        try {
            return work.get();
        } finally {
            before.ifPresentOrElse(each -> MDC.put(KEY, each), () -> MDC.remove(KEY));
        }
    }
}
