package org.indaba.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** Whole interviews over the webhook, sends included, beside the bot that one would write oneself. */
final class Whole {
    private static final int[] TOGETHER =
            Stream.of(System.getProperty("together", "16,100").split(",")).mapToInt(Integer::parseInt).toArray();
    private static final int PEOPLE = Integer.getInteger("people", 800);

    private final Path home;
    private final Path work;
    private final Report report;
    private final int rounds = Integer.getInteger("rounds", 3);

    /** Rounds of both sides that are not counted: both compile what they run often. */
    private final int warm = Integer.getInteger("warm", 5);

    Whole(Path home, Path work, Report report) {
        this.home = home;
        this.work = work;
        this.report = report;
    }

    void run() throws Exception {
        for (int together : TOGETHER) {
            try (Bot indaba = new Indaba(home, work, Map.of());
                    Bot diy = new Diy(Path.of(System.getProperty("indaba.diy")), work)) {
                Map<String, List<Outcome>> counted = rounds(List.of(indaba, diy), together);
                row(together, counted.get(indaba.name()), counted.get(diy.name()));
            }
        }
    }

    private Map<String, List<Outcome>> rounds(List<Bot> bots, int together) throws Exception {
        Map<String, List<Outcome>> counted = new LinkedHashMap<>();
        Map<String, Interviews> people = new LinkedHashMap<>();
        bots.forEach(bot -> people.put(bot.name(), new Interviews(bot)));
        for (int round = 1 - warm; round <= rounds; round++) {
            for (Bot bot : bots) {
                Outcome outcome = people.get(bot.name()).round(PEOPLE, together);
                Map<String, Object> figures = new LinkedHashMap<>();
                figures.put("of", bot.name());
                figures.put("at_once", together);
                figures.put("round", round);
                figures.putAll(outcome.figures());
                report.line("whole", figures);
                if (round > 0) {
                    counted.computeIfAbsent(bot.name(), any -> new ArrayList<>()).add(outcome);
                }
            }
        }
        return counted;
    }

    private void row(int together, List<Outcome> indaba, List<Outcome> diy) {
        double own = median(indaba, Outcome::withSends);
        double other = median(diy, Outcome::withSends);
        double ownSlowest = median(indaba, Outcome::p99);
        double otherSlowest = median(diy, Outcome::p99);
        String what = "whole interviews, " + together + " at once, ";
        report.row(what + "updates with sends", String.format(
                Locale.ROOT, "%.0f/s to %.0f/s = %.2f x", own, other, own / other), ">= 1 x");
        report.row(what + "p99", String.format(
                Locale.ROOT, "%.1f ms to %.1f ms = %.2f x", ownSlowest, otherSlowest, ownSlowest / otherSlowest),
                "<= 0.5 x");
        report.row(what + "calls an update", String.format(Locale.ROOT, "%.2f and %.2f in answers to %.2f and %.2f",
                median(indaba, each -> (double) each.calls() / each.requests()),
                median(indaba, each -> (double) each.along() / each.requests()),
                median(diy, each -> (double) each.calls() / each.requests()),
                median(diy, each -> (double) each.along() / each.requests())), "");
    }

    private static double median(List<Outcome> all, ToDoubleFunction<Outcome> figure) {
        return Report.median(all.stream().map(figure::applyAsDouble).toList());
    }
}
