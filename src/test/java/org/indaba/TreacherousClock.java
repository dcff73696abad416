package org.indaba;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The system's clock, which does to a thread that asks it what a test has planted: each loop of the product asks it. */
final class TreacherousClock implements InstantSource {
    private final Map<String, Runnable> planted = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> asked = new ConcurrentHashMap<>();

    /** @param thread by its name */
    void plant(String thread, Runnable act) {
        planted.put(thread, act);
    }

    void clear() {
        planted.clear();
    }

    /** How often this thread was told the time. */
    int told(String thread) {
        return asked.computeIfAbsent(thread, any -> new AtomicInteger()).get();
    }

    @Override
    public Instant instant() {
        String thread = Thread.currentThread().getName();
        Runnable act = planted.get(thread);
        if (act != null) {
            act.run();
        }
        asked.computeIfAbsent(thread, any -> new AtomicInteger()).incrementAndGet();
        return Instant.now();
    }
}
