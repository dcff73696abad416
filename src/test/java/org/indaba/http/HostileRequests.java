package org.indaba.http;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.indaba.Served;

/** Requests as no browser sends them: forms, uploads, addresses, headers, and what is no HTTP at all. */
final class HostileRequests {
    private static final List<String> FIELDS = List.of("do", "from", "text", "key", "file", "voice", "code", "", "\0", "do");
    private static final List<String> PATHS = List.of(
            "/c/wg-study", "/c/wg-study/resume", "/c/wg-study/finish", "/c/wg-study/my-data", "/c/wg-study/documents/", "/c/", "/",
            "/c/wg-study/qr.png", "/c/wg-study/print", "/c/wg-study/schedule.ics", "/api/v1/consultations/wg-study/responses.csv",
            "/api/v1/consultations/wg-study/answers.jsonl", "/api/v1/consultations/", "/health/ready", "/metrics", "/openapi.json", "/console/");
    private static final List<String> NAMES = List.of(
            "status", "since", "until", "region", "country", "type", "language", "question", "sep", "bom", "safe", "lang", "source",
            "invited", "finished", "x");
    private static final List<String> HEADERS = List.of(
            "Accept-Language", "Accept", "Accept-Encoding", "If-None-Match", "Cookie", "Authorization", "Range", "Origin", "Referer",
            "Host", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "Forwarded", "Sec-Fetch-Site", "Content-Type", "Expect", "TE",
            "Upgrade", "X-HTTP-Method-Override");

    private final Random chance;
    private final HostileText texts;
    private final HostileUpdates updates;

    HostileRequests(Random chance, HostileText texts, HostileUpdates updates) {
        this.chance = chance;
        this.texts = texts;
        this.updates = updates;
    }

    /** Whose form it is: a cookie and the key of a page. */
    record Session(String cookie, String key) {}

    byte[] update(byte[] body) {
        return request("POST /telegram/webhook", "X-Telegram-Bot-Api-Secret-Token: " + Served.HOOK
                + "\r\nContent-Type: " + any("application/json", "application/json; charset=utf-16", "text/plain", "x"), body);
    }

    byte[] form(Session session) {
        StringBuilder form = new StringBuilder();
        if (chance.nextInt(5) > 0) {
            form.append("key=").append(session.key());
        }
        for (int i = chance.nextInt(6); i >= 0; i--) {
            form.append('&').append(encoded(any(FIELDS))).append('=').append(encoded(value()));
        }
        if (chance.nextInt(10) == 0) {
            form.append("&a=b".repeat(20_000));
        }
        byte[] body = chance.nextInt(15) == 0 ? texts.bytes(3_000) : form.toString().getBytes(StandardCharsets.UTF_8);
        return request("POST " + any("/c/wg-study", "/c/wg-study", "/c/wg-study/resume", "/c/wg-study?source=" + encoded(texts.next())),
                "Cookie: " + session.cookie() + "\r\nContent-Type: application/x-www-form-urlencoded"
                        + any("", "; charset=utf-7", "; charset=utf-16", ";;;"), body);
    }

    private String value() {
        return switch (chance.nextInt(4)) {
            case 0 -> "tap:" + updates.data();
            case 1 -> any("next", "add", "/start", "/withdraw", "a", "b", "f", "-name");
            default -> texts.next();
        };
    }

