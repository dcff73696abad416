package org.indaba.security;

import java.util.Locale;

/** The kinds of refused requests, as the metric, the log and the audit name them. */
public enum RefusalKind {
    /** A token that was never made, or an {@code Authorization} header without one. */
    WRONG_TOKEN,
    EXPIRED_TOKEN,
    REVOKED_TOKEN,
    /** A valid token, for a consultation that it may not see. */
    OTHER_REGION,
    /** A form that came from a page of another site. */
    FOREIGN_ORIGIN,
    /** A form without the key of its session and page; also a page that stood open for too long. */
    WRONG_FORM_KEY,
    WRONG_RESUME_CODE,
    WRONG_WEBHOOK_SECRET,
    /** Too many requests, too many wrong codes, or too many new sessions. */
    RATE_LIMITED;

    /** The word of the kind, such as {@code wrong-token}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
