package org.indaba.simulation;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.util.List;
import org.slf4j.LoggerFactory;

/** A simulated day has more faults than a year: what is logged about them would fill the screen, and each statement takes time. */
final class Quiet {
    private static final List<Logger> LOUD =
            List.of((Logger) LoggerFactory.getLogger("org.indaba"), (Logger) LoggerFactory.getLogger("org.sqlite"));

    private Quiet() {}

    static void begins() {
        LOUD.forEach(each -> each.setLevel(Level.OFF));
    }

    /** As it is set for all. */
    static void ends() {
        LOUD.forEach(each -> each.setLevel(null));
    }
}
