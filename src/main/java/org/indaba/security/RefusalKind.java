package org.indaba.security;

import java.util.Locale;

/** Why a request was refused, as the metric, the log and the audit name it. */
public enum RefusalKind {
    /** None that was ever made, or an {@code Authorization} that holds none. */
    WRONG_TOKEN,
    EXPIRED_TOKEN,
    REVOKED_TOKEN,
    /** A token that is in force, for a consultation that it does not see. */
    OTHER_REGION,
    /** A form that came from a page of another site. */
    FOREIGN_ORIGIN,
    /** A form without the key of its session and page; also a page that stood open for too long. */
    WRONG_FORM_KEY,
    WRONG_RESUME_CODE,
    WRONG_WEBHOOK_SECRET,
    /** Too many requests, too many wrong codes, or too many new sessions. */
    RATE_LIMITED;

    /** Such as {@code wrong-token}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
