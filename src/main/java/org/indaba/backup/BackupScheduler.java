package org.indaba.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.indaba.worker.Worker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes backups at the configured times, and deletes those that are too old. What is due follows from the clock and the
 * file names alone, so that a server that was down, or a clock that jumped, makes no difference.
 */
public final class BackupScheduler {
    /** The pause between two looks at the clock. */
    private static final Duration LOOK = Duration.ofSeconds(30);

    /**
     * No backup is made this long after a start: a start is busy enough, and several starts in a row need no backup between
     * them.
     */
    static final Duration SETTLED = Duration.ofMinutes(10);

    /** The pause after a failure. */
    static final Duration AGAIN = Duration.ofMinutes(30);

    /**
     * How long a stop waits. The copy of the database cannot be interrupted; what it leaves is deleted at the next start.
     */
    private static final Duration STOP = Duration.ofSeconds(2);
    private static final String FAILING = "failing";
    private static final Logger LOG = LoggerFactory.getLogger(BackupScheduler.class);

    /**
     * @param every empty where the server makes and deletes no backups
     * @param at the time at which one is due, in UTC; shorter intervals are counted from there
     */
    public record Times(Optional<Duration> every, LocalTime at) {
        /** The last time at or before now at which a backup was due. */
        Instant lastDue(Instant now) {
            long period = every.orElseThrow().toSeconds();
            long offset = at.toSecondOfDay();
            return Instant.ofEpochSecond(Math.floorDiv(now.getEpochSecond() - offset, period) * period + offset);
        }
    }

    private final Backup backup;
    private final BackupRetention rotation;
    private final Times times;
    private final InstantSource clock;
    private final Instant started;
    private final Worker worker = Worker.daemon("backup", this::round);
    private Optional<Instant> failedAt = Optional.empty();
    private volatile String state;

    public BackupScheduler(Backup backup, BackupRetention rotation, Times times, InstantSource clock) {
        this.backup = backup;
        this.rotation = rotation;
        this.times = times;
        this.clock = clock;
        this.started = clock.instant();
        this.state = times.every().isEmpty() ? "off" : "none yet";
    }

    public void start() {
        if (times.every().isPresent()) {
            worker.start();
        }
    }

    /** Stops. A backup that is being made is interrupted, and never gets its name. */
    public void stop() {
        worker.end();
        worker.interrupt();
        worker.join(STOP);
    }

    /**
     * The state in a word or two, for the health report: {@code off}, {@code none yet}, when the last was made, or since
     * when it fails.
     */
    public String state() {
        return state;
    }

    public boolean isFailing() {
        return state.startsWith(FAILING);
    }

    /** The thread that makes backups; empty where the server makes none. */
    public Optional<Worker> worker() {
        return times.every().map(any -> worker);
    }

    private Optional<Worker.Rest> round() {
        look(clock.instant());
        return Optional.of(worker.restFor(LOOK));
    }

    /** Makes a backup if one is due, and deletes old ones whether or not that succeeded. */
    void look(Instant now) {
        if (waitsAfterFailure(now)) {
            return;
        }
        try {
            Optional<Instant> newest = rotation.newest(now);
            if (newest.isPresent() && !newest.get().isBefore(times.lastDue(now))) {
                made(newest.get());
                return;
            }
            newest.filter(any -> failedAt.isEmpty()).ifPresent(this::made);
            if (now.isBefore(started.plus(SETTLED))) {
                return;
            }
            Optional<Path> made = Optional.empty();
            try {
                made = Optional.of(make(now));
            } finally {
                Optional<Path> readBack = made;
                int removed = rotation.expire(
                        now, file -> readBack.filter(file::equals).isPresent() || backup.isGood(file));
                LOG.info("backups older than {} days removed: {}", rotation.keepDays(), removed);
            }
        } catch (BackupException | IOException | RuntimeException | Error e) {
            if (!worker.isEnding()) {
                failed(now, e);
            }
        }
    }

    private void made(Instant time) {
        failedAt = Optional.empty();
        state = "made " + time;
    }

    private void failed(Instant now, Throwable e) {
        state = failedAt.isPresent() ? state : FAILING + " since " + now.truncatedTo(ChronoUnit.SECONDS);
        failedAt = Optional.of(now);
        LOG.error("no backup could be made, or old ones not removed; it is tried again in {} minutes: {}",
                AGAIN.toMinutes(), e instanceof BackupException ? e.getMessage() : e.getClass().getSimpleName());
    }

    private boolean waitsAfterFailure(Instant now) {
        return failedAt.filter(at -> !now.isBefore(at) && now.isBefore(at.plus(AGAIN))).isPresent();
    }

    private Path make(Instant now) throws BackupException {
        BackupResult made = backup.make(rotation.folder().resolve(BackupName.at(now)), now);
        made(now.truncatedTo(ChronoUnit.SECONDS));
        LOG.info("a backup was made: {} bytes, {} responses, {} files", made.bytes(), made.responses(), made.files());
        if (made.lost() > 0 || made.damaged() > 0) {
            LOG.error("files that people sent are not as they must be: {} lost, {} damaged", made.lost(), made.damaged());
        }
        return made.file();
    }
}
