package org.indaba.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Resident memory of the served program in a heap of 64 MB while people go through whole interviews for an hour: about 47
 * updates a second, 4 people at once, one look a minute.
 */
final class Hour {
    private static final int PEOPLE_A_MINUTE = 100;
    private static final int TOGETHER = 4;
    private static final long MINUTE_NANOS = 60_000_000_000L;
    private static final int GOAL_MB = 190;

    private final Path home;
    private final Path work;
    private final Report report;
    private final int minutes = Integer.getInteger("minutes", 60);

    Hour(Path home, Path work, Report report) {
        this.home = home;
        this.work = work;
        this.report = report;
    }

    void run() throws Exception {
        List<Double> resident = new ArrayList<>();
        double peak = 0;
        try (Bot indaba = new Indaba(home, work, Map.of("INDABA_MEMORY", "64m"))) {
            Interviews interviews = new Interviews(indaba);
            long start = System.nanoTime();
            for (int minute = 1; minute <= minutes; minute++) {
                Outcome outcome = interviews.round(PEOPLE_A_MINUTE, TOGETHER);
                resident.add(outcome.resident());
                peak = outcome.peak();
                report.line("hour", Map.of(
                        "minute", minute, "resident_mb", outcome.resident(), "p99_ms", outcome.p99(),
                        "cpu_us_per_request", outcome.cpuPer()));
                Thread.sleep(Math.max(0, (start + minute * MINUTE_NANOS - System.nanoTime()) / 1_000_000));
            }
        }
        int tenth = Math.max(1, minutes / 10);
        double second = Report.median(resident.subList(Math.min(tenth, minutes - 1), Math.min(2 * tenth, minutes)));
        double last = Report.median(resident.subList(resident.size() - tenth, resident.size()));
        report.row(
                minutes + " minutes in a heap of 64 MB, resident",
                String.format(Locale.ROOT, "%.0f MB early, %.0f MB at the end, peak %.0f MB", second, last, peak),
                "flat, < " + GOAL_MB + " MB");
    }
}
