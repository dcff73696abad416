package org.indaba.channel.webchat;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/** Answers with a page, and with what keeps it safe and small. */
final class Pages {
    private static final String SENT = Pages.class.getName();

    private Pages() {}

    static void send(Context context, int status, String html) {
        headers(context);
        context.attribute(SENT, true);
        context.status(status).contentType("text/html; charset=utf-8").header("Vary", "Accept-Encoding, Accept-Language");
        body(context, html);
    }

    /** What never changes under its name. */
    static void sendForEver(Context context, String type, String text) {
        headers(context);
        context.contentType(type).header("Cache-Control", "public, max-age=31536000, immutable")
                .header("Vary", "Accept-Encoding");
        body(context, text);
    }

    private static void body(Context context, String text) {
        byte[] page = text.getBytes(StandardCharsets.UTF_8);
        String accepted = context.header("Accept-Encoding");
        if (accepted != null && accepted.matches("(?i).*\\bgzip\\b(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$)).*")) {
            context.header("Content-Encoding", "gzip").result(compressed(page));
        } else {
            context.result(page);
        }
    }

    /** Whether the answer is one of these pages. */
    static boolean sent(Context context) {
        return context.attribute(SENT) != null;
    }

    /** After a form: the browser asks for the page anew, so that a reload sends nothing again (RFC 9110, 303). */
    static void seeOther(Context context, String path) {
        headers(context);
        context.status(303).header("Location", path);
    }

    static void headers(Context context) {
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
