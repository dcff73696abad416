package org.indaba.simulation;

import org.junit.jupiter.api.Test;

/** Very many lives of the whole product, each from one seed. */
class SimulationTest {
    @Test
    void seeds() throws Exception {
        long first = Long.getLong("seed", 1);
        long seeds = Long.getLong("seeds", 3);
        Figures all = new Figures();
        long began = System.nanoTime();
        try (World world = new World()) {
            for (long seed = first; seed < first + seeds; seed++) {
                Simulator simulator = new Simulator(world, seed, Bug.NONE, seeds == 1);
                try {
                    simulator.run();
                } catch (Throwable e) {
                    simulator.trace.lines().forEach(System.out::println);
                    throw new AssertionError("seed " + seed, e);
                }
                all.add(simulator.figures);
                System.out.println(seed + " " + Long.toHexString(simulator.trace.hash()));
            }
        }
        for (Figures.Kind kind : Figures.Kind.values()) {
            System.out.print(kind + " " + all.of(kind) + ", ");
        }
        System.out.println((System.nanoTime() - began) / 1_000_000 + " ms");
    }
}
