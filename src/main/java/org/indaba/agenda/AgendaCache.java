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
 * Where the agenda hangs for all to read. What a turn has launched or changed is put up as it is, and nobody waits for
 * it; where it is not known what was stored the whole is read anew, beside those who look. What could not be read then is
 * tried again when somebody looks next, not more often than a storage in trouble bears.
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

    /** Changes that were put up: what was read before one of them is older than it. */
    private long changes;

    private record Posted(Agenda agenda, ConsultationDirectory desk) {}

    /**
     * @param beside reads while others go on
     * @param nanos a clock that only goes forward
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

    /** As {@link Agenda#bring}. */
    public static AgendaCache bring(
            Database database, Catalog catalog, List<Language> languages, Executor beside, Instant now) {
        return bring(database, catalog, languages, beside, System::nanoTime, now);
    }

    /** The same by a clock of one's own, which only goes forward. */
    public static AgendaCache bring(
            Database database, Catalog catalog, List<Language> languages, Executor beside, LongSupplier nanos,
            Instant now) {
        return new AgendaCache(database, catalog, languages, Agenda.bring(database, catalog, now), beside, nanos);
    }

    public Agenda agenda() {
        return current().agenda();
    }

    /** What the conversation is held over. */
    public ConsultationDirectory desk() {
        return current().desk();
    }

    /** To be called after the commit of this change, and before the next turn. Reads nothing. */
    public synchronized void changed(Agenda.Change change) {
        changes++;
        posted = posted(posted.agenda().with(change));
    }

    /** Reads it anew, which takes time: for those who have to know what another process changed. */
    public void refresh() {
        stale = true;
        read();
    }

    /** To be called where nobody knows whether a commit changed a consultation: it is read anew, and nobody waits for it. */
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
            // before the reading: a change that comes while it is read makes it stale again
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

    /** @param before how many changes there had been when it was read */
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
