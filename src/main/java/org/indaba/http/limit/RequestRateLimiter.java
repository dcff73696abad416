package org.indaba.http.limit;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.indaba.http.network.ClientAddress;
import org.indaba.security.RefusalKind;
import org.indaba.security.SecurityLog;

/**
 * Limits the rate of requests. Updates are never limited, since one that is refused may be lost; nor are requests of
 * monitoring; and the API counts by token, so that a valid one is never slowed by others.
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

    /**
     * Counts a request for a page, for an unknown path, or to the API without any token.
     *
     * @throws TooManyRequestsException where the limit is reached
     */
    public void page(ClientAddress origin) {
        refuse(addresses.take(origin.network()), () -> security.refused(RefusalKind.RATE_LIMITED));
    }

    /**
     * Counts a request with a valid token.
     *
     * @throws TooManyRequestsException where the limit is reached
     */
    public void token(String name) {
        refuse(tokens.take(name), () -> security.refusedToken(RefusalKind.RATE_LIMITED, name));
    }

    /**
     * Counts a request with an invalid token.
     *
     * @throws TooManyRequestsException where the limit is reached
     */
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
