package org.indaba.http.limit;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.indaba.http.network.ClientAddress;
import org.indaba.security.RefusalKind;
import org.indaba.security.SecurityLog;

/**
 * The limits. Updates are never limited, for what is not taken is lost; nor is whoever watches over the server; and the
 * API counts by token, so that nobody else's requests slow a valid one.
 */
public final class RequestRateLimiter {
    private final TokenBuckets addresses;
    private final TokenBuckets tokens;
    private final TokenBuckets wrong;
    private final SecurityLog security;

    public RequestRateLimiter(RequestLimits limits, InstantSource clock, SecurityLog security) {
        this.addresses = new TokenBuckets(limits.ofAddress(), clock);
        this.tokens = new TokenBuckets(limits.ofToken(), clock);
        this.wrong = new TokenBuckets(limits.wrongTokens(), clock);
        this.security = security;
    }

    /** A request to a page, to nothing, or to the API without any token. Throws {@link TooManyRequestsException}. */
    public void page(ClientAddress origin) {
        refuse(addresses.take(origin.network()), () -> security.refused(RefusalKind.RATE_LIMITED));
    }

    /** A request with a valid token. Throws {@link TooManyRequestsException}. */
    public void token(String name) {
        refuse(tokens.take(name), () -> security.refusedToken(RefusalKind.RATE_LIMITED, name));
    }

    /** A request with a token that is none. Throws {@link TooManyRequestsException}. */
    public void wrongToken(ClientAddress origin) {
        refuse(wrong.take(origin.network()), () -> security.refused(RefusalKind.RATE_LIMITED));
    }

    private static void refuse(Optional<Duration> wait, Runnable noted) {
        wait.ifPresent(each -> {
            noted.run();
            throw new TooManyRequestsException(each);
        });
    }
}
