package org.indaba.channel.webchat.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MultipartParserTest {
    private static final String HEAD = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"п.txt\"\r\n"
            + "Content-Type: Text/Plain; charset=utf-8\r\n\r\n";

    /** A line that brings so many bytes at a time. */
    private static InputStream line(String body, int bytes) {
        return new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public synchronized int read(byte[] into, int offset, int length) {
                return super.read(into, offset, Math.min(length, bytes));
            }
        };
    }

    private static List<String> files(InputStream body) throws IOException {
        MultipartParser parser = MultipartParser.of("multipart/form-data; boundary=x", body).orElseThrow();
        List<String> files = new ArrayList<>();
        for (Optional<MultipartParser.Part> part = parser.next(); part.isPresent(); part = parser.next()) {
            assertThat(part.get()).isEqualTo(new MultipartParser.Part("file", Optional.of("п.txt"), "text/plain"));
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            parser.read(file);
            files.add(file.toString(StandardCharsets.UTF_8));
        }
        return files;
    }

    @Test
    void what_looks_like_the_beginning_of_a_delimiter_stays_in_the_file_however_the_line_brings_it() throws Exception {
        List<String> files = List.of("- an item", "--", "\r\n-", "\r\n--\r\n--", "\r", "-\r\r\n", "", "a--x\r\n--", "\n--x");
        StringBuilder body = new StringBuilder();
        files.forEach(each -> body.append(HEAD).append(each).append("\r\n"));
        for (int bytes = 1; bytes < 200; bytes++) {
            assertThat(files(line(body + "--x--\r\n", bytes))).as("%d bytes at a time", bytes).isEqualTo(files);
        }
    }

    @Test
    void a_form_that_is_cut_anywhere_is_no_form() {
        String body = HEAD + "a\r\n" + HEAD + "b\r\n--x--";
        for (int end = 0; end < body.length(); end++) {
            InputStream cut = line(body.substring(0, end), 7);
            assertThatThrownBy(() -> files(cut)).as("%d bytes", end).isInstanceOf(EOFException.class);
        }
    }

    @Test
    void what_the_body_refuses_is_told_as_the_body_does_wherever_it_stands() {
        String body = HEAD + "a\r\n--x--";
        for (int most = HEAD.indexOf("Type"); most < body.length() - 1; most++) {
            InputStream bounded = new BoundedBodyStream(line(body, 1), most, Duration.ofHours(1), InstantSource.system());
            assertThatThrownBy(() -> files(bounded)).as("%d bytes", most).isInstanceOf(BoundedBodyStream.TooLarge.class);
        }
    }
}
