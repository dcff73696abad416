package org.indaba.health;

/**
 * How a part is.
 *
 * @param well nobody has to do anything
 * @param words a few of them, for an operator: nothing personal
 */
public record ProbeResult(boolean well, String words) {
    public static ProbeResult well(String words) {
        return new ProbeResult(true, words);
    }

    public static ProbeResult ill(String words) {
        return new ProbeResult(false, words);
    }
}
