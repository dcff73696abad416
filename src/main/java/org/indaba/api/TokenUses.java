package org.indaba.api;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.indaba.store.Database;
import org.indaba.store.token.TokenTable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stores when a token was last used: at most once an hour for each token, and beside the request, which neither waits for
 * the write nor fails with it.
 */
final class TokenUses {
    static final Duration EVERY = Duration.ofHours(1);

    /** A write that failed is repeated after this pause at the earliest. */
    static final Duration PAUSE = Duration.ofMinutes(1);

    /** The number of tokens that are remembered; the database still knows when the others were used. */
    private static final int MOST = 1_000;

    private static final Logger LOG = LoggerFactory.getLogger(TokenUses.class);

    private final Database database;
    private final Map<String, Instant> next = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > MOST;
        }
    };

    TokenUses(Database database) {
        this.database = database;
    }

    void used(TokenTable.Found token, Instant now) {
        Instant written = token.used().orElse(Instant.EPOCH);
        if (now.isBefore(written.plus(EVERY)) && !now.isBefore(written) || !isDue(token.id(), now)) {
            return;
        }
        CompletableFuture<?> write;
        try {
            write = database.write("token " + token.id(), db -> {
                TokenTable.markUsed(db, token.id(), now);
                return null;
            });
        } catch (RuntimeException e) {
            write = CompletableFuture.failedFuture(e);
        }
        write.whenComplete((done, failure) -> {
            if (failure != null) {
                LOG.warn("when a token was last used could not be written: {}", failure.getClass().getSimpleName());
                plan(token.id(), now.plus(PAUSE));
            }
        });
    }

    private synchronized boolean isDue(String id, Instant now) {
        Instant due = next.getOrDefault(id, Instant.EPOCH);
        boolean putBack = now.isBefore(due.minus(EVERY));
        if (now.isBefore(due) && !putBack) {
            return false;
        }
        next.put(id, now.plus(EVERY));
        return true;
    }

    private synchronized void plan(String id, Instant at) {
        next.put(id, at);
    }
}
