package org.indaba.channel.webchat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.indaba.channel.webchat.form.FormFields;
import org.indaba.channel.webchat.form.FormReader;
import org.indaba.channel.webchat.upload.UploadSpool;
import org.indaba.filecheck.FileChecks;
import org.indaba.http.Cost;
import org.indaba.http.limit.MemoryBudget;
import org.indaba.http.limit.MemoryLease;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Forms made to cost whoever reads them more than they are worth: anybody may send one. */
class HostileFormsTest {
    private static final String MULTIPART = "multipart/form-data; boundary=x";
    private static final String PLAIN = "application/x-www-form-urlencoded";

    @TempDir
    private static Path folder;

    @BeforeAll
    static void warm() {
        for (int i = 0; i < 50; i++) {
            read(PLAIN, "a=b&".repeat(500).getBytes(StandardCharsets.US_ASCII));
            read(MULTIPART, parts(8, "X: " + "y".repeat(500), "z".repeat(500)));
        }
    }

    static Stream<Arguments> forms() {
        Map<String, byte[]> plain = new LinkedHashMap<>();
        plain.put("four million fields", ascii("a&".repeat(4_000_000)));
        plain.put("three million empty fields", ascii("a=&".repeat(2_700_000)));
        plain.put("eight megabytes without a field", ascii("a".repeat(8_000_000)));
        plain.put("escapes without end", ascii("text=" + "%E5".repeat(2_700_000)));
        plain.put("escapes that are cut", ascii("text=" + "%".repeat(8_000_000)));
        Map<String, byte[]> multipart = new LinkedHashMap<>();
        multipart.put("a head of eight kilobytes in each part", parts(32, "X: " + "y".repeat(8_000), ""));
        multipart.put("a head of line ends", parts(32, "\n".repeat(8_000), ""));
        multipart.put("two megabytes in each of many fields", parts(32, "Content-Disposition: form-data; name=\"a\"", "z".repeat(2_000_000)));
        multipart.put("a head without an end", ascii("--x\r\n" + "y".repeat(20_000_000)));
        multipart.put("nearly a boundary, again and again", parts(1, "Content-Disposition: form-data; name=\"a\"", "\r\n--".repeat(900_000)));
        multipart.put("boundaries alone", ascii("--x\r\n".repeat(4_000_000)));
        return Stream.concat(
                plain.entrySet().stream().map(each -> Arguments.of(each.getKey(), PLAIN, each.getValue())),
                multipart.entrySet().stream().map(each -> Arguments.of(each.getKey(), MULTIPART, each.getValue())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forms")
    void is_read_in_one_pass_and_64_megabytes(String name, String type, byte[] body) {
        Cost cost = read(type, body);
        assertThat(cost.millis()).as("milliseconds of " + name).isLessThan(Cost.MOST_MILLIS);
        assertThat(cost.bytes()).as("bytes of " + name + ", " + body.length + " long").isLessThan(Cost.MOST_BYTES);
        assertThat(cost.outcome()).as(name).startsWith("PostedForm");
    }

    private static Cost read(String type, byte[] body) {
        return Cost.of(() -> {
            try (MemoryLease lease = new MemoryBudget(64L << 20).lease()) {
                return FormReader.read(
                        new UploadSpool(folder), FileChecks.NONE, InstantSource.system(), new FormFields(lease, key -> true),
                        new FormReader.Arriving(type, body.length, new ByteArrayInputStream(body)), true);
            }
        });
    }

    private static byte[] parts(int count, String head, String content) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        byte[] part = ascii("--x\r\n" + head + "\r\n\r\n" + content + "\r\n");
        for (int i = 0; i < count; i++) {
            body.writeBytes(part);
        }
        body.writeBytes(ascii("--x--\r\n"));
        return body.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
