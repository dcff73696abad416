package org.indaba.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.indaba.channel.Inbound;

/**
 * Whole turns a second at 16 callers with a million responses stored, beside those with a thousand. Both databases hold
 * the same 2,000 people who are answering; the rest is what others left: their answers, messages, audit and inbound keys.
 * Then the same with a million beside a coordinator who asks for what is read over all of them.
 */
final class Growth {
    private static final int PEOPLE = 2_000;
    private static final int CALLERS = 16;
    private static final int FEW = 1_000;
    private static final int MANY = Integer.getInteger("responses", 1_000_000);

    private final Path work;
    private final Report report;
    private final int rounds = Integer.getInteger("rounds", 5);
    private final int turns = Integer.getInteger("turns", 10_000);
    private final List<Double> asked = new ArrayList<>();

    Growth(Path work, Report report) {
        this.work = work;
        this.report = report;
    }

    /** What a round is taken in. */
    private enum Beside {
        FEW, MANY, COORDINATOR
    }

    void run() throws Exception {
        Map<Beside, Path> folders = new EnumMap<>(Beside.class);
        folders.put(Beside.FEW, folder("few", FEW));
        folders.put(Beside.MANY, folder("many", MANY));
        folders.put(Beside.COORDINATOR, folders.get(Beside.MANY));
        Map<Beside, List<Callers.Outcome>> all = new EnumMap<>(Beside.class);
        for (int round = 0; round <= rounds; round++) {
            for (Beside each : Beside.values()) {
                Path folder = folders.get(each);
                Callers.Outcome outcome = round(folder, each, Beside.values().length * round + each.ordinal());
                if (round > 0) {
                    all.computeIfAbsent(each, any -> new ArrayList<>()).add(outcome);
                    report.line("growth", Map.of(
                            "responses", each == Beside.FEW ? FEW : MANY, "round", round,
                            "coordinator", each == Beside.COORDINATOR,
                            "turns_per_s", outcome.perSecond(), "p50_ms", outcome.p50(), "p99_ms", outcome.p99(),
                            "database_mb", Files.size(folder.resolve("indaba.db")) / 1_000_000));
                }
            }
        }
        String stored = String.format(Locale.ROOT, "%,d responses stored, %d callers, ", MANY, CALLERS);
        row(stored + "turns", all.get(Beside.MANY), all.get(Beside.FEW), Callers.Outcome::perSecond, "/s", ">= 0.8 x");
        row(stored + "p99", all.get(Beside.MANY), all.get(Beside.FEW), Callers.Outcome::p99, " ms", "<= 2 x");
        String asking = stored + "a coordinator who asks all the time, ";
        row(asking + "turns", all.get(Beside.COORDINATOR), all.get(Beside.MANY), Callers.Outcome::perSecond, "/s", ">= 0.8 x");
        row(asking + "p99", all.get(Beside.COORDINATOR), all.get(Beside.MANY), Callers.Outcome::p99, " ms", "<= 2 x");
        System.out.printf(
                Locale.ROOT, "the coordinator asked %d times; the slowest answer took %.1f s, half of them %.3f s%n",
                asked.size(), asked.stream().mapToDouble(Double::doubleValue).max().orElse(0), Report.median(asked));
    }

    private void row(
            String what, List<Callers.Outcome> many, List<Callers.Outcome> few,
            ToDoubleFunction<Callers.Outcome> figure, String unit, String goal) {
        double grown = Report.median(many.stream().map(figure::applyAsDouble).toList());
        double small = Report.median(few.stream().map(figure::applyAsDouble).toList());
        report.row(
                what,
                String.format(Locale.ROOT, "%.1f%s to %.1f%s = %.2f x", grown, unit, small, unit, grown / small), goal);
    }

