package org.indaba.simulation;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;

/** A simulated day has more faults than a year: what is logged about them would fill the screen. */
final class Quiet {
    private static final Logger PRODUCT = (Logger) LoggerFactory.getLogger("org.indaba");

    private Quiet() {}

    static void begins() {
        PRODUCT.setLevel(Level.OFF);
    }

    /** As it is set for all. */
    static void ends() {
        PRODUCT.setLevel(null);
    }
}
