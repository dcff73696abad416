package org.indaba.media;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.indaba.channel.Attachment;
import org.indaba.channel.Channel;
import org.indaba.channel.FetchResult;
import org.indaba.filecheck.FileChecks;
import org.indaba.store.Database;
import org.indaba.store.media.MediaState;
import org.indaba.store.media.MediaTable;
import org.indaba.vault.Vault;
import org.indaba.worker.BackOff;
import org.indaba.worker.WakeSignal;
import org.indaba.worker.Worker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches the files that people sent, after the turn, until all are stored. A turn that brings one wakes it; else it sleeps
 * until the next retry.
 */
public final class MediaFetcher {
    /** The largest file that a bot may download (Bot API, getFile: "up to 20MB"). Larger files stay references. */
    public static final long MOST_BYTES = Attachment.MOST_BYTES;

    /**
     * The number of fetches at one time: more than one, so that a slow file does not hold up the others, and few, so that
     * messages have enough of the connection.
     */
    public static final int FETCHERS = 2;

    /** How long a stop waits for a fetch; a longer one is repeated at the next start. */
    static final Duration DRAIN = Duration.ofSeconds(5);

    /** The pause until the next check for room on the disk, or for an answer of the scanner. */
    static final Duration WHILE_NOTHING_IS_TAKEN = Duration.ofMinutes(1);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);

    /** Telegram keeps files for long: there is no hurry, and a disk that is full stays so for a while. No file is given up. */
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

    private static final Logger LOG = LoggerFactory.getLogger(MediaFetcher.class);

    private final Database database;
    private final InstantSource clock;
    private final MediaFiles files;
    private final FileRemoval removal;
    private final FetchJob fetch;
    private final BackOff retries;
    private final FileRejectionListener notice;
    private final FileChecks checks;
    private final Map<String, Channel> channels = new LinkedHashMap<>();
    private final Map<String, Instant> heldUntil = new ConcurrentHashMap<>();
    private final Set<Long> busy = new HashSet<>();
    private final WakeSignal bell = new WakeSignal();
    private volatile Optional<FileChecks.Obstacle> told = Optional.empty();
    private final List<Worker> workers =
            IntStream.rangeClosed(1, FETCHERS).mapToObj(each -> Worker.daemon("media-" + each, this::round)).toList();

    public MediaFetcher(
            Database database,
            Vault vault,
            Collection<Channel> channels,
            MediaFiles files,
            FileRemoval removal,
            InstantSource clock,
            RandomGenerator chance,
            FileRejectionListener notice,
            FileChecks checks) {
        this.database = database;
        this.clock = clock;
        this.files = files;
        this.removal = removal;
        this.fetch = new FetchJob(database, vault, files, removal, checks);
        this.notice = notice;
        this.checks = checks;
        this.retries = new BackOff(FIRST_PAUSE, LONGEST_PAUSE, chance::nextDouble);
        channels.forEach(each -> this.channels.put(each.name(), each));
    }

    /** Deletes what a crash may have left, then begins to fetch. */
    public void start() throws IOException {
        files.clearTemporary();
        removal.sweep();
        workers.forEach(Worker::start);
    }

    /** Wakes the fetchers after a commit that brought a file. The call costs nothing. */
    public void wake() {
        bell.ring();
    }

    /** Begins no further fetch and waits for those that run, within a bounded time. */
    public void stop() {
        workers.forEach(Worker::end);
        bell.ring();
        for (Worker each : workers) {
            each.join(DRAIN);
            each.interrupt();
        }
    }

    /** The number of files in each state, by the words of {@link MediaState}. */
    public Map<String, Integer> state() {
        return database.read(MediaTable::countByState);
    }

    /** The {@link #FETCHERS} threads that fetch. */
    public List<Worker> workers() {
        return workers;
    }

    /** Fetches a file that is due, and returns how long to rest. */
    Optional<Worker.Rest> round() {
        long heard = bell.heard();
        // one time for both: a file that becomes due in between would be in neither result
        Instant now = clock.instant();
        Optional<FileChecks.Obstacle> obstacle = isAnyDue(now) ? checks.obstacle(MOST_BYTES) : Optional.empty();
        tell(obstacle);
        if (obstacle.isPresent()) {
            return Optional.of(() -> bell.sleep(heard, Optional.of(now.plus(WHILE_NOTHING_IS_TAKEN)), clock));
        }
        if (fetchNext(now)) {
            return Optional.of(Worker.Rest.NONE);
        }
        Optional<Instant> next = next(now);
        return Optional.of(() -> bell.sleep(heard, next, clock));
    }

    private boolean isAnyDue(Instant now) {
        return database.read(db -> MediaTable.nextWanted(db, free(now), Set.of(), now)).isPresent();
    }

    /**
     * Reports an obstacle once when it appears and once when it is over. Nothing is stored about it: the disk may be the
     * obstacle.
     */
    private void tell(Optional<FileChecks.Obstacle> obstacle) {
        if (!obstacle.equals(told)) {
            told = obstacle;
            LOG.warn(obstacle.map(each -> each == FileChecks.Obstacle.NO_ROOM
                            ? "files wait where they are: the disk has no room for them"
                            : "files wait where they are: the scanner does not answer")
                    .orElse("files are fetched again"));
        }
    }

    /** Fetches the file that has waited longest. The result is false where none is due. */
    boolean fetchNext(Instant now) {
        Optional<MediaTable.Wanted> wanted = claim(now);
        if (wanted.isEmpty()) {
            return false;
        }
        try {
            settle(wanted.get(), fetch.run(channels.get(wanted.get().channel()), wanted.get(), now));
        } finally {
            release(wanted.get().id());
        }
        return true;
    }

    /** The time at which something may be due, if nothing comes before. */
    Optional<Instant> next(Instant now) {
        Optional<Instant> due = database.read(db -> MediaTable.earliestWanted(db, now));
        Optional<Instant> over = heldUntil.values().stream().filter(now::isBefore).min(Instant::compareTo);
        return due.isPresent() && over.isPresent() && over.get().isBefore(due.get()) || due.isEmpty() ? over : due;
    }

    private synchronized Optional<MediaTable.Wanted> claim(Instant now) {
        Map<String, String> free = free(now);
        if (free.isEmpty()) {
            return Optional.empty();
        }
        Optional<MediaTable.Wanted> wanted = database.read(db -> MediaTable.nextWanted(db, free, busy, now));
        wanted.ifPresent(each -> busy.add(each.id()));
        return wanted;
    }

    /** The bots that may be asked, by their channels. */
    private Map<String, String> free(Instant now) {
        return channels.values().stream()
                .filter(each -> !now.isBefore(heldUntil.getOrDefault(each.name(), Instant.MIN)))
                .collect(Collectors.toMap(Channel::name, Channel::bot));
    }

    private synchronized void release(long id) {
        busy.remove(id);
    }

    private void settle(MediaTable.Wanted wanted, FetchResult fetched) {
        if (fetched instanceof FetchResult.TooLarge) {
            tooLarge(wanted);
        } else if (fetched instanceof FetchResult.Harmful harmful) {
            harmful(wanted.id(), harmful.name());
        } else if (fetched instanceof FetchResult.Lost lost) {
            LOG.warn("file {} is lost: {}", wanted.id(), lost.reason());
            giveUp(wanted.id(), MediaState.LOST, lost.reason());
        } else if (fetched instanceof FetchResult.Retry retry) {
            int attempts = wanted.attempts() + 1;
            Instant now = clock.instant();
            retry.pause().ifPresent(pause -> heldUntil.put(wanted.channel(), now.plus(pause)));
            Instant due = now.plus(retries.after(attempts, retry.pause()));
            LOG.info("file {} is tried again, failure {}: {}", wanted.id(), attempts, retry.reason());
            database.write("media " + wanted.id(), db -> {
                        MediaTable.postpone(db, wanted.id(), due, attempts, retry.reason());
                        return null;
                    })
                    .join();
        }
    }

    /** The sender of a file that declares its size was told in the turn that stored it. */
    private void tooLarge(MediaTable.Wanted wanted) {
        boolean declared = wanted.declaredBytes().orElse(0) > MOST_BYTES;
        database.write("media " + wanted.id(), db -> {
                    boolean given = MediaTable.giveUp(
                            db, wanted.id(), MediaState.TOO_LARGE, "over " + MOST_BYTES + " bytes");
                    if (given && !declared) {
                        notice.tooLarge(db, wanted.id());
                    }
                    return null;
                })
                .join();
        notice.committed();
    }

    private void harmful(long id, String name) {
        database.write("media " + id, db -> {
                    if (MediaTable.giveUp(db, id, MediaState.INFECTED, name)) {
                        notice.harmful(db, id);
                    }
                    return null;
                })
                .join();
        notice.committed();
    }

    private void giveUp(long id, String state, String reason) {
        database.write("media " + id, db -> {
                    MediaTable.giveUp(db, id, state, reason);
                    return null;
                })
                .join();
    }
}
