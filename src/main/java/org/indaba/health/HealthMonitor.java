package org.indaba.health;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.indaba.worker.WakeSignal;
import org.indaba.worker.Worker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Checks all parts every {@link #LOOK}, and at once for whoever asks. One thread makes all checks: however many ask, the
 * database is asked once, and a check that hangs holds up nothing else.
 */
public final class HealthMonitor {
    /** The longest pause between two checks. */
    public static final Duration LOOK = Duration.ofSeconds(5);

    /** A report younger than this is good enough for whoever asks. */
    static final Duration FRESH = Duration.ofMillis(500);

    /** How long whoever asks waits for a check. */
    static final Duration WAIT = Duration.ofSeconds(3);

    /** A report older than this means that the checks themselves hang. */
    public static final Duration OLD = Duration.ofSeconds(20);

    /** The name of the probe that reports on the checks themselves. */
    public static final String SELF = "watch";

    private static final Logger LOG = LoggerFactory.getLogger(HealthMonitor.class);

    private final List<HealthProbe> parts;
    private final Consumer<Instant> first;
    private final InstantSource clock;
    private final Duration old;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition looked = lock.newCondition();
    private final WakeSignal asked = new WakeSignal();
    private final Worker worker = Worker.daemon("watch", this::round);
    private final Map<String, Boolean> told = new LinkedHashMap<>();
    private HealthReport last;
    private volatile boolean stopping;
    private boolean saidOld;

    /** @param samples figures that are taken before each check */
    public HealthMonitor(List<HealthProbe> parts, DatabaseSamples samples, InstantSource clock) {
        this(parts, samples::take, clock, OLD);
    }

    HealthMonitor(List<HealthProbe> parts, Consumer<Instant> first, InstantSource clock, Duration old) {
        this.first = first;
        this.parts = List.copyOf(parts);
        this.clock = clock;
        this.old = old;
        this.last = new HealthReport(clock.instant(), System.nanoTime(), Map.of());
    }

    /** The names of all parts, with that of the checks themselves, whether they have been checked or not. */
    public List<String> names() {
        return Stream.concat(parts.stream().map(HealthProbe::name), Stream.of(SELF)).toList();
    }

    public void start() {
        worker.start();
    }

    /** Stops the checks without waiting for one that hangs: nothing is lost with it. */
    public void stop() {
        lock.lock();
        try {
            stopping = true;
            asked.ring();
            looked.signalAll();
        } finally {
            lock.unlock();
        }
        worker.end();
        worker.interrupt();
    }

    /** The last report, without waiting; before the first check it has no parts. */
    public HealthReport last() {
        lock.lock();
        try {
            return withSelf();
        } finally {
            lock.unlock();
        }
    }

    /** A fresh report, or the last one where none comes in time. */
    public HealthReport now() {
        lock.lock();
        try {
            long left = WAIT.toNanos();
            // nobody waits while the checks hang: requests must not pile up behind them
            while (!stopping && (last.parts().isEmpty() || age().compareTo(FRESH) > 0) && left > 0 && !isOld()) {
                asked.ring();
                left = looked.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
        return last();
    }

    private Duration age() {
        return Duration.ofNanos(System.nanoTime() - last.nanos());
    }

    private boolean isOld() {
        return age().compareTo(old) > 0;
    }

    /** A thread that hangs cannot report it, so the caller's thread does. */
    private HealthReport withSelf() {
        Map<String, ProbeResult> all = new LinkedHashMap<>(last.parts());
        if (isOld()) {
            ProbeResult finding = ProbeResult.ill("the last look ended " + age().toSeconds() + " s ago");
            if (!saidOld) {
                LOG.error("{} is not well: {}", SELF, finding.words());
                saidOld = true;
            }
            all.put(SELF, finding);
        } else {
            saidOld = false;
            all.put(SELF, ProbeResult.well("looking"));
        }
        return new HealthReport(last.at(), last.nanos(), all);
    }

    private Optional<Worker.Rest> round() {
        HealthReport seen = look(clock.instant());
        long heard;
        lock.lock();
        try {
            last = seen;
            heard = asked.heard();
            looked.signalAll();
        } finally {
            lock.unlock();
        }
        return stopping ? Optional.empty() : Optional.of(() -> asked.sleep(heard, Optional.of(LOOK)));
    }

    /** Checks each part once and logs what has changed since the check before. */
    HealthReport look(Instant now) {
        first.accept(now);
        Map<String, ProbeResult> seen = new LinkedHashMap<>();
        for (HealthProbe part : parts) {
            ProbeResult finding = finding(part, now);
            seen.put(part.name(), finding);
            boolean was = Optional.ofNullable(told.put(part.name(), finding.well())).orElse(true);
            // while the server stops its parts end one after another, as they should
            if (!stopping) {
                tell(part.name(), was, finding);
            }
        }
        return new HealthReport(now, System.nanoTime(), seen);
    }

    private static void tell(String part, boolean was, ProbeResult finding) {
        if (was && !finding.well()) {
            LOG.error("{} is not well: {}", part, finding.words());
        } else if (!was && finding.well()) {
            LOG.info("{} is well again: {}", part, finding.words());
        }
    }

    private static ProbeResult finding(HealthProbe part, Instant now) {
        try {
            return part.look().at(now);
        } catch (RuntimeException | Error e) {
            return ProbeResult.ill("cannot be looked at: " + e.getClass().getSimpleName());
        }
    }
}