    /** Not by URLEncoder alone: it mends what is broken. */
    private String encoded(String text) {
        return chance.nextInt(12) == 0
                ? text.replaceAll("[&\r\n\0 ]", "") + any("", "%", "%e", "%u0041", "+", "%ED%A0%80")
                : URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    byte[] upload(Session session) {
        String boundary = any("x", "x", "----b", "----b", "'", "b".repeat(70), "a b", "b".repeat(300), "");
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        part(body, boundary, "form-data; name=\"key\"", session.key().getBytes(StandardCharsets.UTF_8));
        for (int i = chance.nextInt(4); i >= 0; i--) {
            String name = any("file", "voice", "text", "do", "from", "key", texts.next().replaceAll("[\r\n]", ""));
            String file = chance.nextBoolean() ? "; filename=\"" + texts.next().replaceAll("[\r\n]", " ") + "\"" : "";
            byte[] content = switch (chance.nextInt(4)) {
                case 0 -> texts.bytes(30_000);
                case 1 -> ("\r\n--" + boundary + "\r\n".repeat(3)).getBytes(StandardCharsets.UTF_8);
                default -> any("next", "add", "OggS", "PK\u0003\u0004", texts.next()).getBytes(StandardCharsets.UTF_8);
            };
            part(body, boundary, "form-data; name=\"" + name + "\"" + file + any("", "\r\nContent-Type: " + any(
                    "image/png", "audio/ogg", "text/html", "application/pdf", "multipart/mixed; boundary=y", "\0/x")), content);
        }
        body.writeBytes((rarely() ? any("--" + boundary, "", "\r\n") : "--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        byte[] whole = body.toByteArray();
        byte[] sent = chance.nextInt(6) == 0 ? java.util.Arrays.copyOf(whole, chance.nextInt(whole.length)) : whole;
        return request("POST /c/wg-study", "Cookie: " + session.cookie() + "\r\nContent-Type: multipart/form-data"
                + (rarely() ? any("; boundary=" + boundary + "; charset=utf-7", "", "; boundary") : any(
                        "; boundary=" + boundary, "; boundary=\"" + boundary + "\"")), sent);
    }

    private void part(ByteArrayOutputStream body, String boundary, String disposition, byte[] content) {
        body.writeBytes(((rarely() ? any("-", "") : "--") + boundary + (rarely() ? "\n" : "\r\n") + (rarely() ? any(
                "content-disposition : ", "X: ") : "Content-Disposition: ") + disposition + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    byte[] query() {
        StringBuilder line = new StringBuilder(any("GET ", "GET ", "GET ", "HEAD ", "DELETE ", "OPTIONS ", "PUT ")).append(any(PATHS));
        if (chance.nextInt(4) == 0) {
            line.append('/').append(encoded(texts.next()).replaceAll("\\s", ""));
        }
        line.append('?');
        for (int i = chance.nextInt(5); i >= 0; i--) {
            line.append(chance.nextInt(6) == 0 ? encoded(texts.next()) : any(NAMES)).append('=')
                    .append(chance.nextInt(4) == 0 ? any("submitted", "2026-01-01", "KE", ",", "1", "fr", "a") : encoded(texts.next()))
                    .append('&');
        }
        String headers = chance.nextInt(3) > 0 ? "Authorization: Bearer " + Served.SECRETARIAT : "X: y";
        for (int i = chance.nextInt(3); i > 0; i--) {
            headers += "\r\n" + any(HEADERS) + ": " + texts.next().replaceAll("[\r\n\0]", "");
        }
        String shortened = line.length() > 6_000 ? line.substring(0, 6_000) : line.toString();
        return request(shortened, headers.length() > 6_000 ? headers.substring(0, 6_000) : headers, new byte[0]);
    }

    byte[] nonsense() {
        return switch (chance.nextInt(6)) {
            case 0 -> texts.bytes(3_000);
            case 1 -> ("GET / HTTP/1.1\r\nHost: a\r\n" + texts.next() + ": b\r\n\r\n").getBytes(StandardCharsets.UTF_8);
            case 2 -> (texts.next() + " / HTTP/1.1\r\n\r\n").getBytes(StandardCharsets.UTF_8);
            case 3 -> ("POST /c/wg-study HTTP/1.1\r\nHost: a\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n" + any("5\r\nabcde\r\n0\r\n\r\n", "ffffffffffffffff\r\nx", "-1\r\n", "zz\r\n", "5;a=b\r\nabc"))
                    .getBytes(StandardCharsets.UTF_8);
            case 4 -> ("GET " + texts.next() + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.UTF_8);
            default -> ("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n" + texts.next()).getBytes(StandardCharsets.UTF_8);
        };
    }

    private static byte[] request(String line, String headers, byte[] body) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String host = headers.contains("Host: ") ? "" : "Host: 127.0.0.1\r\n";
        String length = line.startsWith("POST") ? "Content-Length: " + body.length + "\r\n" : "";
        out.writeBytes((line + " HTTP/1.1\r\n" + host + "Connection: close\r\n" + length + headers + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        out.writeBytes(body);
        return out.toByteArray();
    }

    private boolean rarely() {
        return chance.nextInt(16) == 0;
    }

    private String any(String... choices) {
        return choices[chance.nextInt(choices.length)];
    }

    private String any(List<String> choices) {
        return choices.get(chance.nextInt(choices.size()));
    }
}
