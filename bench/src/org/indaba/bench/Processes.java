package org.indaba.bench;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Starts and ends the processes that are measured, with an environment that says nothing of the product by accident. */
final class Processes {
    private static final int PATIENCE_SECONDS = 120;

    private Processes() {}

    static Process start(List<String> command, Map<String, String> environment) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().keySet().removeIf(each -> each.startsWith("INDABA_") && !each.equals("INDABA_JIT_LEVEL")
                && !each.equals("INDABA_MEMORY") && !each.equals("INDABA_JAVA_OPTS") || each.startsWith("TELEGRAM_"));
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** Runs it to its end. */
    static void run(List<String> command, Map<String, String> environment) throws IOException, InterruptedException {
        Process process = start(command, environment);
        process.getInputStream().readAllBytes();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("status " + process.exitValue() + " of " + command);
        }
    }

    static void end(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
