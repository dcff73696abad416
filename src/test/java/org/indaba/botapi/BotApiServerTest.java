package org.indaba.botapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The stand-in keeps to what the real server does; else the tests built on it prove nothing. */
@Timeout(60)
class BotApiServerTest {
    private final BotApiServer server = BotApiServer.start();
    private final Person person = server.person(7, "en");
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void an_offset_confirms_what_is_before_it_and_nothing_else() {
        person.types("one");
        person.types("two");
        List<Long> first = ids(call("getUpdates", "limit", "1"));
        assertThat(first).hasSize(1);
        assertThat(ids(call("getUpdates"))).as("not confirmed").hasSize(2).startsWith(first.get(0));
        assertThat(ids(call("getUpdates", "offset", Long.toString(first.get(0) + 1)))).hasSize(1);
        assertThat(server.pendingUpdates()).isEqualTo(1);
    }

    @Test
    void the_earlier_of_two_polls_is_ended_with_409() throws Exception {
        CompletableFuture<JsonObject> earlier =
                CompletableFuture.supplyAsync(() -> call("getUpdates", "timeout", "50"));
        List<JsonObject> later = new ArrayList<>();
        await().until(() -> {
            later.add(call("getUpdates"));
            return earlier.isDone();
        });
        assertThat(earlier.get().get("error_code").getAsInt()).isEqualTo(409);
        assertThat(later).allSatisfy(answer -> assertThat(answer.get("ok").getAsBoolean()).isTrue());
    }

    @Test
    void a_long_poll_ends_as_soon_as_something_comes() throws Exception {
        CompletableFuture<JsonObject> poll = CompletableFuture.supplyAsync(() -> call("getUpdates", "timeout", "50"));
        person.types("hello");
        assertThat(ids(poll.get())).hasSize(1);
    }

    @Test
    void polling_is_refused_while_a_webhook_is_set() {
        call("setWebhook", "url", "http://127.0.0.1:1/");
        assertThat(call("getUpdates").get("error_code").getAsInt()).isEqualTo(409);
        call("deleteWebhook");
        assertThat(call("getUpdates").get("ok").getAsBoolean()).isTrue();
    }

    @Test
    void kinds_that_were_not_asked_for_do_not_come_and_the_choice_is_kept() {
        call("getUpdates", "allowed_updates", "[\"message\"]");
        person.blocks();
        person.unblocks();
        person.types("hello");
        assertThat(ids(call("getUpdates"))).hasSize(1);
    }

    @Test
    void a_webhook_gets_each_chats_updates_in_order_and_again_until_it_says_200() throws Exception {
        List<String> bodies = new CopyOnWriteArrayList<>();
        AtomicInteger calls = new AtomicInteger();
        HttpServer hook = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        hook.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            boolean failing = calls.incrementAndGet() % 3 == 0;
            if (!failing) {
                bodies.add(JsonParser.parseString(body)
                        .getAsJsonObject()
                        .getAsJsonObject("message")
                        .get("text")
                        .getAsString());
            }
            exchange.sendResponseHeaders(failing ? 500 : 204, -1);
            exchange.close();
        });
        hook.start();
        call("setWebhook", "url", "http://127.0.0.1:" + hook.getAddress().getPort() + "/");
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            person.types("bubble " + i);
            expected.add("bubble " + i);
        }
        await().until(() -> server.pendingUpdates() == 0);
        assertThat(bodies).isEqualTo(expected);
        assertThat(server.deliveries()).hasSizeGreaterThan(30);
        hook.stop(0);
    }

    @Test
    void a_tap_that_nobody_takes_expires_and_a_message_waits() {
        server.timeFactor(0.001);
        call("setWebhook", "url", "http://127.0.0.1:1/");
        Message message = person.types("hello");
        person.tapsData(message, "x");
        await().until(() -> server.pendingUpdates() == 1);
        assertThat(server.messages(7)).hasSize(1);
    }

    @Test
    void unknown_tokens_methods_and_chats_are_refused() {
        assertThat(get("/bot1:x/getMe").get("error_code").getAsInt()).isEqualTo(401);
        assertThat(call("noSuchMethod").get("error_code").getAsInt()).isEqualTo(404);
        assertThat(call("sendMessage", "chat_id", "8", "text", "x").get("description").getAsString())
                .isEqualTo("Bad Request: chat not found");
        assertThat(call("sendMessage", "chat_id", "7", "text", "x", "reply_markup", "{").get("error_code").getAsInt())
                .isEqualTo(400);
        person.blocks();
        assertThat(call("sendMessage", "chat_id", "7", "text", "x").get("error_code").getAsInt()).isEqualTo(403);
    }

    @Test
    void thirty_thousand_updates_are_handed_out_and_confirmed() {
        server.deliversEachUpdate(3);
        server.tapsOvertakeMessages(true);
        for (int i = 0; i < 5_000; i++) {
            person.tapsData(person.types("bubble " + i), "x:" + i);
        }
        List<Long> seen = new ArrayList<>();
        long offset = 0;
        while (server.pendingUpdates() > 0) {
            List<Long> batch = ids(call("getUpdates", "offset", Long.toString(offset)));
            seen.addAll(batch);
            offset = batch.stream().mapToLong(Long::longValue).max().orElse(offset - 1) + 1;
        }
        assertThat(seen).hasSize(30_000);
        assertThat(seen.stream().distinct()).hasSize(10_000);
    }

    private static List<Long> ids(JsonObject answer) {
        List<Long> ids = new ArrayList<>();
        for (JsonElement update : answer.getAsJsonArray("result")) {
            ids.add(update.getAsJsonObject().get("update_id").getAsLong());
        }
        return ids;
    }

    private JsonObject call(String method, String... parameters) {
        StringBuilder query = new StringBuilder("/bot" + server.token() + "/" + method + "?");
        for (int i = 0; i < parameters.length; i += 2) {
            query.append(parameters[i]).append('=');
            query.append(URLEncoder.encode(parameters[i + 1], StandardCharsets.UTF_8)).append('&');
        }
        return get(query.toString());
    }

    private JsonObject get(String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.url() + path)).build();
        return client.sendAsync(request, HttpResponse.BodyHandlers.ofString())
                .thenApply(response -> JsonParser.parseString(response.body()).getAsJsonObject())
                .join();
    }
}
