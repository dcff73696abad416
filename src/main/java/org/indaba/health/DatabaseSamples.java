package org.indaba.health;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.indaba.outbox.OutboxHealth;
import org.indaba.store.Database;
import org.indaba.store.export.FigureQuery;
import org.indaba.store.inbound.ParkedInboundTable;
import org.indaba.store.media.MediaTable;

/**
 * Keeps figures that only the database can give from one check to the next, so that reading the metrics reads no database.
 * One thread takes them; a figure that could not be read is empty.
 */
public final class DatabaseSamples {
    /**
     * Interviews are counted no more often than this. With so many responses that it takes long, counting takes a hundredth
     * of the time.
     */
    static final Duration SELDOM = Duration.ofMinutes(1);

    private static final int SHARE = 100;

    private final Database database;
    private final Supplier<OutboxHealth> asked;
    private volatile Optional<OutboxHealth> outbox = Optional.empty();
    private volatile OptionalInt mediaWaiting = OptionalInt.empty();
    private volatile OptionalInt parked = OptionalInt.empty();
    private volatile OptionalInt openInterviews = OptionalInt.empty();
    private long counted = System.nanoTime();
    private long pause;

    public DatabaseSamples(Database database, Supplier<OutboxHealth> outbox) {
        this.database = database;
        this.asked = outbox;
    }

    public Optional<OutboxHealth> outbox() {
        return outbox;
    }

    public OptionalInt mediaWaiting() {
        return mediaWaiting;
    }

    /** The number of inbounds that are parked. */
    public OptionalInt park() {
        return parked;
    }

    public String parkedWords() {
        OptionalInt now = parked;
        return now.isEmpty() ? "unknown" : now.getAsInt() == 0 ? "nothing" : now.getAsInt() + " wait for the next start";
    }

    public OptionalInt openInterviews() {
        return openInterviews;
    }

    void take(Instant now) {
        try {
            outbox = Optional.of(asked.get());
            mediaWaiting = OptionalInt.of(database.read(MediaTable::countWaiting));
            parked = OptionalInt.of(database.read(ParkedInboundTable::count));
            if (System.nanoTime() - counted >= pause) {
                long began = System.nanoTime();
                openInterviews = OptionalInt.of(database.read(db -> FigureQuery.openInterviews(db, now)));
                counted = System.nanoTime();
                pause = Math.max(SELDOM.toNanos(), SHARE * (counted - began));
            }
        } catch (RuntimeException | Error failed) {
            // the database's own probe tells what is wrong with it
            outbox = Optional.empty();
            mediaWaiting = OptionalInt.empty();
            parked = OptionalInt.empty();
        }
    }
}
