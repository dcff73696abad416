package org.indaba.store;

/**
 * Writes that are repeated together, in their order, where one of them was not stored. After the first one that fails so,
 * none of them is carried out, since it would overtake the repeated one.
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
