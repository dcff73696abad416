package org.indaba.simulation;

import java.time.Instant;
import org.indaba.channel.Channel;
import org.indaba.channel.InboundHandler;

/** A defect that a test plants round the product, where it is that of none. */
interface Bug {
    Bug NONE = new Bug() { };

    /** Before the first person acts. */
    default void begins(Simulator simulator) {}

    default InboundHandler receiver(Simulator simulator, InboundHandler sound) {
        return sound;
    }

    default Channel channel(Simulator simulator, Channel sound) {
        return sound;
    }

    /** What the writer's statement is replaced by. */
    default String statement(String sql) {
        return sql;
    }

    /** The time by which is done what comes due. */
    default Instant schedule(Instant now) {
        return now;
    }

    /** Before the parts of the next process are made. */
    default void restarts(Simulator simulator) {}

    /** After each step, before it is looked at. */
    default void stepped(Simulator simulator) {}
}
