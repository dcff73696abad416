package org.indaba.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;

/** Resident memory of the served program after a load: fast, in the default heap, and in one of 64 MB, with C1 and both. */
final class Memory {
    private static final int PEOPLE = 400;
    private static final int TOGETHER = 16;
    private static final int GOAL_MB = 190;

    private static final Map<String, Map<String, String>> SETTINGS = Map.of(
            "as it is", Map.of(),
            "INDABA_MEMORY=64m", Map.of("INDABA_MEMORY", "64m"),
            "INDABA_MEMORY=64m INDABA_JIT_LEVEL=4", Map.of("INDABA_MEMORY", "64m", "INDABA_JIT_LEVEL", "4"));

    private final Path home;
    private final Path work;
    private final Report report;
    private final int rounds = Integer.getInteger("rounds", 3);

    Memory(Path home, Path work, Report report) {
        this.home = home;
        this.work = work;
        this.report = report;
    }

    void run() throws Exception {
        Map<String, List<Outcome>> all = new LinkedHashMap<>();
        for (int round = 1; round <= rounds; round++) {
            for (String settings : new TreeSet<>(SETTINGS.keySet())) {
                Outcome outcome;
                try (Bot indaba = new Indaba(home, work, SETTINGS.get(settings))) {
                    outcome = new Interviews(indaba).round(PEOPLE, TOGETHER);
                }
                all.computeIfAbsent(settings, any -> new ArrayList<>()).add(outcome);
                Map<String, Object> figures = new LinkedHashMap<>();
                figures.put("settings", settings);
                figures.put("round", round);
                figures.putAll(outcome.figures());
                report.line("memory", figures);
            }
        }
        all.forEach((settings, outcomes) -> report.row(
                "memory, " + settings,
                String.format(Locale.ROOT, "%.0f MB, peak %.0f MB, %.0f updates/s",
                        median(outcomes, Outcome::resident), median(outcomes, Outcome::peak),
                        median(outcomes, Outcome::withSends)),
                settings.contains("64m") ? "< " + GOAL_MB + " MB" : ""));
    }

    private static double median(List<Outcome> all, ToDoubleFunction<Outcome> figure) {
        return Report.median(all.stream().map(figure::applyAsDouble).toList());
    }
}
