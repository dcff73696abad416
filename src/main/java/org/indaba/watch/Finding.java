package org.indaba.watch;

/**
 * How a part is.
 *
 * @param well nobody has to do anything
 * @param words a few of them, for an operator: nothing personal
 */
public record Finding(boolean well, String words) {
    public static Finding well(String words) {
        return new Finding(true, words);
    }

    public static Finding ill(String words) {
        return new Finding(false, words);
    }
}
