package org.indaba.program;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.indaba.channel.webchat.Browser;

/**
 * Two hundred connections at a time that cost a server as much memory as they can. What each kind is answered is counted
 * by status; a body that is not whole counts as such where it should have been read to its end.
 */
final class Attackers implements AutoCloseable {
    static final int CONNECTIONS = 200;

    private static final int FORM_BYTES = 8_000_000;
    private static final int FIELD_BYTES = 4_000_000;
    private static final int DOCUMENT_PART = 200_000;
    private static final int ANSWER_PART = 3_000_000;
    private static final String URLENCODED = "Content-Type: application/x-www-form-urlencoded";
    private static final String BOUNDARY = "----attack";

    /** For all answers that are still under way when nothing more is begun. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final RawClient client;
    private final String token;
    private final String cookie;
    private final int document;
    private final byte[] form = filled("key=nobody&do=add&text=", "", FORM_BYTES);
    private final byte[] multipart = filled(
            part("key") + "nobody\r\n" + part("text"), "\r\n--" + BOUNDARY + "--\r\n", FIELD_BYTES);
    private final ExecutorService hands = Executors.newFixedThreadPool(CONNECTIONS);
    private final List<Future<?>> all = new ArrayList<>();
    private final Map<String, Map<String, AtomicLong>> answers = new ConcurrentHashMap<>();
    private volatile boolean over;

    /**
     * @param token of somebody who may download
     * @param cookie of the person who gave the large answer
     * @param document the number of a large one
     */
    Attackers(RawClient client, String token, String cookie, int document) {
        this.client = client;
        this.token = token;
        this.cookie = cookie;
        this.document = document;
    }

    void start() {
        many(50, "form", () -> client.send(RawClient.request("POST /c/wg-study", form, URLENCODED)));
        many(20, "form of a known session", () -> client.send(
                RawClient.request("POST /c/wg-study", form, URLENCODED, "Cookie: " + cookie)));
        many(30, "multipart field", () -> client.send(RawClient.request(
                "POST /c/wg-study", multipart, "Content-Type: multipart/form-data; boundary=" + BOUNDARY)));
        many(10, "finish", () -> client.send(RawClient.request("POST /c/wg-study/finish", form, URLENCODED)));
        many(40, "document", () -> client.send(
                RawClient.request("GET /c/wg-study/documents/" + document, new byte[0]), DOCUMENT_PART));
        many(6, "export", () -> client.send(download("answers.csv")));
        many(4, "export left", () -> client.send(download("responses.csv"), ANSWER_PART));
        many(2, "archive left", () -> client.send(download("archive.zip"), ANSWER_PART));
        many(18, "my data left", () -> client.send(
                RawClient.request("GET /c/wg-study/my-data", new byte[0], "Cookie: " + cookie), ANSWER_PART));
        many(20, "new session", this::newSession);
    }

    private byte[] download(String name) {
        return RawClient.request(
                "GET /api/v1/consultations/wg-study/" + name, new byte[0], "Authorization: Bearer " + token);
    }

    /** A language is chosen on a page that was just opened. */
    private RawClient.Answer newSession() throws IOException {
        Browser browser = new Browser("http://127.0.0.1:" + client.port(), "en");
        browser.open("/c/wg-study");
        if (browser.status() != 200) {
            return new RawClient.Answer(browser.status(), "", 0, true);
        }
        Browser.Form language = browser.form("English");
        StringBuilder body = new StringBuilder();
        language.fields().forEach((name, value) -> body.append(name).append('=').append(value).append('&'));
        StringBuilder cookies = new StringBuilder();
        browser.cookies().forEach((name, value) -> cookies.append(name).append('=').append(value).append("; "));
        return client.send(RawClient.request(
                "POST /c/wg-study", body.toString().getBytes(StandardCharsets.UTF_8), URLENCODED, "Cookie: " + cookies));
    }

    private interface Attack {
        RawClient.Answer goes() throws IOException;
    }

    private void many(int count, String kind, Attack attack) {
        for (int i = 0; i < count; i++) {
            all.add(hands.submit(() -> {
                while (!over) {
                    count(kind, once(attack));
                }
            }));
        }
    }

    private static String once(Attack attack) {
        try {
            RawClient.Answer answer = attack.goes();
            return answer.status() == 200 && answer.whole() ? "200 whole " + answer.bytes() : Integer.toString(answer.status());
        } catch (IOException | java.io.UncheckedIOException broken) {
            return "0";
        }
    }

    private void count(String kind, String answer) {
        answers.computeIfAbsent(kind, any -> new ConcurrentHashMap<>())
                .computeIfAbsent(answer, any -> new AtomicLong()).incrementAndGet();
    }

    /** Nothing more is begun, and what was is ended. */
    void stop() throws Exception {
        over = true;
        long until = System.nanoTime() + PATIENCE.toNanos();
        for (Future<?> each : all) {
            each.get(until - System.nanoTime(), TimeUnit.NANOSECONDS);
        }
    }

    /** By kind, then by status: {@code 200} where the attacker left, {@code 200 whole 123} with its bytes where it read all. */
    Map<String, Map<String, AtomicLong>> answers() {
        Map<String, Map<String, AtomicLong>> sorted = new TreeMap<>();
        answers.forEach((kind, counts) -> sorted.put(kind, new TreeMap<>(counts)));
        return sorted;
    }

    @Override
    public void close() {
        over = true;
        hands.shutdownNow();
    }

    private static String part(String name) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n";
    }

    private static byte[] filled(String head, String end, int letters) {
        return (head + "a".repeat(letters) + end).getBytes(StandardCharsets.UTF_8);
    }
}
