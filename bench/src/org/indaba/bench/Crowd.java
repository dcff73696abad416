package org.indaba.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** So many people, some of them at the same time; each goes through all of it alone. */
final class Crowd {
    /** What one person does, with a connection of its own; adds how long each request took. */
    interface Person {
        void act(Hook hook, List<Long> nanos) throws Exception;
    }

    /** @param nanos of each request, in no order */
    record Result(double seconds, long start, List<Long> nanos) {}

    private Crowd() {}

    static Result drive(int port, int people, int together, Person person) throws InterruptedException {
        List<Long> nanos = Collections.synchronizedList(new ArrayList<>());
        List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());
        AtomicInteger left = new AtomicInteger(people);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < together; i++) {
            threads.add(new Thread(() -> {
                List<Long> own = new ArrayList<>();
                try (Hook hook = new Hook(port)) {
                    while (left.getAndDecrement() > 0) {
                        person.act(hook, own);
                    }
                } catch (Exception e) {
                    failures.add(e);
                }
                nanos.addAll(own);
            }));
        }
        long start = System.nanoTime();
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        if (!failures.isEmpty()) {
            throw new IllegalStateException("a person got no further", failures.get(0));
        }
        return new Result(seconds, start, nanos);
    }
}
