package org.indaba.health;

/**
 * The state of a part.
 *
 * @param well true where nobody has to do anything
 * @param words a short description for an operator, without anything personal
 */
public record ProbeResult(boolean well, String words) {
    public static ProbeResult well(String words) {
        return new ProbeResult(true, words);
    }

    public static ProbeResult ill(String words) {
        return new ProbeResult(false, words);
    }
}
