package org.indaba.store;

/**
 * Writes that come again together, in their order, where one of them was not stored. After the first that fails so,
 * none of them is carried out: it would overtake the one that comes again.
 */
public final class WriteSeries {
    private volatile boolean broken;

    public void fail() {
        broken = true;
    }

    public boolean isBroken() {
        return broken;
    }
}
