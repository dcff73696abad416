package org.indaba;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The listeners that are called after a commit. They are added later than the part that commits is made. */
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
