package org.indaba.channel.webchat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.indaba.document.Document;
import org.indaba.document.DocumentFormat;
import org.indaba.document.DocumentStatus;
import org.indaba.media.DocumentFiles;
import org.indaba.questionnaire.Language;
import org.indaba.store.media.DocumentTable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A document over HTTP: whole, in parts, unchanged, and never cut in silence. */
@Timeout(60)
class DocumentDownloadTest {
    private static final String PATH = "/c/wg-study/documents/1";

    /** More than what lies between a server and a reader who does not read. */
    private static final int LARGE = 8 << 20;

    @TempDir
    private Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private Place place;

    @BeforeEach
    void open() throws Exception {
        place = new Place(folder);
    }

    @AfterEach
    void close() {
        place.close();
    }

    private static byte[] some(int length) {
        byte[] bytes = new byte[length];
        new Random(17).nextBytes(bytes);
        System.arraycopy("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII), 0, bytes, 0, 9);
        return bytes;
    }

    private Path document(byte[] bytes) throws IOException {
        DocumentFiles.Kept kept = new DocumentFiles(place.files).keep(1, Files.write(folder.resolve("sent"), bytes));
        place.database.write("test", db -> {
            DocumentTable.add(db, new Document(
                    1, "wg-study", 1, "Background paper", "1", DocumentStatus.DRAFT, List.of(Language.ENGLISH), DocumentFormat.PDF,
                    kept.bytes(), kept.sha256()), "test", place.now());
            return null;
        }).join();
        return place.files.path(kept.sha256());
    }

    private HttpResponse<byte[]> get(String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(place.url() + PATH));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    @Test
    void the_whole_document_comes_with_its_length_and_a_strong_tag_by_which_it_need_not_come_again() throws Exception {
        byte[] bytes = some(100_000);
        Path file = document(bytes);
        HttpResponse<byte[]> whole = get();
        assertThat(whole.statusCode()).isEqualTo(200);
        assertThat(whole.body()).isEqualTo(bytes);
        assertThat(header(whole, "Content-Length")).isEqualTo("100000");
        assertThat(header(whole, "Accept-Ranges")).isEqualTo("bytes");
        assertThat(header(whole, "ETag")).isEqualTo("\"" + file.getFileName() + "\"");

        HttpResponse<byte[]> again = get("If-None-Match", "\"another\", " + header(whole, "ETag"));
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(header(again, "ETag")).isEqualTo(header(whole, "ETag"));
        assertThat(get("If-None-Match", "\"another\"").body()).isEqualTo(bytes);
    }

    @ParameterizedTest
    @CsvSource({
        "bytes=0-0, 0, 1", "bytes=10-19, 10, 20", "bytes=99000-, 99000, 100000", "bytes=-500, 99500, 100000",
        "bytes=90000-200000, 90000, 100000", "bytes=-200000, 0, 100000", "bytes=0-99999, 0, 100000"
    })
    void a_part_that_is_asked_for_comes_alone(String range, int first, int end) throws Exception {
        byte[] bytes = some(100_000);
        document(bytes);
        HttpResponse<byte[]> part = get("Range", range);
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(header(part, "Content-Range")).isEqualTo("bytes " + first + "-" + (end - 1) + "/100000");
        assertThat(part.body()).isEqualTo(Arrays.copyOfRange(bytes, first, end));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=100000-", "bytes=200000-300000", "bytes=-0", "bytes=x-y", "bytes=20-10"})
    void a_part_that_is_not_there_is_refused_with_the_length(String range) throws Exception {
        document(some(100_000));
        HttpResponse<byte[]> refused = get("Range", range);
        assertThat(refused.statusCode()).isEqualTo(416);
        assertThat(header(refused, "Content-Range")).isEqualTo("bytes */100000");
        assertThat(refused.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=0-1,5-6", "lines=1-2", "bytes", ""})
    void several_parts_and_what_is_no_range_are_answered_with_the_whole(String range) throws Exception {
        byte[] bytes = some(100_000);
        document(bytes);
        HttpResponse<byte[]> whole = get("Range", range);
        assertThat(whole.statusCode()).isEqualTo(200);
        assertThat(whole.body()).isEqualTo(bytes);
    }

    @Test
    void a_part_of_another_edition_than_the_reader_has_is_not_given_but_the_whole_is() throws Exception {
        byte[] bytes = some(100_000);
        Path file = document(bytes);
        assertThat(get("Range", "bytes=5-9", "If-Range", "\"" + file.getFileName() + "\"").statusCode()).isEqualTo(206);
        for (String other : List.of("\"another\"", "W/\"" + file.getFileName() + "\"", "Sat, 29 Oct 2022 19:43:31 GMT")) {
            HttpResponse<byte[]> whole = get("Range", "bytes=5-9", "If-Range", other);
            assertThat(whole.statusCode()).as(other).isEqualTo(200);
            assertThat(whole.body()).as(other).isEqualTo(bytes);
        }
    }

    @Test
    void a_head_tells_what_a_get_would_and_sends_nothing() throws Exception {
        document(some(100_000));
        HttpResponse<byte[]> head = client.send(
                HttpRequest.newBuilder(URI.create(place.url() + PATH)).method("HEAD", HttpRequest.BodyPublishers.noBody())
                        .header("Range", "bytes=0-1").build(),
                HttpResponse.BodyHandlers.ofByteArray());
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(header(head, "Content-Length")).isEqualTo("100000");
        assertThat(header(head, "ETag")).isNotEmpty();
        assertThat(head.body()).isEmpty();
    }

    @Test
    void a_document_that_is_replaced_on_the_disk_while_it_is_read_comes_whole_as_it_was() throws Exception {
        byte[] bytes = some(LARGE);
        Path file = document(bytes);
        try (Socket reader = asked()) {
            reader.getInputStream().readNBytes(1);
            Files.delete(file);
            Files.write(folder.resolve("other"), new byte[LARGE]);
            Files.move(folder.resolve("other"), file, StandardCopyOption.ATOMIC_MOVE);
            byte[] rest = reader.getInputStream().readAllBytes();
            assertThat(Arrays.copyOfRange(rest, rest.length - LARGE, rest.length)).isEqualTo(bytes);
        }
    }

    @Test
    void a_document_whose_bytes_change_under_a_reader_breaks_the_connection() throws Exception {
        Path file = document(some(LARGE));
        try (Socket reader = asked()) {
            reader.getInputStream().readNBytes(1);
            try (RandomAccessFile changed = new RandomAccessFile(file.toFile(), "rw")) {
                changed.seek(LARGE - 1);
                int last = changed.read();
                changed.seek(LARGE - 1);
                changed.write(last + 1);
            }
            assertThatThrownBy(() -> reader.getInputStream().readAllBytes()).isInstanceOf(IOException.class);
        }
    }

    @Test
    void a_document_that_is_cut_under_a_reader_breaks_the_connection() throws Exception {
        Path file = document(some(LARGE));
        try (Socket reader = asked()) {
            reader.getInputStream().readNBytes(1);
            try (OutputStream cut = Files.newOutputStream(file)) {
                cut.write(1);
            }
            assertThatThrownBy(() -> reader.getInputStream().readAllBytes()).isInstanceOf(IOException.class);
        }
    }

    @Test
    void a_document_whose_bytes_are_not_on_the_disk_is_no_empty_answer() throws Exception {
        Path file = document(some(100_000));
        Files.write(file, new byte[99_999]);
        assertThat(get().statusCode()).isGreaterThanOrEqualTo(500);
        Files.delete(file);
        assertThat(get().statusCode()).isGreaterThanOrEqualTo(500);
    }

    /** Somebody who has asked and reads as slowly as the test does. */
    private Socket asked() throws IOException {
        Socket reader = new Socket();
        reader.setReceiveBufferSize(64 << 10);
        reader.connect(new java.net.InetSocketAddress("127.0.0.1", URI.create(place.url()).getPort()));
        reader.setSoTimeout(30_000);
        reader.getOutputStream().write(("GET " + PATH + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        InputStream in = reader.getInputStream();
        assertThat(new String(in.readNBytes(15), StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 200 OK");
        return reader;
    }
}
