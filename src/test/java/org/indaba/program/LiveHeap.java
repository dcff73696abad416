package org.indaba.program;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What lives in the heap of another JVM, asked for by the JDK's {@code jcmd}. */
final class LiveHeap {
    private static final Path JCMD = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    private static final Pattern USED = Pattern.compile("(?im)^\\s*(?:def ?new|tenured)\\b.* used (\\d+)K");

    private LiveHeap() {}

    /** Kilobytes that are in use after a full collection; the JVM must use the serial collector. */
    static long kilobytes(Process process) throws IOException, InterruptedException {
        ask(process, "GC.run");
        Matcher used = USED.matcher(ask(process, "GC.heap_info"));
        long sum = 0;
        while (used.find()) {
            sum += Long.parseLong(used.group(1));
        }
        if (sum == 0) {
            throw new AssertionError("jcmd told of no heap");
        }
        return sum;
    }

    /** Kilobytes of memory that the process has, as the kernel counts them. */
    static long resident(Process process) throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst().orElseThrow();
    }

    private static String ask(Process process, String command) throws IOException, InterruptedException {
        Process asked = new ProcessBuilder(List.of(JCMD.toString(), Long.toString(process.pid()), command))
                .redirectErrorStream(true).start();
        String said = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (asked.waitFor() != 0) {
            throw new AssertionError("jcmd " + command + ": " + said);
        }
        return said;
    }
}
