package org.indaba.border;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/**
 * The limits. Updates are never limited, for what is not taken is lost; nor is whoever watches over the server; and the
 * API counts by token, so that nobody else's requests slow a valid one.
 */
public final class Gate {
    private final Rate addresses;
    private final Rate tokens;
    private final Rate wrong;

    public Gate(Limits limits, InstantSource clock) {
        this.addresses = new Rate(limits.ofAddress(), clock);
        this.tokens = new Rate(limits.ofToken(), clock);
        this.wrong = new Rate(limits.wrongTokens(), clock);
    }

    /** A request to a page. Throws {@link TooMany}. */
    void page(Origin origin) {
        refuse(addresses.take(origin.network()));
    }

    /** A request with a valid token. Throws {@link TooMany}. */
    public void token(String name) {
        refuse(tokens.take(name));
    }

    /** A request with a token that is none. Throws {@link TooMany}. */
    public void wrongToken(Origin origin) {
        refuse(wrong.take(origin.network()));
    }

    private static void refuse(Optional<Duration> wait) {
        wait.ifPresent(each -> {
            throw new TooMany(each);
        });
    }
}
