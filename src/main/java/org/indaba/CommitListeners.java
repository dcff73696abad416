package org.indaba;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Whom a commit wakes: parts that are made after the one that commits. */
final class CommitListeners implements Runnable {
    private final List<Runnable> sleepers = new CopyOnWriteArrayList<>();

    void add(Runnable sleeper) {
        sleepers.add(sleeper);
    }

    @Override
    public void run() {
        sleepers.forEach(Runnable::run);
    }
}
