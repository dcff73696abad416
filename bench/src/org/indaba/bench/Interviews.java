package org.indaba.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** The served program while people go through whole interviews over the webhook, three bubbles a question. */
final class Interviews {
    private static final List<String> SCRIPT = script();
    private static final long PATIENCE_NANOS = 300_000_000_000L;

    /**
     * @param perSecond updates answered a second
     * @param withSends the same, until the last call to the Bot API was made
     * @param resident MB when all was sent
     * @param peak the most that ever was
     */
    record Outcome(
            int updates, double perSecond, double withSends, double p50, double p99, long calls, double cpuPerUpdate,
            double resident, double peak) {
        Map<String, Object> figures() {
            Map<String, Object> figures = new LinkedHashMap<>();
            figures.put("updates", updates);
            figures.put("updates_per_s", perSecond);
            figures.put("with_sends_per_s", withSends);
            figures.put("p50_ms", p50);
            figures.put("p99_ms", p99);
            figures.put("bot_api_calls", calls);
            figures.put("cpu_us_per_update", cpuPerUpdate);
            figures.put("resident_mb", resident);
            figures.put("peak_mb", peak);
            return figures;
        }
    }

    private final Path home;
    private final Path work;
    private final AtomicLong updates = new AtomicLong(1);
    private final AtomicInteger people = new AtomicInteger();

    Interviews(Path home, Path work) {
        this.home = home;
        this.work = work;
    }

    private static List<String> script() {
        List<String> script =
                new ArrayList<>(List.of("/start wg-study", "English", "I agree", "Civil society", "Skip", "Skip"));
        for (int question = 0; question < 5; question++) {
            script.addAll(List.of(World.BUBBLE, "Second point: accountability.", "Third: see Annex.", "Next"));
        }
        script.addAll(List.of("Anonymous", "Submit"));
        return script;
    }

    /** Serves, and has so many people answer, this many at once, a round an entry of {@code concurrency}. */
    List<Outcome> run(int each, int[] concurrency, Map<String, String> environment) throws Exception {
        World.empty(work.resolve("var"));
        int port = Probe.freePort();
        try (StubBotApi api = new StubBotApi()) {
            Map<String, String> all = new LinkedHashMap<>(environment);
            all.putAll(Map.of(
                    "INDABA_PORT", Integer.toString(port), "INDABA_DATA_DIR", work.resolve("var").toString(),
                    "INDABA_KEY_FILE", work.resolve("indaba.key").toString(), "TELEGRAM_BOT_TOKEN", "4242:BENCH",
                    "TELEGRAM_API_URL", api.url(), "TELEGRAM_MODE", "webhook",
                    "TELEGRAM_WEBHOOK_SECRET", Hook.SECRET, "TELEGRAM_MESSAGES_PER_SECOND", "100000",
                    "TELEGRAM_CHAT_MESSAGES_PER_SECOND", "1000"));
            Process process = Processes.start(List.of(home.resolve("indaba").toString()), all);
            try {
                Probe.untilReady(port, process.toHandle());
                List<Outcome> outcomes = new ArrayList<>();
                for (int together : concurrency) {
                    outcomes.add(round(process, api, port, each, together));
                }
                return outcomes;
            } finally {
                Processes.end(process);
            }
        }
    }

    private Outcome round(Process process, StubBotApi api, int port, int each, int together) throws Exception {
        long callsBefore = api.calls();
        double cpu = Usage.cpuSeconds(process.pid());
        List<Long> nanos = Collections.synchronizedList(new ArrayList<>());
        List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());
        AtomicInteger left = new AtomicInteger(each);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < together; i++) {
            threads.add(new Thread(() -> {
                try (Hook hook = new Hook(port)) {
                    while (left.getAndDecrement() > 0) {
                        interview(hook, 2_000_000L + people.getAndIncrement(), nanos);
                    }
                } catch (Exception e) {
                    failures.add(e);
                }
            }));
        }
        long start = System.nanoTime();
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        if (!failures.isEmpty()) {
            throw new IllegalStateException("an interview failed", failures.get(0));
        }
        drained(start);
        double sent = Math.max(seconds, (api.lastCallNanos() - start) / 1e9);
        long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        return new Outcome(
                sorted.length, sorted.length / seconds, sorted.length / sent, sorted[sorted.length / 2] / 1e6,
                sorted[(int) (sorted.length * 0.99)] / 1e6, api.calls() - callsBefore,
                (Usage.cpuSeconds(process.pid()) - cpu) * 1e6 / sorted.length,
                Usage.megabytes(process.pid(), "VmRSS"), Usage.megabytes(process.pid(), "VmHWM"));
    }

    private void interview(Hook hook, long chat, List<Long> nanos) throws Exception {
        long[] own = new long[SCRIPT.size()];
        for (int i = 0; i < own.length; i++) {
            String update = update(chat, i + 1, SCRIPT.get(i));
            long start = System.nanoTime();
            int status = hook.deliver(update);
            own[i] = System.nanoTime() - start;
            if (status != 200) {
                throw new IllegalStateException("the webhook answered " + status);
            }
        }
        Arrays.stream(own).forEach(nanos::add);
    }

    private String update(long chat, int message, String text) {
        String command = text.startsWith("/")
                ? ",\"entities\":[{\"type\":\"bot_command\",\"offset\":0,\"length\":6}]"
                : "";
        return "{\"update_id\":" + updates.getAndIncrement() + ",\"message\":{\"message_id\":" + message + ",\"date\":"
                + System.currentTimeMillis() / 1000 + ",\"chat\":{\"id\":" + chat
                + ",\"type\":\"private\",\"first_name\":\"B\"},\"from\":{\"id\":" + chat
                + ",\"is_bot\":false,\"first_name\":\"B\",\"language_code\":\"en\"},\"text\":\"" + text + "\"" + command
                + "}}";
    }

    /** Waits until nothing is left to be sent, and sees to it that everybody has submitted. */
    private void drained(long start) throws Exception {
        while (count("select count(*) from outbox") > 0) {
            if (System.nanoTime() - start > PATIENCE_NANOS) {
                throw new IllegalStateException("messages were left unsent");
            }
            Thread.sleep(50);
        }
        long submitted = count("select count(*) from response where status = 'submitted'");
        if (submitted != people.get()) {
            throw new IllegalStateException(submitted + " of " + people + " have submitted");
        }
    }

    private long count(String sql) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection("jdbc:sqlite:" + work.resolve("var").resolve("indaba.db"));
                Statement statement = connection.createStatement()) {
            statement.execute("pragma busy_timeout=5000");
            try (ResultSet rows = statement.executeQuery(sql)) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }
}
