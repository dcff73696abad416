package org.indaba.border;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.indaba.security.Refused;
import org.indaba.security.SecurityLog;

/**
 * The limits. Updates are never limited, for what is not taken is lost; nor is whoever watches over the server; and the
 * API counts by token, so that nobody else's requests slow a valid one.
 */
public final class Gate {
    private final Rate addresses;
    private final Rate tokens;
    private final Rate wrong;
    private final SecurityLog security;

    public Gate(Limits limits, InstantSource clock, SecurityLog security) {
        this.addresses = new Rate(limits.ofAddress(), clock);
        this.tokens = new Rate(limits.ofToken(), clock);
        this.wrong = new Rate(limits.wrongTokens(), clock);
        this.security = security;
    }

    /** A request to a page, to nothing, or to the API without any token. Throws {@link TooMany}. */
    public void page(Origin origin) {
        refuse(addresses.take(origin.network()), () -> security.refused(Refused.RATE_LIMITED));
    }

    /** A request with a valid token. Throws {@link TooMany}. */
    public void token(String name) {
        refuse(tokens.take(name), () -> security.refusedToken(Refused.RATE_LIMITED, name));
    }

    /** A request with a token that is none. Throws {@link TooMany}. */
    public void wrongToken(Origin origin) {
        refuse(wrong.take(origin.network()), () -> security.refused(Refused.RATE_LIMITED));
    }

    private static void refuse(Optional<Duration> wait, Runnable noted) {
        wait.ifPresent(each -> {
            noted.run();
            throw new TooMany(each);
        });
    }
}
