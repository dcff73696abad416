package org.indaba.logs;

import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.slf4j.MDC;

/**
 * The id of a request or an update, which is in every line of the log about it, and in messages to its sender. It is random
 * and reveals nothing about anybody.
 */
public final class TraceId {
    /** The header of every answer that contains the id. */
    public static final String HEADER = "X-Request-Id";

    /** The name of the id in the log. */
    public static final String KEY = "request";

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 10;

    private TraceId() {}

    /** Makes ten random letters and digits, none of which looks like another. */
    public static String fresh() {
        StringBuilder id = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            id.append(LETTERS.charAt(ThreadLocalRandom.current().nextInt(LETTERS.length())));
        }
        return id.toString();
    }

    /** The id of the request that this thread handles, if there is one. */
    public static Optional<String> current() {
        return Optional.ofNullable(MDC.get(KEY));
    }

    /** Runs some work as a part of the request with this id. */
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
