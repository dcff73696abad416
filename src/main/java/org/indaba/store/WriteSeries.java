package org.indaba.store;

/**
 * Writes that come again together, in their order, where one of them was not stored. After the first that fails so,
 * none of them is carried out: it would overtake the one that comes again.
 */
public final class WriteSeries {
    private volatile boolean broken;

    void fail() {
        broken = true;
    }

    boolean isBroken() {
        return broken;
    }
}
