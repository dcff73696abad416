package org.indaba.agenda;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import org.indaba.consultation.Catalog;
import org.indaba.conversation.Desk;
import org.indaba.questionnaire.Language;
import org.indaba.questionnaire.yaml.Flaws;
import org.indaba.store.Database;
import org.indaba.store.StorageFailed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the agenda hangs for all to read, and is put up anew when a consultation was launched or changed. What could
 * not be read then is tried again by those who read it next, not more often than a storage in trouble bears.
 */
public final class Board {
    static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);

    private static final Logger LOG = LoggerFactory.getLogger(Board.class);

    private final Database database;
    private final Catalog catalog;
    private final List<Language> languages;
    private final LongSupplier nanos;
    private final AtomicBoolean reading = new AtomicBoolean();
    private volatile Posted posted;
    private volatile boolean stale;
    private volatile long tried;

    private record Posted(Agenda agenda, Desk desk) {}

    /** @param nanos a clock that only goes forward */
    Board(Database database, Catalog catalog, List<Language> languages, Agenda agenda, LongSupplier nanos) {
        this.database = database;
        this.catalog = catalog;
        this.languages = languages;
        this.nanos = nanos;
        post(agenda);
    }

    /** As {@link Agenda#bring}. */
    public static Board bring(Database database, Catalog catalog, List<Language> languages, Instant now) {
        return new Board(database, catalog, languages, Agenda.bring(database, catalog, now), System::nanoTime);
    }

    public Agenda agenda() {
        return current().agenda();
    }

    /** What the conversation is held over. */
    public Desk desk() {
        return current().desk();
    }

    /** To be called after a commit that changed a consultation, and before the next turn. */
    public void refresh() {
        stale = true;
        read();
    }

    /** To be called where nobody knows whether a commit changed a consultation: it is read anew when it is next asked for. */
    public void mayHaveChanged() {
        stale = true;
    }

    private Posted current() {
        if (stale && nanos.getAsLong() - tried >= BETWEEN_TRIES.toNanos() && reading.compareAndSet(false, true)) {
            try {
                read();
            } finally {
                reading.set(false);
            }
        }
        return posted;
    }

    private void read() {
        tried = nanos.getAsLong();
        try {
            // before the reading: a change that comes while it is read makes it stale again
            stale = false;
            Agenda now = database.read(db -> Agenda.read(db, catalog));
            now.report(posted.agenda().leftOut());
            post(now);
        } catch (StorageFailed | Flaws e) {
            stale = true;
            LOG.warn("what is on could not be read anew; the next turn tries again");
        }
    }

    private void post(Agenda agenda) {
        posted = new Posted(agenda, agenda.desk(languages));
    }
}
