package org.indaba.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.indaba.channel.Address;
import org.indaba.store.export.AnswerRows;
import org.indaba.store.export.ResponseRows;
import org.indaba.store.export.ResponseSelection;
import org.indaba.vault.AddressSeal;

/**
 * A million answers of 200,000 responses to CSV by {@code ./indaba export} in a heap of 64 MB, beside the same query by
 * {@code sqlite3 -csv}. The query is taken from the product as it runs.
 */
final class Export {
    private static final int RESPONSES = Integer.getInteger("responses", 200_000);

    private static final ResponseSelection ALL = new ResponseSelection(
            "wg-study", Set.of(), Optional.empty(), Optional.empty(), Optional.empty(), Set.of(), Set.of(), Set.of());

    private final Path home;
    private final Path work;
    private final Report report;
    private final int rounds = Integer.getInteger("rounds", 3);

    private record Took(double seconds, double peak, long bytes) {}

    Export(Path home, Path work, Report report) {
        this.home = home;
        this.work = work;
        this.report = report;
    }

    void run() throws Exception {
        Path data = World.empty(work.resolve("var"));
        Map<String, String> queries = fill(data);
        for (String table : List.of("answers", "responses")) {
            Map<String, List<Took>> all = new LinkedHashMap<>();
            for (int round = 0; round <= rounds; round++) {
                for (String how : List.of("sqlite3", "indaba")) {
                    Path out = work.resolve(table + "." + how + ".csv");
                    List<String> command = how.equals("sqlite3")
                            ? List.of("sqlite3", "-csv", "-header", data.resolve("indaba.db").toString(),
                                    queries.get(table))
                            : List.of(home.resolve("indaba").toString(), "export", "wg-study", "--table", table);
                    Took took = take(command, out, data);
                    if (round > 0) {
                        all.computeIfAbsent(how, any -> new ArrayList<>()).add(took);
                        Map<String, Object> figures = new LinkedHashMap<>();
                        figures.put("table", table);
                        figures.put("how", how);
                        figures.put("round", round);
                        figures.put("seconds", took.seconds());
                        figures.put("bytes", took.bytes());
                        figures.put("peak_mb", took.peak());
                        report.line("export", figures);
                    }
                }
            }
            double own = Report.median(all.get("indaba").stream().map(Took::seconds).toList());
            double sqlite = Report.median(all.get("sqlite3").stream().map(Took::seconds).toList());
            double peak = Report.median(all.get("indaba").stream().map(Took::peak).toList());
            report.row("export, " + table + " of " + RESPONSES + " responses", String.format(
                    Locale.ROOT, "%.1f s to %.1f s = %.1f x, %.0f MB", own, sqlite, own / sqlite, peak),
                    "in a 64 MB heap");
        }
    }

    private Took take(List<String> command, Path out, Path data) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(Map.of(
                "INDABA_DATA_DIR", data.toString(), "INDABA_KEY_FILE", work.resolve("indaba.key").toString(),
                "INDABA_MEMORY", "64m"));
        long start = System.nanoTime();
        Process process = builder.start();
        double peak = 0;
        while (!process.waitFor(20, java.util.concurrent.TimeUnit.MILLISECONDS)) {
            try {
                peak = Math.max(peak, Usage.megabytes(process.pid(), "VmHWM"));
            } catch (IOException | IllegalStateException ended) {
                continue;
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        if (process.exitValue() != 0) {
            throw new IllegalStateException("status " + process.exitValue() + " of " + command);
        }
        return new Took(seconds, peak, Files.size(out));
    }

    /** Says the query of each table as the product executes it. */
    private Map<String, String> fill(Path data) throws Exception {
        try (World world = new World(data, UnaryOperator.identity())) {
            try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("indaba.db"));
                    Statement statement = connection.createStatement()) {
                statement.execute("begin immediate");
                for (String sql : rows()) {
                    statement.execute(sql);
                }
                // one address is opened, to see whether the key is theirs
                try (PreparedStatement first = connection.prepareStatement(
                        "update address set sealed = ? where id = 1")) {
                    first.setBytes(1, AddressSeal.seal(world.vault, 1, new Address("telegram", "1", "1")));
                    first.execute();
                }
                statement.execute("commit");
                statement.execute("pragma wal_checkpoint(truncate)");
            }
            Tape tape = new Tape(world.database);
            tape.read(db -> {
                try (AnswerRows rows = AnswerRows.run(db, ALL)) {
                    return rows.next();
                }
            });
            tape.read(db -> {
                try (ResponseRows rows = ResponseRows.run(db, ALL)) {
                    return rows.next();
                }
            });
            return Map.of("answers", written(tape.turns().get(0).get(0)), "responses", written(tape.turns().get(1).get(0)));
        }
    }

    /** The statement with its values in place of its parameters, as sqlite3 takes it. */
    private static String written(Tape.Statement statement) {
        StringBuilder sql = new StringBuilder();
        int next = 0;
        for (char each : statement.sql().toCharArray()) {
            if (each != '?') {
                sql.append(each);
                continue;
            }
            Object value = statement.bound().get(next++);
            sql.append(value instanceof Boolean truth ? (truth ? "1" : "0")
                    : value instanceof Number ? value : "'" + value.toString().replace("'", "''") + "'");
        }
        return sql.toString();
    }

    private static List<String> rows() {
        String people = "with recursive n (i) as (select 1 union all select i + 1 from n where i < " + RESPONSES + ") ";
        String asked = people + ", q (question) as (values ('a'), ('b'), ('c'), ('e'), ('f')) ";
        return List.of(
                "insert into respondent (id, created_at) " + people + "select i, 0 from n",
                "insert into address (id, respondent_id, channel, bot, lookup, sealed) " + people
                        + "select i, i, 'telegram', '1', 'lookup ' || i, x'00' from n",
                "insert into response (id, consultation, respondent_id, pseudonym, receipt, questionnaire, version,"
                        + " channel, language, status, trial, consent_version, consented_at, started_at, updated_at,"
                        + " submitted_at, stakeholder_type, country, publication) " + people
                        + "select i, 'wg-study', i, 'p' || i, 'R-' || i, 'wg-study', (select version from edition"
                        + " where questionnaire = 'wg-study' limit 1), 'telegram', 'en', 'submitted', 0, '1',"
                        + " 1790000000000 + i, 1790000000000 + i, 1790000000000 + i, 1790000000000 + i,"
                        + " 'civil-society', 'UG', 'anonymous' from n",
                "insert into answer (response_id, question, status, language, shown, first_at, last_at) " + asked
                        + "select i, question, 'answered', 'en', 'What criteria?', 1790000000000 + i,"
                        + " 1790000000000 + i from n, q",
                "insert into bubble (id, response_id, question, address_id, message_key, sent_at, ordinal, kind,"
                        + " language, version, content, words, revisions, received_at) " + asked
                        + "select i * 10 + unicode(question) - 97, i, question, i, question, 1790000000000 + i, 1,"
                        + " 'text', 'en', '1', substr('The network is thin and costly in rural areas, \"where\" it"
                        + " matters, الشبكة في المناطق الريفية ضعيفة ومكلفة, and so on. ' || i || ' "
                        + "x".repeat(200) + "', 1, 40 + i % 200), 40, 0, 1790000000000 + i from n, q");
    }
}
