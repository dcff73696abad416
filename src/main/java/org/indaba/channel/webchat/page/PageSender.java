package org.indaba.channel.webchat.page;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/** Sends a page with the headers that keep it safe, compressed. */
public final class PageSender {
    private static final String SENT = PageSender.class.getName();

    private PageSender() {}

    public static void send(Context context, int status, PageOutput html) {
        head(context, status);
        body(context, html.toString());
    }

    /** Writes a page directly to the connection, so that a text which somebody sent is not copied. */
    public static void stream(Context context, int status, PageOutput html) throws IOException {
        if (!html.holdsTexts()) {
            send(context, status, html);
            return;
        }
        head(context, status);
        boolean gzip = takesGzip(context);
        if (gzip) {
            context.header("Content-Encoding", "gzip");
        }
        OutputStream out = context.outputStream();
        try (Writer writer = new OutputStreamWriter(gzip ? new GZIPOutputStream(out) : out, StandardCharsets.UTF_8)) {
            html.writeTo(writer);
        }
    }

    private static void head(Context context, int status) {
        headers(context);
        context.attribute(SENT, true);
        context.status(status).contentType("text/html; charset=utf-8").header("Vary", "Accept-Encoding, Accept-Language");
    }

    /** Sends a resource that never changes under its name. */
    static void sendForEver(Context context, String type, String text) {
        headers(context);
        context.contentType(type).header("Cache-Control", "public, max-age=31536000, immutable")
                .header("Vary", "Accept-Encoding");
        body(context, text);
    }

    private static void body(Context context, String text) {
        byte[] page = text.getBytes(StandardCharsets.UTF_8);
        if (takesGzip(context)) {
            context.header("Content-Encoding", "gzip").result(compressed(page));
        } else {
            context.result(page);
        }
    }

    private static boolean takesGzip(Context context) {
        String accepted = context.header("Accept-Encoding");
        return accepted != null && accepted.matches("(?i).*\\bgzip\\b(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$)).*");
    }

    /** Tells whether the answer is one of these pages. */
    public static boolean sent(Context context) {
        return context.attribute(SENT) != null;
    }

    /** Redirects after a form: the browser requests the page anew, so that a reload sends nothing again (RFC 9110, 303). */
    public static void seeOther(Context context, String path) {
        headers(context);
        context.status(303).header("Location", path);
    }

    public static void headers(Context context) {
        context.header("Content-Security-Policy", Style.POLICY);
    }

    private static byte[] compressed(byte[] page) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(page.length / 2);
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(page);
        } catch (IOException e) {
            throw new IllegalStateException("memory does not fail", e);
        }
        return bytes.toByteArray();
    }
}
