package org.indaba.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.indaba.channel.Inbound;
import org.indaba.store.Ids;
import org.indaba.store.json.NoticeJson;
import org.indaba.store.outbox.Notice;
import org.indaba.store.schema.Tables;
import org.indaba.vault.AddressSeal;

/**
 * Durable turns a second: the product's whole turn and its statements alone, beside the same statements in plain JDBC.
 *
 * <p>The statements are taken from a turn of the product as it runs, so the reference cannot lag behind it. Each round
 * begins with a copy of the same database and takes the same bubbles; the rounds of the three alternate.
 */
final class Turns {
    private static final int PEOPLE = 2_000;
    private static final double GOAL = 0.6;

    private final Path work;
    private final Report report;
    private final int rounds = Integer.getInteger("rounds", 5);

    Turns(Path work, Report report) {
        this.work = work;
        this.report = report;
    }

    void run() throws Exception {
        Path seed = World.empty(work.resolve("seed"));
        World.seed(seed, PEOPLE);
        for (String callers : System.getProperty("callers", "1,16,100").split(",")) {
            int turns = Integer.getInteger("turns", callers.equals("1") ? 4_000 : 20_000);
            measure(seed, Integer.parseInt(callers), turns);
        }
    }

    private void measure(Path seed, int callers, int turns) throws Exception {
        List<Inbound.Message> said = IntStream.range(0, turns)
                .mapToObj(i -> World.message(i % PEOPLE, 1_000_000L + i, 100 + i / PEOPLE, World.BUBBLE))
                .toList();
        List<List<Tape.Statement>> tape = record(seed, said);
        Map<String, List<Double>> speeds = new LinkedHashMap<>();
        for (int round = 0; round <= rounds; round++) {
            for (String how : List.of("raw", "statements", "turn")) {
                Callers.Outcome outcome = round(seed, how, callers, said, tape);
                if (round > 0) {
                    speeds.computeIfAbsent(how, any -> new ArrayList<>()).add(outcome.perSecond());
                    Map<String, Object> figures = new LinkedHashMap<>();
                    figures.put("how", how);
                    figures.put("callers", callers);
                    figures.put("round", round);
                    figures.put("turns_per_s", outcome.perSecond());
                    figures.put("cpu_us_per_turn", outcome.cpu() * 1e6 / turns);
                    figures.put("p50_ms", outcome.p50());
                    figures.put("p99_ms", outcome.p99());
                    report.line("turns", figures);
                }
            }
        }
        double raw = Report.median(speeds.get("raw"));
        for (String how : List.of("statements", "turn")) {
            double own = Report.median(speeds.get(how));
            report.row(
                    "turns, " + callers + " callers, " + (how.equals("turn") ? "whole turn" : "store's statements"),
                    String.format(Locale.ROOT, "%.0f/s of raw %.0f/s = %.0f %%", own, raw, 100 * own / raw),
                    how.equals("turn") || callers == 1 ? "" : String.format(Locale.ROOT, "≥ %.0f %%", 100 * GOAL));
        }
    }

    private Callers.Outcome round(
            Path seed, String how, int callers, List<Inbound.Message> said, List<List<Tape.Statement>> tape)
            throws Exception {
        Path folder = work.resolve(how);
        World.copy(seed, folder);
        if (how.equals("raw")) {
            try (RawGroupCommit raw = new RawGroupCommit(folder.resolve("indaba.db"))) {
                return Callers.drive(callers, said.size(), i -> raw.submit(tape.get(i)));
            }
        }
        try (World world = new World(folder, UnaryOperator.identity())) {
            if (how.equals("turn")) {
                return Callers.drive(callers, said.size(), i -> world.intake.receive(said.get(i)));
            }
            StoreTurn turn = new StoreTurn(notices(work.resolve("tape")), new Ids(java.time.Clock.systemUTC())::next);
            return Callers.drive(callers, said.size(), i -> {
                String lookup = AddressSeal.lookup(world.vault, said.get(i).address());
                return world.database.write(lookup, db -> turn.run(db, said.get(i), lookup));
            });
        }
    }

    /** Has the product take these bubbles and says what it executed; refuses where the other two would differ. */
    private List<List<Tape.Statement>> record(Path seed, List<Inbound.Message> said) throws Exception {
        Path folder = work.resolve("tape");
        World.copy(seed, folder);
        List<Tape> tapes = new ArrayList<>();
        try (World world = new World(folder, database -> {
            tapes.add(new Tape(database));
            return tapes.get(0);
        })) {
            said.stream().map(world.intake::receive).toList().forEach(java.util.concurrent.CompletableFuture::join);
            List<String> differences =
                    world.database.write("settings", db -> db.connectionResult(RawGroupCommit::differences)).join();
            if (!differences.isEmpty()) {
                throw new IllegalStateException("the product's connection has other settings: " + differences);
            }
            List<List<Tape.Statement>> turns = List.copyOf(tapes.get(0).turns());
            List<String> sql = tapes.get(0).sql();
            Tape alone = new Tape(world.database);
            Inbound.Message more = World.message(0, 1, 99_999, World.BUBBLE);
            Inbound.Message unseen = new Inbound.Message(
                    new org.indaba.channel.InboundKey("telegram", "4242", "one more"), more.address(), more.order(),
                    more.messageKey(), more.ordinal(), more.sentAt(), more.languageHint(), more.text(), List.of());
            StoreTurn turn = new StoreTurn(notices(world), new Ids(java.time.Clock.systemUTC())::next);
            String lookup = AddressSeal.lookup(world.vault, unseen.address());
            alone.write(lookup, db -> turn.run(db, unseen, lookup)).join();
            if (!alone.sql().equals(sql)) {
                throw new IllegalStateException("the statements alone are not those of a turn:\n"
                        + String.join("\n", alone.sql()) + "\n-- and\n" + String.join("\n", sql));
            }
            report.line("statements", Map.of("in_a_turn", sql.size()));
            if (Boolean.getBoolean("show")) {
                sql.forEach(System.out::println);
            }
            return turns;
        }
    }

    private static List<Notice> notices(Path folder) throws Exception {
        try (World world = new World(folder, UnaryOperator.identity())) {
            return notices(world);
        }
    }

    /** What the product put into the outbox for one bubble. */
    private static List<Notice> notices(World world) {
        List<Notice> last = new ArrayList<>(world.database.read(db -> db.select(Tables.OUTBOX.KIND, Tables.OUTBOX.BODY)
                .from(Tables.OUTBOX)
                .orderBy(Tables.OUTBOX.ID.desc())
                .limit(2)
                .fetch(row -> NoticeJson.read(row.value1(), row.value2()))));
        Collections.reverse(last);
        return last;
    }
}
