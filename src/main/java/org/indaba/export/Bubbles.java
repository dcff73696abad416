package org.indaba.export;

import java.util.HashSet;
import java.util.Set;

/**
 * Tells the first row of a bubble from those of its further files, which need not stand next to each other. A bubble
 * without a file has one row, so that only those with files are remembered.
 */
final class Bubbles {
    private final Set<Long> withFiles = new HashSet<>();

    boolean begins(long bubble, boolean hasFile) {
        return !hasFile || withFiles.add(bubble);
    }

    void clear() {
        if (!withFiles.isEmpty()) {
            withFiles.clear();
        }
    }
}
