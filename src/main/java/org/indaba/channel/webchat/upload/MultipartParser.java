package org.indaba.channel.webchat.upload;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.core.MultipartInput;

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

    private final MultipartInput in;
    private boolean more;

    private MultipartParser(MultipartInput in) throws IOException {
        this.in = in;
        in.setHeaderCharset(StandardCharsets.UTF_8);
        this.more = in.skipPreamble();
        if (!more) {
            throw new EOFException("no part");
        }
    }

    /** The result is empty where the content type names no boundary. */
    public static Optional<MultipartParser> of(String contentType, InputStream in) throws IOException {
        Matcher boundary = BOUNDARY.matcher(contentType);
        if (!boundary.find()) {
            return Optional.empty();
        }
        String word = boundary.group(1) == null ? boundary.group(2) : boundary.group(1);
        return Optional.of(new MultipartParser(MultipartInput.builder()
                .setInputStream(in)
                .setBoundary(word.getBytes(StandardCharsets.ISO_8859_1))
                .setPartHeaderSizeMax(MOST_HEADER_BYTES)
                .get()));
    }

    /**
     * Returns the next part, or nothing after the last. The content of a part must be read before the next one is asked
     * for.
     */
    public Optional<Part> next() throws IOException {
        if (!more) {
            return Optional.empty();
        }
        String headers = whole(in::readHeaders);
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
        whole(() -> in.readBodyData(sink));
        more = whole(in::readBoundary);
    }

    private interface Step<T> {
        T take() throws IOException;
    }

    /** The library has a failure of its own for what is no form, and hides in it what the stream below has thrown. */
    private static <T> T whole(Step<T> step) throws IOException {
        try {
            return step.take();
        } catch (FileUploadException e) {
            throw e.getCause() instanceof BoundedBodyStream.Refused refused ? refused : new EOFException("cut");
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
