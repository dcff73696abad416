package org.indaba.http.limit;

import java.time.Duration;

/** Thrown to end a request of somebody who sends too many. */
public final class TooManyRequestsException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final long seconds;

    TooManyRequestsException(Duration wait) {
        super("too many", null, false, false);
        this.seconds = Math.max(1, wait.plusMillis(999).toSeconds());
    }

    /** The time to wait in whole seconds, for {@code Retry-After}. */
    public long seconds() {
        return seconds;
    }
}
