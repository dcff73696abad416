package org.indaba.agenda;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import org.indaba.consultation.Catalog;
import org.indaba.conversation.ConsultationDirectory;
import org.indaba.questionnaire.Language;
import org.indaba.store.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Caches the agenda for all readers. The result of a launch or change is put into it at once, and nobody waits for it;
 * where it is unknown what was stored, the whole is read again in the background. A read that failed is repeated when the
 * agenda is asked for next, at a pace that a failing storage can bear.
 */
public final class AgendaCache {
    static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);

    private static final Logger LOG = LoggerFactory.getLogger(AgendaCache.class);

    private final Database database;
    private final Catalog catalog;
    private final List<Language> languages;
    private final Executor beside;
    private final LongSupplier nanos;
    private final AtomicBoolean reading = new AtomicBoolean();
    private volatile Posted posted;
    private volatile boolean stale;
    private volatile long tried;

    /** The number of changes that were put into the cache; an agenda that was read before one of them is outdated. */
    private long changes;

    private record Posted(Agenda agenda, ConsultationDirectory desk) {}

    /**
     * @param beside the executor that reads in the background
     * @param nanos a monotonic clock
     */
    AgendaCache(
            Database database, Catalog catalog, List<Language> languages, Agenda agenda, Executor beside,
            LongSupplier nanos) {
        this.database = database;
        this.catalog = catalog;
        this.languages = languages;
        this.beside = beside;
        this.nanos = nanos;
        this.posted = posted(agenda);
    }

    /** Does the same as {@link Agenda#bring}. */
    public static AgendaCache bring(
            Database database, Catalog catalog, List<Language> languages, Executor beside, Instant now) {
        return bring(database, catalog, languages, beside, System::nanoTime, now);
    }

    /** Does the same with a given monotonic clock. */
    public static AgendaCache bring(
            Database database, Catalog catalog, List<Language> languages, Executor beside, LongSupplier nanos,
            Instant now) {
        return new AgendaCache(database, catalog, languages, Agenda.bring(database, catalog, now), beside, nanos);
    }

    public Agenda agenda() {
        return current().agenda();
    }

    /** The view of the agenda that the conversation uses. */
    public ConsultationDirectory desk() {
        return current().desk();
    }

    /**
     * Puts a change into the cache. It must be called after the commit of the change, and before the next turn. It reads
     * nothing.
     */
    public synchronized void changed(Agenda.Change change) {
        changes++;
        posted = posted(posted.agenda().with(change));
    }

    /** Reads the agenda again, which takes time, for callers that must know what another process changed. */
    public void refresh() {
        stale = true;
        read();
    }

    /**
     * Must be called where it is unknown whether a commit changed a consultation: the agenda is read again, and nobody
     * waits for it.
     */
    public void mayHaveChanged() {
        stale = true;
        current();
    }

    private Posted current() {
        if (stale && nanos.getAsLong() - tried >= BETWEEN_TRIES.toNanos() && reading.compareAndSet(false, true)) {
            try {
                beside.execute(this::readOnce);
            } catch (RejectedExecutionException e) {
                reading.set(false);
            }
        }
        return posted;
    }

    private void readOnce() {
        try {
            read();
        } finally {
            reading.set(false);
        }
    }

    private void read() {
        tried = nanos.getAsLong();
        try {
            // this comes before the read: a change that comes during it makes the agenda outdated again
            stale = false;
            long before = changes();
            Agenda now = database.read(db -> Agenda.read(db, catalog));
            now.report(posted.agenda().leftOut());
            post(now, before);
        } catch (RuntimeException e) {
            stale = true;
            LOG.warn("what is on could not be read anew; it is tried again: {}", e.getClass().getSimpleName());
        }
    }

    private synchronized long changes() {
        return changes;
    }

    /** @param before the number of changes when it was read */
    private synchronized void post(Agenda agenda, long before) {
        if (changes == before) {
            posted = posted(agenda);
        } else {
            stale = true;
        }
    }

    private Posted posted(Agenda agenda) {
        return new Posted(agenda, agenda.desk(languages));
    }
}
