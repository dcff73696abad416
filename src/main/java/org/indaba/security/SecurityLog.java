package org.indaba.security;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts and reports refused requests (OWASP ASVS 5.0, 16.3.1 to 16.3.3). For each kind the log gets at most one line a
 * minute, and the audit at most one row an hour for each token, and for the sessions of each consultation, with the count
 * since the row before: however much is refused, neither is filled. No line and no row names an address, a secret or a
 * session.
 */
public final class SecurityLog {
    static final Duration LINE_EVERY = Duration.ofMinutes(1);
    static final Duration ROW_EVERY = Duration.ofHours(1);

    /** The tokens and consultations that are audited within one hour. Further ones are only counted and logged. */
    static final int MOST_AUDITED = 10_000;

    private static final Logger LOG = LoggerFactory.getLogger(SecurityLog.class);

    /**
     * Sessions are not distinguished: a row of the audit is kept for ever, while the people who answered must be forgotten.
     */
    private static final String SESSION = "session";

    private record Audited(RefusalKind kind, String actor, String subject) {}

    private record Row(Audited what, long count) {}

    private final InstantSource clock;
    private final AuditPort audit;
    private final Executor later;
    private final Map<RefusalKind, LongAdder> counts = new EnumMap<>(RefusalKind.class);
    private final Map<RefusalKind, UnreportedCount> lines = new EnumMap<>(RefusalKind.class);
    private final Map<Audited, UnreportedCount> rows = new LinkedHashMap<>();
    private boolean planned;
    private boolean stopped;

    public SecurityLog(InstantSource clock, AuditPort audit) {
        this(clock, audit, CompletableFuture.delayedExecutor(LINE_EVERY.toMillis(), TimeUnit.MILLISECONDS));
    }

    /** @param later the executor that runs a task after {@link #LINE_EVERY} */
    SecurityLog(InstantSource clock, AuditPort audit, Executor later) {
        this.clock = clock;
        this.audit = audit;
        this.later = later;
        for (RefusalKind kind : RefusalKind.values()) {
            counts.put(kind, new LongAdder());
            lines.put(kind, new UnreportedCount(LINE_EVERY));
        }
    }

    /** Counts a refusal of somebody unknown. */
    public void refused(RefusalKind kind) {
        count(kind, Optional.empty());
    }

    /** Counts a refusal of a known token; {@code actor} is its name in the audit, which ends in its id. */
    public void refusedToken(RefusalKind kind, String actor) {
        count(kind, Optional.of(new Audited(kind, actor, actor.substring(actor.indexOf(' ') + 1))));
    }

    /** Counts a refusal of a known session. */
    public void refusedSession(RefusalKind kind, String consultation) {
        count(kind, Optional.of(new Audited(kind, SESSION, consultation)));
    }

    /** The number of refusals of this kind since the start. */
    public long of(RefusalKind kind) {
        return counts.get(kind).sum();
    }

    private void count(RefusalKind kind, Optional<Audited> audited) {
        counts.get(kind).increment();
        Instant now = clock.instant();
        long line;
        Optional<Row> row;
        synchronized (this) {
            UnreportedCount unsaid = lines.get(kind);
            unsaid.add(1);
            line = unsaid.due(now) ? unsaid.say(now) : 0;
            row = audited.flatMap(each -> noted(each, now));
            if (line == 0 || audited.isPresent() && row.isEmpty()) {
                plan();
            }
        }
        say(kind, line);
        row.ifPresent(each -> write(each, now));
    }

    /** Returns the row that is due now, if there is one. */
    private Optional<Row> noted(Audited what, Instant now) {
        if (rows.size() >= MOST_AUDITED && !rows.containsKey(what)) {
            rows.values().removeIf(each -> each.none() && each.due(now));
            if (rows.size() >= MOST_AUDITED) {
                return Optional.empty();
            }
        }
        UnreportedCount unsaid = rows.computeIfAbsent(what, any -> new UnreportedCount(ROW_EVERY));
        unsaid.add(1);
        return unsaid.due(now) ? Optional.of(new Row(what, unsaid.say(now))) : Optional.empty();
    }

    /** Reports what is due, or with {@code all} everything. */
    private void sayWaiting(boolean all) {
        Instant now = clock.instant();
        Map<RefusalKind, Long> dueLines = new EnumMap<>(RefusalKind.class);
        List<Row> dueRows = new ArrayList<>();
        synchronized (this) {
            lines.forEach((kind, unsaid) -> {
                if (!unsaid.none() && (all || unsaid.due(now))) {
                    dueLines.put(kind, unsaid.say(now));
                }
            });
            rows.forEach((what, unsaid) -> {
                if (!unsaid.none() && (all || unsaid.due(now))) {
                    dueRows.add(new Row(what, unsaid.say(now)));
                }
            });
            if (lines.values().stream().anyMatch(each -> !each.none())
                    || rows.values().stream().anyMatch(each -> !each.none())) {
                plan();
            }
        }
        dueLines.forEach(SecurityLog::say);
        dueRows.forEach(each -> write(each, now));
    }

    private static void say(RefusalKind kind, long count) {
        if (count > 0) {
            LOG.info("refused: {}, {} since the line before", kind.word(), count);
        }
    }

    private void write(Row row, Instant now) {
        Audited what = row.what();
        CompletableFuture<?> written;
        try {
            written = audit.write(now, what.actor(), what.subject(), what.kind().word() + " " + row.count());
        } catch (RuntimeException e) {
            written = CompletableFuture.failedFuture(e);
        }
        written.whenComplete((done, failure) -> {
            if (failure != null) {
                putBack(row, now);
            }
        });
    }

    private synchronized void putBack(Row row, Instant now) {
        rows.computeIfAbsent(row.what(), any -> new UnreportedCount(ROW_EVERY)).putBack(row.count(), now, LINE_EVERY);
        plan();
    }

    /** Plans a later report of what is not due yet, so that it is made even where nothing more is refused. */
    private synchronized void plan() {
        if (!planned && !stopped) {
            planned = true;
            later.execute(() -> {
                synchronized (this) {
                    planned = false;
                }
                sayWaiting(false);
            });
        }
    }

    /** Reports everything that is left. It must be called while the audit can still be written. */
    public void stop() {
        synchronized (this) {
            stopped = true;
        }
        sayWaiting(true);
    }
}
