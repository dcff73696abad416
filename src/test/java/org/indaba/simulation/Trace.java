package org.indaba.simulation;

import java.util.ArrayList;
import java.util.List;

/** What happened, in its order: always as a hash, and as lines where somebody wants to read it. */
final class Trace {
    private static final long PRIME = 0x100000001b3L;

    private final boolean kept;
    private final List<String> lines = new ArrayList<>();
    private long hash = 0xcbf29ce484222325L;

    Trace(boolean kept) {
        this.kept = kept;
    }

    void add(String who, String what) {
        mix(who);
        mix(what);
        if (kept) {
            lines.add(who + " " + what);
        }
    }

    private void mix(String text) {
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * PRIME;
        }
        hash = (hash ^ '\n') * PRIME;
    }

    long hash() {
        return hash;
    }

    List<String> lines() {
        return lines;
    }
}
