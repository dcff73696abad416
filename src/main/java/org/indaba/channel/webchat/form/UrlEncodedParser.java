package org.indaba.channel.webchat.form;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import org.indaba.channel.webchat.WebChatLimits;

/**
 * Parses {@code application/x-www-form-urlencoded} (URL Standard, 5.1) while it arrives; no value is held in memory here.
 */
final class UrlEncodedParser {
    private static final int MOST_NAME_BYTES = 120;
    private static final int HEX = 16;

    private final PushbackInputStream in;

    private UrlEncodedParser(InputStream in) {
        this.in = new PushbackInputStream(in, 2);
    }

    /**
     * A field whose value is incomplete is not closed. A form with more fields than the pages' forms have is read to its
     * end.
     */
    static void read(InputStream in, FormFields fields) throws IOException {
        UrlEncodedParser form = new UrlEncodedParser(in);
        boolean more = true;
        for (int i = 0; more && i < WebChatLimits.MOST_FIELDS; i++) {
            more = form.field(fields);
        }
        in.transferTo(OutputStream.nullOutputStream());
    }

    /** Reads one field. The result is false after the last one. */
    private boolean field(FormFields fields) throws IOException {
        ByteArrayOutputStream name = new ByteArrayOutputStream();
        int b = in.read();
        for (; b >= 0 && b != '=' && b != '&'; b = in.read()) {
            int decoded = decoded(b);
            if (name.size() < MOST_NAME_BYTES) {
                name.write(decoded);
            }
        }
        if (b == '=') {
            OutputStream value = fields.next(name.toString(StandardCharsets.UTF_8));
            for (b = in.read(); b >= 0 && b != '&'; b = in.read()) {
                value.write(decoded(b));
            }
            value.close();
        }
        return b >= 0;
    }

    /** A percent sign stands for itself where no two hexadecimal digits follow. */
    private int decoded(int b) throws IOException {
        if (b != '%') {
            return b == '+' ? ' ' : b;
        }
        int first = in.read();
        int second = isDigit(first) ? in.read() : -1;
        if (isDigit(second)) {
            return Character.digit(first, HEX) * HEX + Character.digit(second, HEX);
        }
        unread(second);
        unread(first);
        return b;
    }

    private static boolean isDigit(int b) {
        return b >= 0 && b < 128 && Character.digit(b, HEX) >= 0;
    }

    private void unread(int b) throws IOException {
        if (b >= 0) {
            in.unread(b);
        }
    }
}
