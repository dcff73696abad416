package org.indaba.channel.telegram.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.indaba.botapi.Delivery;
import org.indaba.botapi.Fault;
import org.indaba.botapi.Message;
import org.indaba.channel.Inbound;
import org.indaba.channel.telegram.WebhookScene;
import org.indaba.channel.telegram.api.TelegramLimits;
import org.indaba.http.limit.MemoryLease;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class WebhookHandlerTest extends WebhookScene {
    private static final String UPDATE = "{\"update_id\":1,\"message\":{\"message_id\":5,\"date\":1760000000,"
            + "\"chat\":{\"id\":7,\"type\":\"private\"},\"text\":\"hello\"}}";
    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void an_update_is_answered_with_200_only_after_the_commit() throws Exception {
        CountDownLatch commit = receiver.holdCommits();
        CompletableFuture<HttpResponse<String>> answer = client.sendAsync(
                request("the-secret", BodyPublishers.ofString(UPDATE)), HttpResponse.BodyHandlers.ofString());
        await().until(() -> receiver.offered() == 1);
        assertThat(answer).as("the answer waits for the commit").isNotDone();
        commit.countDown();
        assertThat(answer.get().statusCode()).isEqualTo(200);
        assertThat(receiver.texts()).containsExactly("hello");
    }

    @Test
    void without_the_secret_nothing_is_taken() throws Exception {
        assertThat(post(null, BodyPublishers.ofString(UPDATE)).statusCode()).isEqualTo(401);
        assertThat(post("the-secreT", BodyPublishers.ofString(UPDATE)).statusCode()).isEqualTo(401);
        assertThat(post("", BodyPublishers.ofString(UPDATE)).statusCode()).isEqualTo(401);
        assertThat(receiver.offered()).isZero();
        assertThat(forged).as("those that are counted as forged").hasValue(3);
    }

    @Test
    void without_the_secret_nobody_waits_for_a_body() throws Exception {
        try (Socket caller = new Socket("127.0.0.1", server.port())) {
            caller.getOutputStream().write(
                    ("POST " + WebhookHandler.PATH + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 3000000\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(firstLine(caller)).startsWith("HTTP/1.1 401");
        }
    }

    private static String firstLine(Socket caller) throws IOException {
        return new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.US_ASCII)).readLine();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "null", "7", "[]", "{}", "hello", "{\"update_id\":\"1\"}", "{\"update_id\":1.5}", "{\"update_id\":null}",
        "{\"update_id\":99999999999999999999}", "{\"update_id\":1} {}", "{update_id:1}", "{\"update_id\":1",
        "<html></html>"
    })
    void what_is_not_an_update_is_answered_with_400(String body) throws Exception {
        assertThat(post("the-secret", BodyPublishers.ofString(body)).statusCode()).isEqualTo(400);
        assertThat(receiver.offered()).isZero();
    }

    @Test
    void nesting_without_end_is_answered_with_400() throws Exception {
        String deep = "{\"update_id\":1,\"x\":" + "[".repeat(200_000) + "]".repeat(200_000) + "}";
        assertThat(post("the-secret", BodyPublishers.ofString(deep)).statusCode()).isEqualTo(400);
    }

    @Test
    void an_update_for_which_there_is_no_room_is_to_come_again() throws Exception {
        try (MemoryLease others = memory.lease()) {
            assertThat(others.take(memory.most() - 1_000)).isTrue();
            assertThat(post("the-secret", BodyPublishers.ofString(" ".repeat(1_000) + UPDATE)).statusCode()).isEqualTo(503);
            assertThat(receiver.stored()).isEmpty();
        }
        assertThat(post("the-secret", BodyPublishers.ofString(" ".repeat(1_000) + UPDATE)).statusCode()).isEqualTo(200);
        assertThat(memory.taken()).isZero();
    }

    @Test
    void a_body_over_a_mebibyte_is_answered_with_413_whether_or_not_its_length_is_told() throws Exception {
        byte[] large = new byte[TelegramLimits.MOST_UPDATE_BYTES + 1];
        assertThat(post("the-secret", BodyPublishers.ofByteArray(large)).statusCode()).isEqualTo(413);
        BodyPublisher chunked = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large));
        assertThat(post("the-secret", chunked).statusCode()).isEqualTo(413);
    }

    @Test
    void who_still_sends_a_body_that_is_refused_hears_why() throws Exception {
        try (Socket slow = new Socket("127.0.0.1", server.port())) {
            OutputStream out = slow.getOutputStream();
            out.write(("POST " + WebhookHandler.PATH + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 3000000\r\n"
                    + WebhookSecret.HEADER + ": the-secret\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            out.flush();
            for (int i = 0; i < 30; i++) {
                out.write(new byte[100_000]);
                out.flush();
                Thread.sleep(5);
            }
            assertThat(firstLine(slow)).startsWith("HTTP/1.1 413");
        }
    }

    @Test
    void a_body_of_exactly_a_mebibyte_is_taken() throws Exception {
        String padded = UPDATE + " ".repeat(TelegramLimits.MOST_UPDATE_BYTES - UPDATE.length());
        assertThat(post("the-secret", BodyPublishers.ofString(padded)).statusCode()).isEqualTo(200);
    }

    @Test
    void what_could_not_be_stored_is_answered_with_503_and_no_retry_after() throws Exception {
        receiver.failNext(1);
        HttpResponse<String> answer = post("the-secret", BodyPublishers.ofString(UPDATE));
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isEmpty();
        assertThat(post("the-secret", BodyPublishers.ofString(UPDATE)).statusCode()).isEqualTo(200);
        assertThat(receiver.texts()).containsExactly("hello");
    }

    @Test
    void an_update_that_comes_again_is_answered_with_200_and_stored_once() throws Exception {
        for (int i = 0; i < 3; i++) {
            assertThat(post("the-secret", BodyPublishers.ofString(UPDATE)).statusCode()).isEqualTo(200);
        }
        assertThat(receiver.stored()).hasSize(1);
    }

    @Test
    void the_webhook_is_registered_as_soon_as_telegram_answers() {
        telegramServer.faults()
                .next("setWebhook", Fault.droppedBefore())
                .next("setWebhook", Fault.html(502))
                .next("setWebhook", Fault.unauthorized());
        telegram.start();
        await().until(() -> telegramServer.webhookUrl().endsWith("/telegram/webhook"));
        assertThat(telegramServer.allowedUpdates())
                .isEqualTo(Set.of("message", "edited_message", "callback_query", "my_chat_member"));
        assertThat(telegramServer.calls("setWebhook")).last().satisfies(call -> {
            assertThat(call.parameter("secret_token")).contains("the-secret");
            assertThat(call.parameter("max_connections")).contains("40");
            assertThat(call.parameter("drop_pending_updates")).as("updates that wait are kept").isEmpty();
        });
    }

    @Test
    void telegram_delivers_again_until_it_is_stored_and_in_the_chats_order() {
        receiver.failNext(5);
        telegram.start();
        for (int i = 0; i < 20; i++) {
            person.types("bubble " + i);
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> telegramServer.pendingUpdates() == 0);
        assertThat(receiver.texts()).hasSize(20).startsWith("bubble 0", "bubble 1").endsWith("bubble 19");
        assertThat(telegramServer.deliveries().stream().map(Delivery::status).filter(status -> status == 503))
                .hasSize(5);
    }

    @Test
    void all_that_a_person_does_arrives() {
        telegram.start();
        await().until(() -> !telegramServer.webhookUrl().isEmpty());
        Message first = person.types("one");
        person.edits(first, "one, corrected");
        person.tapsData(first, "x:1");
        person.blocks();
        person.unblocks();
        Message voice = person.sendsVoice("voice".getBytes(StandardCharsets.UTF_8));
        person.edits(voice, "what I said");
        person.sendsSticker();
        await().atMost(Duration.ofSeconds(30)).until(() -> telegramServer.pendingUpdates() == 0);
        assertThat(receiver.stored())
                .extracting(Inbound::getClass)
                .extracting(Class::getSimpleName)
                .containsExactlyInAnyOrder(
                        "Message", "Edit", "Edit", "Tap", "Reachability", "Reachability", "Message", "Unsupported");
        assertThat(telegram.state().describe(InstantSource.system().instant()))
                .matches("webhook, last update came \\d+ s ago");
    }

    private HttpResponse<String> post(String secret, BodyPublisher body) throws Exception {
        return client.send(request(secret, body), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest request(String secret, BodyPublisher body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + server.port() + WebhookHandler.PATH))
                .POST(body);
        if (secret != null) {
            request.header("X-Telegram-Bot-Api-Secret-Token", secret);
        }
        return request.build();
    }

    @Test
    void a_webhook_that_another_program_took_away_is_set_again_and_said() throws Exception {
        telegram.start();
        await().until(() -> !telegramServer.webhookUrl().isEmpty());
        String ours = telegramServer.webhookUrl();
        for (String method : List.of("deleteWebhook", "setWebhook?url=http://127.0.0.1:1/elsewhere")) {
            client.send(
                    HttpRequest.newBuilder(URI.create(telegramServer.url() + "/bot" + telegramServer.token() + "/" + method))
                            .build(),
                    HttpResponse.BodyHandlers.discarding());
            await().until(() -> telegramServer.webhookUrl().equals(ours));
        }
        assertThat(telegram.state().describe(InstantSource.system().instant()))
                .contains("the webhook was taken away 2 times");
        person.types("still here");
        await().until(() -> receiver.texts().contains("still here"));
    }

    @Test
    void that_telegram_cannot_deliver_is_said_until_an_update_comes() throws Exception {
        telegram.start();
        await().until(() -> !telegramServer.webhookUrl().isEmpty());
        telegramServer.faults().always("getWebhookInfo", new Fault(
                false, Duration.ZERO, Fault.Manner.REPLACED, 200,
                "{\"ok\":true,\"result\":{\"url\":\"" + telegramServer.webhookUrl() + "\",\"pending_update_count\":3,"
                        + "\"last_error_date\":" + InstantSource.system().instant().getEpochSecond()
                        + ",\"last_error_message\":\"SSL error: certificate verify failed\"}}",
                Map.of()));
        await().untilAsserted(() -> assertThat(telegram.state().trouble())
                .contains("Telegram cannot deliver: SSL error: certificate verify failed"));
        assertThat(post("the-secret", BodyPublishers.ofString(UPDATE)).statusCode()).isEqualTo(200);
        long looks = telegramServer.calls("getWebhookInfo").size();
        await().until(() -> telegramServer.calls("getWebhookInfo").size() > looks + 2);
        assertThat(telegram.state().trouble()).as("the error of before stays in Telegram's answer").isEmpty();
    }
}
