package org.indaba.metrics;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads the resident memory of this process, where the system has it as Linux does (proc(5), {@code /proc/self/statm}). */
final class ResidentMemory {
    private static final Path STATM = Path.of("/proc/self/statm");

    /** The page size of all machines for which the product is packed. */
    private static final long PAGE_BYTES = 4096;

    private ResidentMemory() {}

    /** The result is {@code NaN} where the system does not tell it. */
    static double bytes() {
        try {
            return Long.parseLong(Files.readString(STATM).split(" ")[1]) * (double) PAGE_BYTES;
        } catch (IOException | RuntimeException untold) {
            return Double.NaN;
        }
    }
}
