package org.indaba.channel.telegram.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import okhttp3.OkHttpClient;
import org.indaba.botapi.BotApiServer;
import org.indaba.botapi.Fault;
import org.indaba.botapi.Message;
import org.indaba.botapi.Person;
import org.indaba.channel.Address;
import org.indaba.channel.Outbound;
import org.indaba.channel.SendResult;
import org.indaba.channel.telegram.send.ClearedKeyboardCache;
import org.indaba.channel.telegram.send.OutboundRequestMapper;
import org.indaba.channel.telegram.send.TelegramChannel;
import org.indaba.markup.MarkdownReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ApiErrorMapperTest {
    private static final long CHAT = 77_001;
    private final BotApiServer server = BotApiServer.start();
    private final Person person = server.person(CHAT, "en");
    private final BotApi api = new BotApi(new BotToken(server.token()), server.url());
    private final TelegramChannel channel = new TelegramChannel(api, new ClearedKeyboardCache(), InstantSource.system());
    private final Address to = new Address("telegram", "424242", Long.toString(CHAT));

    @BeforeEach
    void aMessageOfThePerson() {
        person.types("hello");
    }

    @AfterEach
    void close() {
        api.close();
        server.close();
    }

    static Stream<Arguments> table() {
        return Stream.of(
                row("429 with a pause", Fault.tooManyRequests(7), held(7)),
                row("429 with a pause of nothing", Fault.tooManyRequests(0), held(1)),
                row("429 without a pause", Fault.tooManyRequestsWithoutPause(), held(5)),
                row("blocked", Fault.blocked(), new SendResult.Gone("Forbidden: bot was blocked by the user")),
                row("deactivated", Fault.deactivated(), new SendResult.Gone("Forbidden: user is deactivated")),
                row("kicked", Fault.kicked(), new SendResult.Gone("Forbidden: bot was kicked from the group chat")),
                row("no chat", bad("chat not found"), new SendResult.Gone("Bad Request: chat not found")),
                row("no rights", bad("not enough rights to send text messages to the chat"),
                        new SendResult.Gone("Bad Request: not enough rights to send text messages to the chat")),
                row("no rights in a supergroup", bad("CHAT_WRITE_FORBIDDEN"),
                        new SendResult.Gone("Bad Request: CHAT_WRITE_FORBIDDEN")),
                row("400 deactivated", bad("user is deactivated"),
                        new SendResult.Gone("Bad Request: user is deactivated")),
                row("not modified", bad("message is not modified: specified new message content"),
                        new SendResult.Pointless(
                                "Bad Request: message is not modified: specified new message content")),
                row("old query", bad("query is too old and response timeout expired"),
                        new SendResult.Pointless("Bad Request: query is too old and response timeout expired")),
                row("nothing to edit", bad("message to edit not found"),
                        new SendResult.Pointless("Bad Request: message to edit not found")),
                row("nothing to react to", bad("message to react not found"),
                        new SendResult.Pointless("Bad Request: message to react not found")),
                row("migrated", Fault.migrated(-1009876543210L),
                        new SendResult.Moved(new Address("telegram", "424242", "-1009876543210"))),
                row("another 400", bad("message is too long"),
                        new SendResult.Refused("Bad Request: message is too long")),
                row("a 400 that quotes", bad("can't parse: \"my secret answer\""),
                        new SendResult.Refused("Bad Request: can…")),
                row("a 400 with an id", bad("no such chat 123456789"),
                        new SendResult.Refused("Bad Request: no such chat #")),
                row("a 400 without words", Fault.raw(400, "{\"ok\":false,\"error_code\":400}"),
                        new SendResult.Refused("without a reason")),
                row("413", Fault.error(413, "Request Entity Too Large"),
                        new SendResult.Refused("Request Entity Too Large")),
                row("401", Fault.unauthorized(), new SendResult.Retry("401 Unauthorized", false)),
                row("404", Fault.error(404, "Not Found"), new SendResult.Retry("404 Not Found", false)),
                row("409", Fault.error(409, "Conflict"), new SendResult.Retry("409 Conflict", false)),
                row("500", Fault.internalError(), new SendResult.Retry("500 Internal Server Error", true)),
                row("502 with HTML", Fault.html(502), new SendResult.Retry("an answer that is not JSON", true)),
                row("200 with HTML", Fault.html(200), new SendResult.Retry("an answer that is not JSON", true)),
                row("an empty body", Fault.emptyBody(), new SendResult.Retry("an empty answer", true)),
                row("an empty object", Fault.raw(200, "{}"), new SendResult.Retry("0 without a reason", true)),
                row("a list", Fault.raw(200, "[]"), new SendResult.Retry("an answer that is not JSON", true)),
                row("a redirect", Fault.raw(302, "").withHeader("Location", "http://127.0.0.1:1/"),
                        new SendResult.Retry("an empty answer", true)),
                row("half a body", Fault.halfBody(), new SendResult.Retry("ProtocolException", true)),
                row("dropped before", Fault.droppedBefore(), new SendResult.Retry("EOFException", true)),
                row("dropped after", Fault.droppedAfter(), new SendResult.Retry("EOFException", true)));
    }

    private static Fault bad(String description) {
        return Fault.badRequest(description);
    }

    private static SendResult held(long seconds) {
        return new SendResult.Held(Duration.ofSeconds(seconds), false);
    }

    private static Arguments row(String name, Fault fault, SendResult result) {
        return Arguments.of(name, fault, result);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("table")
    void what_telegram_answers_says_what_must_happen_next(String name, Fault fault, SendResult expected) {
        server.faults().next("sendMessage", fault);
        assertThat(channel.send(to, text("hi"))).as(name).isEqualTo(expected);
        assertThat(server.calls("sendMessage")).as("the client repeats nothing by itself").hasSize(1);
    }

    @Test
    void a_503_that_asks_to_retry_at_once_is_not_repeated_by_the_client() {
        server.faults().always("sendMessage", Fault.html(503).withHeader("Retry-After", "0"));
        assertThat(channel.send(to, text("hi"))).isEqualTo(new SendResult.Retry("an answer that is not JSON", true));
        assertThat(server.calls("sendMessage")).hasSize(1);
    }

    @Test
    void a_call_that_was_carried_out_before_the_connection_dropped_is_unknown_and_not_sent_twice() {
        server.faults().next("sendMessage", Fault.droppedAfter());
        assertThat(channel.send(to, text("hi"))).isInstanceOfSatisfying(SendResult.Retry.class, retry -> assertThat(
                        retry.unknown())
                .isTrue());
        assertThat(person.received()).hasSize(1);
    }

    @Test
    void a_refused_connection_is_known_to_have_sent_nothing() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        try (BotApi nobody = new BotApi(new BotToken(server.token()), "http://127.0.0.1:" + free)) {
            SendResult result = new TelegramChannel(nobody, new ClearedKeyboardCache(), InstantSource.system()).send(to, text("hi"));
            assertThat(result).isEqualTo(new SendResult.Retry("ConnectException", false));
        }
    }

    @Test
    void an_answer_that_does_not_come_in_time_is_unknown() {
        OkHttpClient hasty = BotApiHttpClient.client().newBuilder().readTimeout(Duration.ofMillis(50)).build();
        server.faults().next("sendMessage", Fault.hung());
        try (BotApi impatient = new BotApi(new BotToken(server.token()), server.url(), hasty)) {
            SendResult result = new TelegramChannel(impatient, new ClearedKeyboardCache(), InstantSource.system()).send(to, text("hi"));
            assertThat(result).isEqualTo(new SendResult.Retry("SocketTimeoutException", true));
        }
    }

    @Test
    void a_host_that_nobody_knows_is_known_to_have_got_nothing() {
        try (BotApi nowhere = new BotApi(new BotToken(server.token()), "http://no-such-host.invalid")) {
            SendResult result = new TelegramChannel(nowhere, new ClearedKeyboardCache(), InstantSource.system()).send(to, text("hi"));
            assertThat(result).isEqualTo(new SendResult.Retry("UnknownHostException", false));
        }
    }

    @Test
    void a_second_chat_that_is_held_while_the_first_still_is_holds_the_bot() {
        server.person(CHAT + 1, "en");
        server.faults().next("sendMessage", 3, Fault.tooManyRequests(30));
        Address other = new Address("telegram", "424242", Long.toString(CHAT + 1));
        assertThat(channel.send(to, text("1"))).isEqualTo(held(30));
        assertThat(channel.send(to, text("2"))).as("the same chat again").isEqualTo(held(30));
        assertThat(channel.send(other, text("3"))).isEqualTo(new SendResult.Held(Duration.ofSeconds(30), true));
    }

    @Test
    void an_address_that_is_no_chat_is_refused_without_a_call() {
        assertThat(channel.send(new Address("telegram", "424242", "nowhere"), text("hi")))
                .isInstanceOf(SendResult.Refused.class);
        assertThat(server.calls()).isEmpty();
    }

    @Test
    void what_is_formatted_reaches_the_server_beside_the_text() {
        assertThat(channel.send(to, new Outbound.Text(MarkdownReader.read("🌾 **b**"), List.of())))
                .isInstanceOf(SendResult.Sent.class);
        assertThat(server.calls("sendMessage")).singleElement().satisfies(call -> {
            assertThat(call.parameter("text")).contains("🌾 b");
            assertThat(JsonParser.parseString(call.parameter("entities").orElseThrow()))
                    .isEqualTo(JsonParser.parseString("[{type: bold, offset: 3, length: 1}]"));
            assertThat(call.parameter("parse_mode")).isEmpty();
        });
    }

    @Test
    void each_kind_of_call_reaches_the_chat() {
        SendResult sent = channel.send(to, new Outbound.Text("Choose", List.of(List.of(new Outbound.Key("Yes", "y")))));
        assertThat(sent).isEqualTo(new SendResult.Sent(Optional.of("2")));
        assertThat(person.last().labels()).containsExactly("Yes");

        assertThat(channel.send(to, new Outbound.Reaction("1"))).isEqualTo(new SendResult.Sent(Optional.empty()));
        assertThat(server.messages(CHAT).get(0).reaction()).contains(OutboundRequestMapper.RECEIPT);

        String tap = person.taps("Yes");
        assertThat(channel.send(to, new Outbound.TapAnswer(tap, Optional.of("Noted"))))
                .isEqualTo(new SendResult.Sent(Optional.empty()));
        assertThat(server.tapAnswers())
                .singleElement()
                .satisfies(answer -> assertThat(answer.text()).contains("Noted"));
        assertThat(channel.send(to, new Outbound.TapAnswer(tap, Optional.empty())))
                .isInstanceOf(SendResult.Pointless.class);

        assertThat(channel.send(to, new Outbound.ClearButtons("2"))).isEqualTo(new SendResult.Sent(Optional.of("2")));
        assertThat(person.last().rows()).isEmpty();
        assertThat(channel.send(to, new Outbound.ClearButtons("2"))).isInstanceOf(SendResult.Pointless.class);

        byte[] bytes = "a,b\r\n".getBytes(StandardCharsets.UTF_8);
        channel.send(to, new Outbound.File("بياناتي.txt", "text/plain", bytes, "Your answers"));
        Message file = person.last();
        assertThat(file.text()).isEqualTo("Your answers");
        assertThat(file.file().orElseThrow().name()).isEqualTo("بياناتي.txt");
        assertThat(file.file().orElseThrow().bytes()).isEqualTo(bytes);
    }

    @Test
    void plain_text_arrives_as_it_was_written() {
        String hostile = "*bold* <b>_[x](y) & \u202Eאב 👩‍👩‍👧 e\u0301 100% + =";
        channel.send(to, text(hostile));
        assertThat(person.last().text()).isEqualTo(hostile);
    }

    @Test
    void what_telegram_would_refuse_is_refused() {
        assertThat(channel.send(to, text(""))).isEqualTo(new SendResult.Refused("Bad Request: message text is empty"));
        assertThat(channel.send(to, text("x".repeat(4097)))).isInstanceOf(SendResult.Refused.class);
        assertThat(channel.send(to, new Outbound.Text("x", List.of(List.of(new Outbound.Key("y", "ü".repeat(33)))))))
                .isEqualTo(new SendResult.Refused("Bad Request: BUTTON_DATA_INVALID"));
        assertThat(channel.send(to, new Outbound.Text("x", List.of(List.of(new Outbound.Key("", "d"))))))
                .isInstanceOf(SendResult.Refused.class);
        assertThat(channel.send(to, new Outbound.TapAnswer("1", Optional.of("x".repeat(201)))))
                .isInstanceOf(SendResult.Refused.class);
    }

    private static Outbound.Text text(String text) {
        return new Outbound.Text(text, List.of());
    }
}
