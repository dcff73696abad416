package org.indaba.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonElement;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import okhttp3.OkHttpClient;
import org.indaba.botapi.BotApiServer;
import org.indaba.botapi.Fault;
import org.indaba.botapi.Person;
import org.indaba.channel.Attachment;
import org.indaba.channel.FetchResult;
import org.indaba.channel.Inbound;
import org.indaba.channel.telegram.api.BotApi;
import org.indaba.channel.telegram.api.BotApiHttpClient;
import org.indaba.channel.telegram.api.BotToken;
import org.indaba.channel.telegram.api.TelegramTimings;
import org.indaba.channel.telegram.send.ClearedKeyboardCache;
import org.indaba.channel.telegram.send.TelegramChannel;
import org.indaba.channel.telegram.update.GetUpdatesCall;
import org.indaba.channel.telegram.update.UpdateMapper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FetchTest {
    private final BotApiServer server = BotApiServer.start();
    private final Person person = server.person(77_001, "en");
    private final BotApi api = new BotApi(new BotToken(server.token()), server.url());
    private final TelegramChannel channel = new TelegramChannel(api, new ClearedKeyboardCache(), InstantSource.system());
    private final UpdateMapper updates = new UpdateMapper("424242", InstantSource.system());
    private final ByteArrayOutputStream sink = new ByteArrayOutputStream();
    private String reference;

    @BeforeEach
    void aVoiceNote() {
        person.sendsVoice("the voice of a person".getBytes(StandardCharsets.UTF_8));
        reference = latest().reference();
    }

    @AfterEach
    void close() {
        api.close();
        server.close();
    }

    @Test
    void the_bytes_arrive_whole() throws IOException {
        assertThat(channel.fetch(reference, sink)).isEqualTo(new FetchResult.Bytes(21));
        assertThat(sink).hasToString("the voice of a person");
    }

    @Test
    void a_file_that_a_local_server_keeps_on_this_disk_is_read_from_there_and_no_other_file_is(@TempDir Path disk)
            throws IOException {
        Path folder = Files.createDirectories(disk.resolve(server.token()).resolve("voice"));
        Path file = Files.writeString(folder.resolve("file_0.oga"), "the voice of a person");
        Path other = Files.writeString(disk.resolve("other"), "the secrets of the host..");
        Path link = Files.createSymbolicLink(folder.resolve("file_1.oga"), other);
        for (Path each : List.of(file, other, link, folder.resolve("file_2.oga"))) {
            server.faults().next("getFile", Fault.raw(200, "{\"ok\":true,\"result\":{\"file_id\":\"f\",\"file_path\":\""
                    + each + "\"}}"));
        }
        assertThat(channel.fetch(reference, sink)).isEqualTo(new FetchResult.Bytes(21));
        assertThat(channel.fetch(reference, sink)).isInstanceOf(FetchResult.Lost.class);
        assertThat(channel.fetch(reference, sink)).isInstanceOf(FetchResult.Lost.class);
        assertThat(channel.fetch(reference, sink)).isInstanceOf(FetchResult.Retry.class);
        assertThat(sink).hasToString("the voice of a person");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../../../health/live?x=", "voice/../../x", "..", "voice\\\\..\\\\..\\\\x"})
    void a_path_that_leads_out_of_the_bots_files_is_not_asked_for(String path) throws IOException {
        server.faults().next("getFile", Fault.raw(200, "{\"ok\":true,\"result\":{\"file_id\":\"f\",\"file_path\":\""
                + path + "\"}}"));
        assertThat(channel.fetch(reference, sink)).isEqualTo(new FetchResult.Lost("a path outside the bot's folder"));
        assertThat(sink.size()).isZero();
    }

    @Test
    void a_file_of_20_megabytes_arrives_whole_and_one_of_2_gigabytes_stays_a_reference() throws IOException {
        byte[] large = new byte[20 << 20];
        Arrays.fill(large, (byte) 7);
        person.sendsDocument("large.bin", large, "");
        assertThat(channel.fetch(latest().reference(), sink)).isEqualTo(new FetchResult.Bytes(20 << 20));
        person.sendsDocumentOf("huge.bin", 2L << 30);
        assertThat(channel.fetch(latest().reference(), sink)).isEqualTo(new FetchResult.TooLarge());
    }

    @Test
    void a_file_of_no_bytes_arrives() throws IOException {
        person.sendsDocument("empty.txt", new byte[0], "");
        assertThat(channel.fetch(latest().reference(), sink)).isEqualTo(new FetchResult.Bytes(0));
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of("getFile", Fault.tooManyRequests(9),
                        new FetchResult.Retry("429 Too Many Requests: retry after 9", Optional.of(Duration.ofSeconds(9)))),
                Arguments.of("getFile", Fault.html(502), retry("an answer that is not JSON")),
                Arguments.of("getFile", Fault.unauthorized(), retry("401 Unauthorized")),
                Arguments.of("getFile", Fault.droppedBefore(), retry("EOFException")),
                Arguments.of("getFile", Fault.badRequest("wrong file_id or the file is temporarily unavailable"),
                        retry("Bad Request: wrong file_id or the file is temporarily unavailable")),
                Arguments.of("getFile", Fault.badRequest("file is too big"), new FetchResult.TooLarge()),
                Arguments.of("getFile", Fault.badRequest("invalid file_id"),
                        new FetchResult.Lost("Bad Request: invalid file_id")),
                Arguments.of("file", Fault.html(404), retry("404 from the file server")),
                Arguments.of("file", Fault.halfBody(), retry("ProtocolException")),
                Arguments.of("file", Fault.raw(200, "short"), retry("fewer or more bytes than declared")),
                Arguments.of("file", Fault.droppedBefore(), retry("EOFException")));
    }

    private static FetchResult retry(String reason) {
        return new FetchResult.Retry(reason, Optional.empty());
    }

    @ParameterizedTest(name = "{0} {2}")
    @MethodSource("failures")
    void each_failure_says_what_must_happen_next(String method, Fault fault, FetchResult expected) throws IOException {
        server.faults().next(method, fault);
        assertThat(channel.fetch(reference, sink)).isEqualTo(expected);
    }

    @Test
    void a_file_that_is_larger_than_it_said_is_cut_off_at_the_limit() throws IOException {
        byte[] over = new byte[(20 << 20) + 1];
        server.faults().next("file", Fault.raw(200, new String(over, StandardCharsets.US_ASCII)));
        assertThat(channel.fetch(reference, sink)).isEqualTo(new FetchResult.TooLarge());
        assertThat(sink.size()).isLessThanOrEqualTo(20 << 20);
    }

    @Test
    void bytes_that_do_not_come_in_time_are_fetched_again() throws IOException {
        OkHttpClient hasty = BotApiHttpClient.client().newBuilder().readTimeout(Duration.ofMillis(50)).build();
        server.faults().next("file", Fault.hung());
        try (BotApi impatient = new BotApi(new BotToken(server.token()), server.url(), hasty)) {
            FetchResult fetched = new TelegramChannel(impatient, new ClearedKeyboardCache(), InstantSource.system()).fetch(reference, sink);
            assertThat(fetched).isEqualTo(retry("SocketTimeoutException"));
        }
    }

    @Test
    void a_full_disk_is_not_telegrams_failure() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                throw new IOException("no space left");
            }
        };
        assertThatThrownBy(() -> channel.fetch(reference, full))
                .isInstanceOf(IOException.class)
                .hasMessage("no space left");
    }

    /** What the product would have kept of the latest message. */
    private Attachment latest() {
        GetUpdatesCall poll = new GetUpdatesCall(api, OptionalLong.empty(), TelegramTimings.usual(() -> 0));
        List<JsonElement> batch = ((GetUpdatesCall.Outcome.Batch) poll.run()).updates();
        Inbound inbound = updates.read(batch.get(batch.size() - 1)).orElseThrow();
        return ((Inbound.Message) inbound).attachments().get(0);
    }
}
