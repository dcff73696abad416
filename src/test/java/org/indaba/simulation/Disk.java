package org.indaba.simulation;

import org.indaba.store.SteppedDatabase.Commit;

/** The disk under the database, once in a while: it refuses a reading or a commit, or its answer is lost. */
final class Disk {
    private final Simulator simulator;

    Disk(Simulator simulator) {
        this.simulator = simulator;
    }

    /** Once in so many times it fails in what comes next, in one way or the other. */
    void mayFail(int in) {
        if (fails(in)) {
            int how = simulator.chance.nextInt(3);
            if (how == 0) {
                simulator.database.breakdown().refuse(simulator.chance.nextInt(4));
            } else {
                simulator.database.next(how == 1 ? Commit.FAILS : Commit.ANSWER_LOST);
            }
        }
    }

    /** Once in so many times a reading of what comes next is refused. */
    void mayRefuse(int in) {
        if (fails(in)) {
            simulator.database.breakdown().refuse(simulator.chance.nextInt(2));
        }
    }

    private boolean fails(int in) {
        boolean fails = simulator.faulty && simulator.chance.nextInt(in) == 0;
        if (fails) {
            simulator.figures.count(Figures.Kind.FAULTS);
        }
        return fails;
    }

    /** What has not failed by now does not fail any more. */
    void works() {
        simulator.database.next(Commit.STORED);
        simulator.database.breakdown().over();
    }
}
