package org.indaba.consultation;

import java.util.Locale;

/** Everything that can be refused, by its permanent code, its HTTP status and what it is called in the API. */
public enum Problem {
    WRONG_PARAMETER(400, "A parameter is not known, or its value is not"),
    NOT_AUTHENTICATED(401, "A valid token is needed"),
    OUTSIDE_REGION(403, "This consultation is outside the region of the token"),
    NOT_FOUND(404, "There is nothing at this address"),
    UNKNOWN_CONSULTATION(404, "There is no consultation with this code"),
    METHOD_NOT_ALLOWED(405, "This address does not take this method"),
    TOO_LARGE(413, "The request is too large"),
    REFUSED(400, "The request was not understood"),
    FAILED(500, "The server could not do this"),
    BUSY(503, "As many downloads as can run at one time are running"),
    STORAGE_UNAVAILABLE(503, "The database does not answer");

    private final int status;
    private final String title;

    Problem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /** As scripts compare it: {@code unknown-consultation}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public int status() {
        return status;
    }

    /** The same for every occurrence (RFC 9457, section 3.1.3). */
    public String title() {
        return title;
    }
}
