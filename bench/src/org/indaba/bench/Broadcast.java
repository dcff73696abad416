package org.indaba.bench;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.indaba.places.ContactHours;
import org.indaba.places.Country;
import org.indaba.places.CountryCatalog;
import org.indaba.questionnaire.Language;
import org.indaba.store.Ids;
import org.indaba.store.OpenDatabase;
import org.indaba.store.broadcast.BroadcastTable;
import org.indaba.store.engine.sqlite.SqliteDatabase;

/**
 * An announcement to 2,000 in real time, at the pace that Telegram allows, while others answer: what part of the pace is
 * used, how often the bot is told to wait, and how soon those who answer get their replies.
 */
final class Broadcast {
    private static final int RECEIVERS = Integer.getInteger("receivers", 2_000);
    private static final int PER_SECOND = 30;

    /** People who ask where they are, one after another, about three a second. */
    private static final int ANSWERING = 20;
    private static final int PAUSE_MILLIS = 300;
    private static final int LOOK_MILLIS = 50;
    private static final long SECOND = 1_000_000_000L;
    private static final String NEWS = "BroadcastNews";
    private static final Pattern CHAT = Pattern.compile("(?:^|&)chat_id=(\\d+)");

    private final Path home;
    private final Path work;
    private final Report report;

    private final Deque<Long> second = new ArrayDeque<>();
    private final Map<Long, Long> asked = new ConcurrentHashMap<>();
    private final List<Long> replies = Collections.synchronizedList(new ArrayList<>());
    private int toldToWait;
    private int messages;
    private int news;
    private long first;
    private long last;

    Broadcast(Path home, Path work, Report report) {
        this.home = home;
        this.work = work;
        this.report = report;
    }

    void run() throws Exception {
        Path data = World.empty(work.resolve("var"));
        World.seed(data, RECEIVERS + ANSWERING);
        Path file = data.resolve("indaba.db");
        try (OpenDatabase database = SqliteDatabase.open(file)) {
            prepare(database);
        }
        int port = Probe.freePort();
        try (StubBotApi api = new StubBotApi(this::tooMany)) {
            Process process = Processes.start(List.of(home.resolve("indaba").toString()), Map.of(
                    "INDABA_PORT", Integer.toString(port), "INDABA_DATA_DIR", data.toString(),
                    "INDABA_KEY_FILE", work.resolve("indaba.key").toString(), "TELEGRAM_BOT_TOKEN", "4242:BENCH",
                    "TELEGRAM_API_URL", api.url(), "TELEGRAM_MODE", "webhook",
                    "TELEGRAM_WEBHOOK_SECRET", Hook.SECRET));
            try (OpenDatabase database = SqliteDatabase.open(file)) {
                Probe.untilReady(port, process.toHandle());
                begin(database);
                answer(port);
            } finally {
                Processes.end(process);
            }
        }
        tell();
    }

    /** Nothing waits to be sent, and it is day where everybody is. */
    private static void prepare(OpenDatabase database) {
        Instant now = Instant.now();
        String country = CountryCatalog.all().stream().map(Country::code)
                .filter(each -> ContactHours.in(Optional.of(each), Clock.systemUTC().getZone()).is(now)
                        && ContactHours.in(Optional.of(each), Clock.systemUTC().getZone()).is(now.plusSeconds(1_800)))
                .findFirst().orElseThrow();
        database.write("bench", db -> {
            db.execute("delete from outbox");
            return db.execute("update response set country = ?", country);
        }).join();
    }

    private static void begin(OpenDatabase database) {
        database.write("bench", db -> {
            BroadcastTable.begin(
                    db,
                    new org.indaba.coordination.announcement.Broadcast(
                            new Ids(Clock.systemUTC()).next(), org.indaba.coordination.announcement.Broadcast.Kind.ANNOUNCEMENT,
                            "wg-study", Map.of(Language.ENGLISH, NEWS)),
                    RECEIVERS + ANSWERING, Optional.empty(), Instant.now());
            return null;
        }).join();
    }

    /** People ask where they are until the announcement is out. */
    private void answer(int port) throws Exception {
        try (Hook hook = new Hook(port)) {
            long update = 1_000_000;
            for (int i = 0; news() < RECEIVERS + ANSWERING; i++) {
                long chat = 1_000_000L + RECEIVERS + i % ANSWERING;
                if (asked.putIfAbsent(chat, System.nanoTime()) == null) {
                    hook.deliver("/telegram/webhook", status(chat, update++));
                    Thread.sleep(PAUSE_MILLIS);
                } else {
                    Thread.sleep(LOOK_MILLIS);
                }
            }
        }
    }

    private static String status(long chat, long update) {
        return "{\"update_id\":" + update + ",\"message\":{\"message_id\":" + (update - 900_000) + ",\"date\":"
                + System.currentTimeMillis() / 1000 + ",\"chat\":{\"id\":" + chat
                + ",\"type\":\"private\",\"first_name\":\"B\"},\"from\":{\"id\":" + chat
                + ",\"is_bot\":false,\"first_name\":\"B\",\"language_code\":\"en\"},\"text\":\"/status\","
                + "\"entities\":[{\"type\":\"bot_command\",\"offset\":0,\"length\":7}]}}";
    }

    private synchronized int news() {
        return news;
    }

    /** As Telegram counts: more than 30 messages within a second are told to wait. */
    private synchronized boolean tooMany(String method, String form) {
        Matcher chat = CHAT.matcher(form);
        if (!method.equals("sendMessage") || !chat.find()) {
            return false;
        }
        long now = System.nanoTime();
        while (!second.isEmpty() && second.peekFirst() <= now - SECOND) {
            second.pollFirst();
        }
        if (second.size() >= PER_SECOND) {
            toldToWait++;
            return true;
        }
        second.addLast(now);
        messages++;
        first = first == 0 ? now : first;
        last = now;
        if (form.contains(NEWS)) {
            news++;
        } else {
            Optional.ofNullable(asked.remove(Long.parseLong(chat.group(1)))).ifPresent(then -> replies.add(now - then));
        }
        return false;
    }

    private void tell() {
        List<Long> sorted = replies.stream().sorted().toList();
        double pace = (messages - 1) / ((last - first) / 1e9);
        double p99 = sorted.get((int) Math.ceil(0.99 * sorted.size()) - 1) / 1e6;
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("receivers", RECEIVERS + ANSWERING);
        figures.put("messages_per_s", pace);
        figures.put("pace_used", pace / PER_SECOND);
        figures.put("told_to_wait", toldToWait);
        figures.put("replies", sorted.size());
        figures.put("reply_p50_ms", sorted.get(sorted.size() / 2) / 1e6);
        figures.put("reply_p99_ms", p99);
        report.line("broadcast", figures);
        report.row("broadcast, part of 30 messages a second that is used", String.format("%.1f %%", 100 * pace / PER_SECOND), "98 %");
        report.row("broadcast, told to wait (429)", Integer.toString(toldToWait), "0");
        report.row("broadcast, p99 of replies meanwhile", String.format("%.0f ms", p99), "1 s");
    }
}
