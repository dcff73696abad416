package org.indaba.configuration;

/**
 * A text that is never printed.
 *
 * @param reveal the text itself, for the one call that needs it
 */
public record Secret(String reveal) {

    @Override
    public String toString() {
        return "(secret)";
    }
}
