package org.indaba.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The same interviews as web pages, a form and the page after it for each turn, beside the webhook of the same server. */
final class Pages {
    private static final int PEOPLE = Integer.getInteger("people", 200);
    private static final int TOGETHER = 16;
    private static final String START = "/c/wg-study";
    private static final List<String> FIRST = List.of("English", "I agree", "Civil society", "Skip", "Skip");
    private static final int QUESTIONS = 5;

    /** The turns of one interview; the first page is none. */
    private static final int TURNS = FIRST.size() + QUESTIONS * 4 + 2;

    private final Path home;
    private final Path work;
    private final Report report;
    private final int rounds = Integer.getInteger("rounds", 3);
    private final int warm = Integer.getInteger("warm", 2);

    Pages(Path home, Path work, Report report) {
        this.home = home;
        this.work = work;
        this.report = report;
    }

    void run() throws Exception {
        List<Double> requests = new ArrayList<>();
        List<Double> turns = new ArrayList<>();
        List<Double> updates = new ArrayList<>();
        try (Bot indaba = new Indaba(home, work, Map.of())) {
            Interviews webhook = new Interviews(indaba);
            for (int round = 1 - warm; round <= rounds; round++) {
                Outcome beside = webhook.round(PEOPLE, TOGETHER);
                line("webhook", round, beside);
                Outcome pages = pages(indaba);
                webhook.others(PEOPLE);
                line("pages", round, pages);
                if (round > 0) {
                    updates.add(beside.withSends());
                    requests.add(pages.perSecond());
                    turns.add(pages.perSecond() / pages.requests() * PEOPLE * TURNS);
                }
            }
        }
        double reference = Report.median(updates);
        row("requests", Report.median(requests), reference, ">= 0.5 x");
        row("turns", Report.median(turns), reference, "");
    }

    private void row(String what, double own, double reference, String goal) {
        report.row("pages, " + TOGETHER + " at once, " + what + " to the webhook's updates", String.format(
                Locale.ROOT, "%.0f/s to %.0f/s = %.2f x", own, reference, own / reference), goal);
    }

    private void line(String of, int round, Outcome outcome) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("of", of);
        figures.put("round", round);
        figures.putAll(outcome.figures());
        report.line("pages", figures);
    }

    private static Outcome pages(Bot indaba) throws Exception {
        long pid = indaba.process().pid();
        double cpu = Usage.cpuSeconds(pid);
        Crowd.Result result = Crowd.drive(indaba.port(), PEOPLE, TOGETHER, Pages::interview);
        return Outcome.of(result.nanos(), result.seconds(), 0, 0, 0, Usage.cpuSeconds(pid) - cpu, pid);
    }

    private static void interview(Hook hook, List<Long> nanos) throws Exception {
        Page page = new Page(hook, nanos);
        page.open(START);
        for (String label : FIRST) {
            page.press(label, "");
        }
        for (int question = 0; question < QUESTIONS; question++) {
            for (String text : List.of(World.BUBBLE, "Second point: accountability.", "Third: see Annex.")) {
                page.press("Add more", text);
            }
            page.press("Next", "");
        }
        page.press("Anonymous", "");
        page.press("Submit", "");
    }
}
