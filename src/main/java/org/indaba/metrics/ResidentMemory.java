package org.indaba.metrics;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The resident memory of this process, where the system tells it as Linux does (proc(5), {@code /proc/self/statm}). */
final class ResidentMemory {
    private static final Path STATM = Path.of("/proc/self/statm");

    /** Of all machines that the product is packed for. */
    private static final long PAGE_BYTES = 4096;

    private ResidentMemory() {}

    /** {@code NaN} where nobody tells. */
    static double bytes() {
        try {
            return Long.parseLong(Files.readString(STATM).split(" ")[1]) * (double) PAGE_BYTES;
        } catch (IOException | RuntimeException untold) {
            return Double.NaN;
        }
    }
}
