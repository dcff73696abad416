package org.indaba.channel.webchat.upload;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parses {@code multipart/form-data} (RFC 7578) part by part while it arrives; no part is held in memory here. */
public final class MultipartParser {
    private static final int MOST_HEADER_BYTES = 8_192;
    private static final Pattern BOUNDARY =
            Pattern.compile("boundary=(?:\"([^\"\\r\\n]{1,70})\"|([^\\s;\"]{1,70}))", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME = Pattern.compile("[;\\s]name=\"([^\"]*)\"", Pattern.CASE_INSENSITIVE);
    private static final Pattern FILE = Pattern.compile("[;\\s]filename=\"([^\"]*)\"", Pattern.CASE_INSENSITIVE);

    /**
     * @param name the name of the field
     * @param file the name that the sender's device gave; present for files alone
     * @param type the declared type, in lower case, without parameters
     */
    public record Part(String name, Optional<String> file, String type) {}

    private final InputStream in;
    private final byte[] delimiter;
    private final byte[] buffer = new byte[8_192];
    private int next;
    private int end;
    private boolean last;

    private MultipartParser(InputStream in, String boundary) {
        this.in = in;
        this.delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The result is empty where the content type names no boundary. */
    public static Optional<MultipartParser> of(String contentType, InputStream in) throws IOException {
        Matcher boundary = BOUNDARY.matcher(contentType);
        if (!boundary.find()) {
            return Optional.empty();
        }
        MultipartParser multipart = new MultipartParser(in, boundary.group(1) == null ? boundary.group(2) : boundary.group(1));
        multipart.toDelimiter(OutputStream.nullOutputStream(), 2);
        return Optional.of(multipart);
    }

    /**
     * Returns the next part, or nothing after the last. The content of a part must be read before the next one is asked
     * for.
     */
    public Optional<Part> next() throws IOException {
        if (last) {
            return Optional.empty();
        }
        String headers = head();
        String disposition = header(headers, "content-disposition");
        return Optional.of(new Part(
                group(NAME, disposition).orElse(""),
                group(FILE, disposition).map(name -> name.replace("%22", "\"")),
                header(headers, "content-type").split(";", 2)[0].strip().toLowerCase(Locale.ROOT)));
    }

    /**
     * Reads the content of a part.
     *
     * @throws EOFException where the body ends before the part does.
     */
    public void read(OutputStream sink) throws IOException {
        toDelimiter(sink, 0);
    }

    /** Reads up to the delimiter. {@code matched} is how much of it was read before. A CR occurs at its beginning alone. */
    private void toDelimiter(OutputStream sink, int matched) throws IOException {
        int at = matched;
        while (at < delimiter.length) {
            if (at == 0) {
                toCarriageReturn(sink);
            }
            int b = required();
            if (b == (delimiter[at] & 0xff)) {
                at++;
                continue;
            }
            if (at > 0) {
                sink.write(delimiter, 0, at);
            }
            at = b == delimiter[0] ? 1 : 0;
            if (at == 0) {
                sink.write(b);
            }
        }
        int one = required();
        int two = required();
        last = one == '-' && two == '-';
        if (!last && (one != '\r' || two != '\n')) {
            throw new EOFException("a boundary that is none");
        }
    }

    /** Every byte of an upload passes through here: bytes that cannot begin a delimiter are passed on as one slice. */
    private void toCarriageReturn(OutputStream sink) throws IOException {
        do {
            fill();
            int from = next;
            while (next < end && buffer[next] != '\r') {
                next++;
            }
            sink.write(buffer, from, next - from);
        } while (next == end);
    }

    private int required() throws IOException {
        fill();
        return buffer[next++] & 0xff;
    }

    private void fill() throws IOException {
        if (next == end) {
            next = 0;
            end = Math.max(0, in.read(buffer));
            if (end == 0) {
                throw new EOFException("cut");
            }
        }
    }

    /** Reads the head of a part up to its empty line. A part without a head begins with that line. */
    private String head() throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        int last = '\n';
        boolean empty = true;
        while (true) {
            int b = required();
            head.write(b);
            boolean end = last == '\r' && b == '\n';
            if (end && empty) {
                return head.toString(StandardCharsets.UTF_8);
            } else if (head.size() > MOST_HEADER_BYTES) {
                throw new EOFException("a part without an end to its head");
            }
            empty = end || b == '\r' && empty && last == '\n';
            last = b;
        }
    }

    private static String header(String headers, String name) {
        for (String line : headers.split("\r\n")) {
            int colon = line.indexOf(':');
            if (colon > 0 && line.substring(0, colon).strip().equalsIgnoreCase(name)) {
                return line.substring(colon + 1).strip();
            }
        }
        return "";
    }

    private static Optional<String> group(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
