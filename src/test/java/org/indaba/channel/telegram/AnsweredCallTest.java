package org.indaba.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonParser;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import org.indaba.botapi.Delivery;
import org.indaba.botapi.Fault;
import org.indaba.botapi.Message;
import org.indaba.channel.Address;
import org.indaba.channel.Outbound;
import org.indaba.channel.SendResult;
import org.indaba.channel.telegram.send.OutboundRequestMapper;
import org.indaba.channel.telegram.update.WebhookHandler;
import org.indaba.channel.telegram.update.WebhookSecret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A call in the answer to an update (Bot API, "Making requests when getting updates"). */
@Timeout(60)
class AnsweredCallTest extends WebhookScene {
    private final Address chat = new Address("telegram", "424242", Long.toString(CHAT));

    @Test
    void it_is_json_that_names_the_method_the_chat_and_the_message() throws Exception {
        receiver.along(new Outbound.Reaction("5"));
        HttpResponse<String> answer = post(1);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValueSatisfying(
                type -> assertThat(type).startsWith("application/json"));
        assertThat(JsonParser.parseString(answer.body())).isEqualTo(JsonParser.parseString(
                "{\"method\":\"setMessageReaction\",\"chat_id\":" + CHAT + ",\"message_id\":5,"
                        + "\"reaction\":[{\"type\":\"emoji\",\"emoji\":\"✍\"}]}"));
        counts(1);
    }

    @Test
    void a_message_gets_its_reaction_by_it_and_no_call_is_made() {
        telegram.start();
        await().until(() -> !telegramServer.webhookUrl().isEmpty());
        receiver.along(new Outbound.Reaction(Long.toString(person.types("hello").id() + 1)));
        Message answer = person.types("an answer");
        await().untilAsserted(() -> assertThat(reaction(answer.id())).contains(OutboundRequestMapper.RECEIPT));
    }

    @Test
    void what_comes_of_it_changes_nothing_about_the_update() {
        telegramServer.faults().next("setMessageReaction", Fault.tooManyRequests(30));
        telegram.start();
        await().until(() -> !telegramServer.webhookUrl().isEmpty());
        receiver.along(new Outbound.Reaction("1"));
        person.types("hello");
        await().until(() -> telegramServer.pendingUpdates() == 0);
        assertThat(telegramServer.deliveries()).extracting(Delivery::status).containsExactly(200);
        assertThat(receiver.texts()).containsExactly("hello");
    }

    @Test
    void buttons_that_it_took_off_are_not_taken_off_by_a_call_of_their_own() {
        String key = sent();
        telegram.start();
        await().until(() -> !telegramServer.webhookUrl().isEmpty());
        receiver.along(new Outbound.ClearButtons(key));
        person.types("Next");
        await().until(() -> buttons(key).isEmpty());
        counts(1);
        int calls = telegramServer.calls("editMessageReplyMarkup").size();
        assertThat(telegram.channel().send(chat, new Outbound.ClearButtons(key)))
                .isEqualTo(new SendResult.Sent(Optional.empty()));
        assertThat(telegramServer.calls("editMessageReplyMarkup")).hasSize(calls);
    }

    @Test
    void an_update_that_comes_again_takes_the_buttons_off_again() throws Exception {
        receiver.along(new Outbound.ClearButtons("5"));
        String first = post(1).body();
        assertThat(first).contains("editMessageReplyMarkup");
        counts(1);
        assertThat(post(1).body()).as("a duplicate, of which the product says nothing").isEqualTo(first);
        counts(2);
    }

    @Test
    void a_message_that_no_call_can_name_is_answered_all_the_same() throws Exception {
        receiver.along(new Outbound.Reaction("not a number"));
        assertThat(post(1).statusCode()).isEqualTo(200);
        assertThat(telegram.state().along()).isZero();
    }

    /** A call counts once its answer has left, so it may be a moment after the answer is here. */
    private void counts(int calls) {
        await().untilAsserted(() -> assertThat(telegram.state().along()).as("calls that went along").isEqualTo(calls));
    }

    private String sent() {
        SendResult sent = telegram.channel().send(
                chat, new Outbound.Text("a question", List.of(List.of(new Outbound.Key("Next", "n")))));
        return ((SendResult.Sent) sent).messageKey().orElseThrow();
    }

    private Message message(String key) {
        return telegramServer.messages(CHAT).stream()
                .filter(each -> Long.toString(each.id()).equals(key)).findFirst().orElseThrow();
    }

    private List<List<Message.Button>> buttons(String key) {
        return message(key).rows();
    }

    private Optional<String> reaction(long id) {
        return message(Long.toString(id)).reaction();
    }

    private HttpResponse<String> post(long update) throws Exception {
        return HttpClient.newHttpClient().send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + WebhookHandler.PATH))
                        .header(WebhookSecret.HEADER, "the-secret")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "{\"update_id\":" + update + ",\"message\":{\"message_id\":5,\"date\":1760000000,"
                                        + "\"chat\":{\"id\":" + CHAT + ",\"type\":\"private\"},\"text\":\"hello\"}}"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
