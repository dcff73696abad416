package org.indaba.export.sheet;

import java.util.function.Consumer;

/**
 * The text of a cell that is too long for memory: two parts or more with one character between them, none of them empty.
 * The parts are read from the snapshot each time, one at a time, and are the same each time.
 */
public record LongText(char between, Parts parts) {
    /** Reads the parts in their order. */
    public interface Parts {
        void forEach(Consumer<String> part);
    }
}
