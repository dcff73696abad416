package org.indaba.program;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.indaba.botapi.BotApiServer;
import org.indaba.botapi.Fault;
import org.indaba.channel.webchat.Browser;
import org.indaba.quiet.Canaries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A thousand texts that must not be told go in by every door, at the lowest level of the log, while things go well and
 * while they fail. None is in a line of the log, in a metric, in the report, in the name of a thread, or in a page or
 * problem that tells of a failure; there, nobody reads more than their own words.
 */
class CanaryIT {
    private static final String SECRET = "the-webhook-secret-of-this-test";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int PEOPLE = 16;
    private static final int ANSWERS = 12;
    private static final int EACH = 40;

    @TempDir
    private Path folder;

    private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final Canaries canaries = new Canaries();
    private final List<String> told = new ArrayList<>();
    private final Set<Integer> statuses = new TreeSet<>();
    private String site;
    private int made;
    private long update = 1_000;

    /** No word of any language, and none is part of another. */
    private String canary(String kind) {
        String text = "zq" + kind.charAt(0) + String.format("%05d", ++made) + "x" + kind + "kw";
        canaries.add(text);
        return text;
    }

    private long id() {
        long id = 8_765_400_000L + ++made;
        canaries.add(Long.toString(id));
        return id;
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(site + path)).timeout(PATIENCE);
    }

    /** {@code own} is what its sender may read of it again. */
    private HttpResponse<String> send(HttpRequest request, String... own) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        heard(answer, own);
        return answer;
    }

    private void heard(HttpResponse<String> answer, String... own) {
        statuses.add(answer.statusCode());
        String all = answer.body() + " " + answer.headers().map();
        for (String each : own) {
            all = all.replace(each, "");
        }
        told.add(answer.request().method() + " " + answer.statusCode() + " " + all);
    }

    private void get(String path, String... own) throws IOException, InterruptedException {
        send(to(path).build(), own);
    }

    @Test
    void a_thousand_canaries_are_told_to_nobody() throws Exception {
        try (BotApiServer telegram = BotApiServer.start()) {
            int port = Program.freePort();
            String token = canary("token-of-the-secretariat");
            Program program = new Program(folder)
                    .set("INDABA_PORT", Integer.toString(port))
                    .set("INDABA_PUBLIC_URL", "http://127.0.0.1:" + port)
                    .set("INDABA_TRUSTED_PROXIES", "127.0.0.1")
                    .set("INDABA_SECRETARIAT_TOKEN", token)
                    .set("INDABA_LOG_LEVEL", "TRACE")
                    .set("INDABA_LOG_FORMAT", "json")
                    .set("TELEGRAM_BOT_TOKEN", telegram.token())
                    .set("TELEGRAM_API_URL", telegram.url())
                    .set("TELEGRAM_WEBHOOK_SECRET", SECRET)
                    .set("TELEGRAM_MODE", "webhook");
            canaries.add(telegram.token());
            canaries.add(SECRET);
            String threads;
            try (Program.Running server = program.serve()) {
                site = server.url();
                telegram.faults().next("sendMessage", 20, Fault.badRequest("can't parse \"" + canary("quoted") + "\""))
                        .next("sendMessage", 5, Fault.html(502)).next("sendMessage", 5, Fault.droppedAfter());
                telegramPeople();
                webPeople();
                realPeople();
                callers(token);
                Path file = folder.resolve("var/indaba.db");
                Path away = folder.resolve("away.db");
                Files.move(file, away);
                telegramPeople();
                webPeople();
                callers(token);
                Files.move(away, file);
                threads = threads(server);
                get("/metrics");
                get("/health/ready");
            }
            String log = Files.readString(program.log());

            assertThat(canaries.count()).as("canaries").isGreaterThanOrEqualTo(1_000);
            assertThat(statuses).as("what was answered").contains(200, 400, 401, 403, 404, 503);
            assertThat(told.stream().flatMap(each -> canaries.in(each).stream())).as("told").isEmpty();
            assertThat(log.lines().toList()).hasSizeGreaterThan(20).allMatch(CanaryIT::isJson, "JSON");
            assertThat(log.lines().flatMap(line -> canaries.in(line).stream())).as("logged").isEmpty();
            assertThat(log).contains("\"request\":\"");
            assertThat(canaries.in(threads)).as("names of threads").isEmpty();
            System.out.println("canaries: " + canaries.count() + ", answers " + told.size() + ", lines of the log "
                    + log.lines().count() + ", told 0");
        }
    }

    private static boolean isJson(String line) {
        return JsonParser.parseString(line).getAsJsonObject().keySet()
                .containsAll(List.of("time", "level", "logger", "thread", "message"));
    }

    // ---- Telegram

    /** All of them say the same at a time, so that their turns share commits. */
    private void telegramPeople() throws Exception {
        List<Sender> senders = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            senders.add(new Sender(id(), canary("firstname"), canary("username")));
        }
        all(senders, any -> "\"text\":\"/start wg-study_" + canary("label") + "\"");
        for (String each : List.of("English", "I agree", "Civil society", "None of these", "Kenya")) {
            all(senders, any -> "\"text\":\"" + each + "\"");
        }
        for (int answer = 0; answer < ANSWERS; answer++) {
            all(senders, any -> "\"text\":\"" + canary("answer") + "\"");
        }
        all(senders, any -> "\"document\":{\"file_id\":\"" + canary("fileid") + "\",\"file_unique_id\":\""
                + canary("unique") + "\",\"file_name\":\"" + canary("filename") + ".pdf\",\"file_size\":10},\"caption\":\""
                + canary("caption") + "\"");
        all(senders, any -> "\"contact\":{\"phone_number\":\"" + id() + "\",\"first_name\":\"" + canary("contact")
                + "\"}");
        for (Sender each : senders) {
            hook("{\"update_id\":" + ++update + ",\"callback_query\":{\"id\":\"" + id() + "\",\"from\":" + each.json()
                    + ",\"data\":\"" + canary("tapdata") + "\",\"message\":{\"message_id\":7,\"date\":1,\"chat\":{\"id\":"
                    + each.chat() + ",\"type\":\"private\"}}}}", SECRET);
        }
        hook("{\"update_id\":\"" + canary("broken") + "\"}", SECRET);
        hook(canary("nojson"), SECRET);
        hook("{\"update_id\":1}", canary("wrongsecret"));
    }

    private record Sender(long chat, String name, String user) {
        String json() {
            return "{\"id\":" + chat + ",\"is_bot\":false,\"first_name\":\"" + name + "\",\"username\":\"" + user + "\"}";
        }
    }

    /** An answer may name the chat that its update came from, and no other. */
    private void all(List<Sender> senders, Function<Sender, String> content) throws Exception {
        List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
        for (Sender each : senders) {
            answers.add(client.sendAsync(hooked("{\"update_id\":" + ++update + ",\"message\":{\"message_id\":" + update
                    + ",\"date\":1790000000,\"from\":" + each.json() + ",\"chat\":{\"id\":" + each.chat()
                    + ",\"type\":\"private\",\"first_name\":\"" + each.name() + "\",\"username\":\"" + each.user() + "\"},"
                    + content.apply(each) + "}}", SECRET), HttpResponse.BodyHandlers.ofString()));
        }
        for (int i = 0; i < senders.size(); i++) {
            heard(answers.get(i).join(), Long.toString(senders.get(i).chat()));
        }
    }

    private HttpRequest hooked(String body, String secret) {
        return to("/telegram/webhook").header("X-Telegram-Bot-Api-Secret-Token", secret)
                .POST(HttpRequest.BodyPublishers.ofString(body)).build();
    }

    private void hook(String body, String secret) throws Exception {
        send(hooked(body, secret));
    }

    // ---- pages

    private void webPeople() throws Exception {
        String code = canary("code");
        get("/c/" + code, code);
        for (int i = 0; i < EACH; i++) {
            String source = canary("source");
            send(to("/c/wg-study?source=" + source).header("Cookie", "indaba=" + canary("cookie"))
                    .header("User-Agent", canary("agent")).header("Referer", "http://example.org/" + canary("referer"))
                    .header("X-Forwarded-For", canary("address")).build(), source);
            send(form("/c/wg-study", "key=" + canary("key") + "&text=" + canary("typed") + "&next=1"), last("typed"));
            send(form("/c/wg-study/resume", "code=" + canary("resume")), last("resume"));
            get("/" + canary("path") + "?q=" + canary("query"));
        }
        String boundary = canary("boundary");
        send(to("/c/wg-study").header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofString("--" + boundary
                        + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + canary("upload")
                        + ".exe\"\r\nContent-Type: " + canary("mime") + "\r\n\r\n" + canary("bytes") + "\r\n--" + boundary
                        + "--\r\n"))
                .build());
    }

    /** Who really answers reads their own words, and nobody else's. */
    private void realPeople() {
        for (int i = 0; i < 2; i++) {
            Browser browser = new Browser(site, "en");
            browser.open("/c/wg-study").press("English").press("I agree").press("Other").press("Skip");
            browser.type("Kenya").press("Next");
            for (int answer = 0; answer < 5; answer++) {
                String own = canary("words");
                told.add(browser.type(own).press("Add more").html().replace(own, ""));
            }
        }
    }

    /** The latest canary of a kind: in a form that is given back people find their own words. */
    private String last(String kind) {
        return "zq" + kind.charAt(0) + String.format("%05d", made) + "x" + kind + "kw";
    }

    private HttpRequest form(String path, String fields) {
        return to(path).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(fields)).build();
    }

    // ---- the API

    private void callers(String token) throws Exception {
        String responses = "/api/v1/consultations/wg-study/responses.csv";
        for (int i = 0; i < EACH / 2; i++) {
            send(to(responses).header("Authorization", "Bearer " + canary("bearer")).build());
            String basic = Base64.getEncoder()
                    .encodeToString((canary("user") + ":" + canary("password")).getBytes(StandardCharsets.UTF_8));
            canaries.add(basic);
            send(to(responses).header("Authorization", "Basic " + basic).build());
            String wrong = canary("value");
            send(to(responses + "?country=" + URLEncoder.encode(wrong, StandardCharsets.UTF_8))
                    .header("Authorization", "Bearer " + token).header("Accept-Language", canary("language")).build(), wrong);
            send(to("/api/v1/consultations/" + canary("unknown") + "/responses.csv")
                    .header("Authorization", "Bearer " + token).header("If-None-Match", canary("etag")).build());
        }
    }

    private static String threads(Program.Running server) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(server.process().pid()), "Thread.print")
                .redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(Optional.of(said)).get().asString().contains("\"writer\"").contains("\"outbox\"");
        return said;
    }
}
