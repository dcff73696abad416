package org.indaba.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.indaba.Served;
import org.indaba.channel.webchat.Browser;
import org.indaba.http.limit.ConnectionLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two thousand inputs that nobody sends in earnest ({@code -Dinputs=10000} sends more), and two people who answer meanwhile. */
@Timeout(300)
class HostileInputsTest {
    private static final long SEED = Long.getLong("seed", 20_261_127L);
    private static final int INPUTS = Integer.getInteger("inputs", 2_000);
    private static final int HANDS = 6;

    /** Answers of each of the two people, at least. */
    private static final int ANSWERS = 40;

    private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"([^\"]+)\"");

    private static final Pattern OPEN = Pattern.compile("indaba_connections_open ([0-9.]+)");

    /** Who asks for the figure, and the browser of the one who answered on pages. */
    private static final int MOST_LEFT = 2;

    private static final Duration LONG = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    private final Map<String, Map<Integer, AtomicInteger>> statuses = new ConcurrentHashMap<>();
    private final List<String> failures = java.util.Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger sent = new AtomicInteger();
    private volatile boolean over;

    @Test
    void not_one_of_them_fails_hangs_or_costs_anybody_a_word() throws Exception {
        List<String> web = new ArrayList<>();
        List<String> chat = new ArrayList<>();
        try (Served served = new Served(folder, ConnectionLimits.USUAL, Map.of("INDABA_REQUESTS_PER_SECOND", "0",
                "INDABA_TOKEN_REQUESTS_PER_SECOND", "0", "INDABA_WRONG_TOKENS_PER_SECOND", "0",
                "INDABA_NEW_SESSIONS_PER_HOUR", "0", "INDABA_ANSWER_PIECES", "100000"))) {
            ExecutorService hands = Executors.newFixedThreadPool(HANDS + 2);
            try {
                List<Future<?>> hostile = new ArrayList<>();
                for (int i = 0; i < HANDS; i++) {
                    int hand = i;
                    hostile.add(hands.submit(() -> attack(served.port(), hand)));
                }
                Future<?> one = hands.submit(() -> answersOnPages(served, web));
                Future<?> two = hands.submit(() -> answersInChat(served, chat));
                for (Future<?> each : hostile) {
                    each.get();
                }
                over = true;
                one.get();
                two.get();
            } finally {
                over = true;
                hands.shutdownNow();
            }
            assertThat(Raw.send(served.port(), "GET /health/ready").status()).as("health").isEqualTo(200);
            everyUpdateThatComesAgainChangesNothing(served.port());
            nobodyIsLeftOnALine(served.port());
        }
        print();
        assertThat(failures).as("answers that must not be (seed %s)", SEED).isEmpty();
        assertThat(sent.get()).isEqualTo(INPUTS);
        try (Connection data = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("var").resolve("indaba.db"))) {
            assertThat(column(data, "pragma integrity_check")).containsExactly("ok");
            assertThat(column(data, "pragma foreign_key_check")).isEmpty();
            assertThat(column(data, "select reason from parked_inbound")).as("turns that could not be decided").isEmpty();
            assertThat(column(data, "select content from bubble where content like 'web word %' order by id"))
                    .as("every word of who answers on pages, once and in order").isEqualTo(web);
            assertThat(column(data, "select content from bubble where content like 'chat word %' order by id"))
                    .as("every word of who answers in a chat, once and in order").isEqualTo(chat);
        }
    }

    // ---- the hostile

    private Void attack(int port, int hand) throws Exception {
        Random chance = new Random(SEED + hand);
        HostileText texts = new HostileText(chance);
        HostileUpdates updates = new HostileUpdates(chance, texts);
        HostileRequests requests = new HostileRequests(chance, texts, updates);
        HostileRequests.Session session = session(port);
        for (int i = hand; i < INPUTS; i += HANDS) {
            if (i % 60 == hand) {
                session = session(port);
            }
            int kind = chance.nextInt(100);
            if (kind < 35) {
                send(port, "updates", requests.update(updates.next()));
            } else if (kind < 48) {
                send(port, "taps", requests.update(updates.tap()));
            } else if (kind < 66) {
                send(port, "forms", requests.form(session));
            } else if (kind < 80) {
                send(port, "uploads", requests.upload(session));
            } else if (kind < 95) {
                send(port, "queries", requests.query());
            } else {
                send(port, "nonsense", requests.nonsense());
            }
        }
        return null;
    }

    private static HostileRequests.Session session(int port) throws IOException {
        Raw page = Raw.send(port, "GET /c/wg-study");
        Matcher key = KEY.matcher(page.body());
        if (!key.find()) {
            throw new AssertionError("no form on the page: " + page.head());
        }
        return new HostileRequests.Session(page.header("Set-Cookie").orElseThrow().split(";")[0], key.group(1));
    }

    private void send(int port, String surface, byte[] request) {
        int status;
        try {
            status = answered(port, request);
        } catch (IOException e) {
            failures.add(surface + ": " + e + " to " + shown(request));
            return;
        }
        sent.incrementAndGet();
        statuses.computeIfAbsent(surface, any -> new ConcurrentHashMap<>())
                .computeIfAbsent(status, any -> new AtomicInteger()).incrementAndGet();
        boolean answered = status != 0 || surface.equals("nonsense");
        if (!answered || status == 500 || status == 503) {
            failures.add(surface + ": " + status + " to " + shown(request));
        }
    }

    private static int answered(int port, byte[] request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(20_000);
            try {
                socket.getOutputStream().write(request);
                socket.shutdownOutput();
            } catch (IOException answeredEarly) {
                // the answer is there already
            }
            byte[] head;
            try {
                head = socket.getInputStream().readNBytes(12);
            } catch (java.net.SocketException reset) {
                return 0;
            }
            String line = new String(head, StandardCharsets.ISO_8859_1);
            return line.matches("HTTP/1\\.[01] \\d{3}") ? Integer.parseInt(line.substring(9)) : 0;
        }
    }

    private static String shown(byte[] request) {
        return new String(request, 0, Math.min(600, request.length), StandardCharsets.UTF_8).replaceAll("\\p{Cntrl}", "·");
    }

    private void everyUpdateThatComesAgainChangesNothing(int port) throws Exception {
        Random chance = new Random(SEED);
        HostileText texts = new HostileText(chance);
        HostileUpdates updates = new HostileUpdates(chance, texts);
        HostileRequests requests = new HostileRequests(chance, texts, updates);
        List<byte[]> all = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            all.add(requests.update(i % 2 == 0 ? updates.next() : updates.tap()));
        }
        for (byte[] each : all) {
            send(port, "again", each);
        }
        List<Integer> before = rows();
        for (byte[] each : all) {
            send(port, "again", each);
        }
        sent.addAndGet(-2 * all.size());
        assertThat(rows()).as("rows of inbounds, bubbles, earlier wordings and responses").isEqualTo(before);
    }

    static void nobodyIsLeftOnALine(int port) {
        await().atMost(LONG).untilAsserted(() -> {
            Matcher open = OPEN.matcher(Raw.send(port, "GET /metrics").body());
            assertThat(open.find()).as("connections are counted").isTrue();
            assertThat(Double.parseDouble(open.group(1))).as("connections still open").isLessThanOrEqualTo(MOST_LEFT);
        });
    }

    private List<Integer> rows() throws SQLException {
        List<Integer> counts = new ArrayList<>();
        try (Connection data = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("var").resolve("indaba.db"))) {
            for (String table : List.of("inbound", "bubble", "revision", "response", "respondent", "media")) {
                counts.add(Integer.parseInt(column(data, "select count(*) from " + table).get(0)));
            }
        }
        return counts;
    }

    private static List<String> column(Connection data, String sql) throws SQLException {
        List<String> column = new ArrayList<>();
        try (Statement statement = data.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                column.add(rows.getString(1));
            }
        }
        return column;
    }

    private void print() {
        Map<String, Map<Integer, AtomicInteger>> sorted = new TreeMap<>();
        statuses.forEach((surface, counts) -> sorted.put(surface, new TreeMap<>(counts)));
        System.out.println("hostile inputs " + sent + ", seed " + SEED + ", by surface and status " + sorted);
    }

    // ---- the two people

    private Void answersOnPages(Served served, List<String> words) throws IOException {
        try (Wiretap wire = new Wiretap(served.port())) {
            answersOnPages(new Browser(wire.url(), "en"), wire, words);
        }
        return null;
    }

    private void answersOnPages(Browser browser, Wiretap wire, List<String> words) {
        browser.open("/c/wg-study").press("English").press("I agree").press("Civil society").press("None of these")
                .type("Kenya").press("Next");
        for (int i = 0; i < ANSWERS || !over; i++) {
            String word = "web word " + i;
            browser.type(word).press("Add more");
            assertThat(browser.status()).as(() -> "what the form led to; over the wire went\n" + wire.heard()).isEqualTo(200);
            words.add(word);
        }
    }

    private Void answersInChat(Served served, List<String> words) throws Exception {
        List<String> begin = List.of("/start wg-study", "English", "I agree", "Civil society", "None of these", "Kenya");
        for (int i = 0; i < begin.size(); i++) {
            assertThat(answered(served.port(), said(i, begin.get(i)))).isEqualTo(200);
        }
        for (int i = 0; i < ANSWERS || !over; i++) {
            String word = "chat word " + i;
            assertThat(answered(served.port(), said(begin.size() + i, word))).as(word).isEqualTo(200);
            words.add(word);
        }
        return null;
    }

    private static byte[] said(int number, String text) {
        JsonObject chat = new JsonObject();
        chat.addProperty("id", 8_000_000_001L);
        chat.addProperty("type", "private");
        JsonObject message = new JsonObject();
        message.addProperty("message_id", 10 + number);
        message.addProperty("date", 1_760_000_000 + number);
        message.add("chat", chat);
        message.addProperty("text", text);
        JsonObject update = new JsonObject();
        update.addProperty("update_id", 900_000_000 + number);
        update.add("message", message);
        byte[] body = update.toString().getBytes(StandardCharsets.UTF_8);
        return ("POST " + Served.UPDATES + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\nX-Telegram-Bot-Api-Secret-Token: "
                + Served.HOOK + "\r\nContent-Length: " + body.length + "\r\n\r\n" + update).getBytes(StandardCharsets.UTF_8);
    }
}
