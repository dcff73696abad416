package org.indaba.consultation;

import java.util.Locale;

/** Everything that can be refused, with its permanent code, its HTTP status and the key of its phrase. */
public enum Problem {
    WRONG_PARAMETER(400),
    NOT_AUTHENTICATED(401),
    OUTSIDE_REGION(403),
    NOT_FOUND(404),
    UNKNOWN_CONSULTATION(404),
    METHOD_NOT_ALLOWED(405),
    TOO_LARGE(413),
    TOO_MANY_REQUESTS(429),
    REFUSED(400),
    FAILED(500),
    BUSY(503),
    STORAGE_UNAVAILABLE(503);

    private final int status;

    Problem(int status) {
        this.status = status;
    }

    /** The code in answers to scripts: {@code unknown-consultation}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public int status() {
        return status;
    }

    /** The key of its sentence in the phrase files: {@code problem-unknown-consultation}. */
    public String phrase() {
        return "problem-" + code();
    }
}
