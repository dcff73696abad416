package org.indaba.bench;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Whole interviews over the webhook, sends included. The first round of each is cold and not counted. */
final class Whole {
    private static final int PEOPLE = 400;

    private final Path home;
    private final Path work;
    private final Report report;
    private final int rounds = Integer.getInteger("rounds", 3);

    Whole(Path home, Path work, Report report) {
        this.home = home;
        this.work = work;
        this.report = report;
    }

    void run() throws Exception {
        for (int together : new int[] {16, 100}) {
            int[] all = new int[rounds + 1];
            java.util.Arrays.fill(all, together);
            List<Interviews.Outcome> outcomes = new Interviews(home, work).run(PEOPLE, all, Map.of());
            for (int round = 0; round <= rounds; round++) {
                Map<String, Object> figures = new LinkedHashMap<>();
                figures.put("at_once", together);
                figures.put("round", round);
                figures.putAll(outcomes.get(round).figures());
                report.line("whole", figures);
            }
            List<Interviews.Outcome> warm = outcomes.subList(1, outcomes.size());
            report.row("whole interviews, " + together + " at once", String.format(
                    Locale.ROOT, "%.0f updates/s, %.0f with sends",
                    Report.median(warm.stream().map(Interviews.Outcome::perSecond).toList()),
                    Report.median(warm.stream().map(Interviews.Outcome::withSends).toList())), "");
        }
    }
}