    /** A round more on the same database: it grows by its turns, which is next to nothing beside what it holds. */
    private Callers.Outcome round(Path folder, Beside beside, int round) throws Exception {
        long before = (long) round * turns;
        List<Inbound.Message> said = IntStream.range(0, turns)
                .mapToObj(i -> World.message(
                        i % PEOPLE, 1_000_000L + before + i, (int) (100 + (before + i) / PEOPLE), World.BUBBLE))
                .toList();
        try (World world = new World(folder, UnaryOperator.identity())) {
            if (beside != Beside.COORDINATOR) {
                return Callers.drive(CALLERS, turns, i -> world.intake.receive(said.get(i)));
            }
            Coordinator coordinator = new Coordinator(world.database, world.vault, folder);
            try (coordinator) {
                coordinator.start();
                return Callers.drive(CALLERS, turns, i -> world.intake.receive(said.get(i)));
            } finally {
                // what was under way is counted once it is answered
                asked.addAll(coordinator.seconds());
            }
        }
    }

    private Path folder(String name, int responses) throws Exception {
        Path folder = World.empty(work.resolve(name));
        World.seed(folder, PEOPLE);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("indaba.db"));
                Statement statement = connection.createStatement()) {
            // only while it is filled
            statement.execute("pragma synchronous=off");
            statement.execute("begin immediate");
            for (String sql : rows(responses)) {
                statement.execute(sql);
            }
            statement.execute("commit");
            statement.execute("pragma wal_checkpoint(truncate)");
        }
        return folder;
    }

    /** What so many people leave behind: 5 answers, 7 messages, 25 inbound keys and 12 rows of audit each. */
    private static List<String> rows(int responses) {
        String people = "with recursive n (i) as (select 1 union all select i + 1 from n where i < " + responses + ") ";
        return List.of(
                "insert into respondent (id, created_at) " + people + "select i, 0 from n",
                "insert into address (id, respondent_id, channel, bot, lookup, sealed) " + people
                        + "select i, i, 'telegram', '4242', lower(hex(randomblob(32))), randomblob(60) from n",
                "insert into conversation (respondent_id, state, updated_at) " + people
                        + "select i, (select state from conversation limit 1), 1790000000000 + i from n",
                "insert into response (id, consultation, respondent_id, pseudonym, receipt, questionnaire, version,"
                        + " channel, language, status, trial, consent_version, consented_at, started_at, updated_at,"
                        + " submitted_at, stakeholder_type, country, publication) " + people
                        + "select i, 'wg-study', i, 'p' || i, 'R-' || i, 'wg-study', (select version from edition"
                        + " where questionnaire = 'wg-study' limit 1), 'telegram', 'en', 'submitted', 0, '1',"
                        + " 1790000000000 + i, 1790000000000 + i, 1790000000000 + i, 1790000000000 + i,"
                        + " 'civil-society', 'UG', 'anonymous' from n",
                "insert into answer (response_id, question, status, language, shown, first_at, last_at) " + people
                        + ", q (question) as (values ('a'), ('b'), ('c'), ('e'), ('f'))"
                        + " select i, question, 'answered', 'en', 'What criteria could be used?', 1790000000000 + i,"
                        + " 1790000000000 + i from n, q",
                "insert into bubble (id, response_id, question, address_id, message_key, sent_at, ordinal, kind,"
                        + " language, version, content, words, revisions, received_at) " + people
                        + ", q (number, question) as (values (1, 'a'), (2, 'b'), (3, 'c'), (4, 'e'), (5, 'f'), (6, 'a'),"
                        + " (7, 'c')) select i * 10 + number, i, question, i, number, 1790000000000 + i, 1,"
                        + " 'text', 'en', '1', substr('The network is thin and costly in rural areas, and so on. ' || i"
                        + " || '" + " x".repeat(100) + "', 1, 40 + i % 200), 40, 0, 1790000000000 + i from n, q",
                "insert into inbound (channel, bot, inbound_key, received_at) " + people
                        + ", k (j) as (select 1 union all select j + 1 from k where j < 25)"
                        + " select 'telegram', '4242', 'x' || (i * 25 + j), 1790000000000 + i from n, k",
                "insert into audit (seq, at, actor, act, subject, detail, hash) " + people
                        + ", k (j) as (select 1 union all select j + 1 from k where j < 12), l (last) as"
                        + " (select max(seq) from audit) select last + i * 12 + j, 1790000000000 + i, 'respondent',"
                        + " 'answered', i, 'question a', (select hash from audit where seq = last) from n, k, l");
    }
}
