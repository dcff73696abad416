package org.indaba.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** One browser without scripts in the web chat: it fills in the form that stands on its page, and is led to the next. */
final class Page {
    private static final String BOUNDARY = "----bench-boundary";

    private final Hook hook;
    private final List<Long> nanos;
    private String cookie = "";
    private String html = "";

    /** @param nanos takes how long each request took */
    Page(Hook hook, List<Long> nanos) {
        this.hook = hook;
        this.nanos = nanos;
    }

    void open(String path) throws IOException {
        Hook.Answer answer = timed("GET", path, "", new byte[0]);
        if (answer.status() != 200) {
            throw new IllegalStateException("a page answered " + answer.status());
        }
        try (GZIPInputStream page = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            html = new String(page.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Presses the button that says so, with this in the text field, if there is one. */
    void press(String label, String text) throws IOException {
        int end = html.indexOf(">" + label + "</button>");
        if (end < 0) {
            throw new IllegalStateException("no button " + label + " on the page");
        }
        int button = html.lastIndexOf("<button", end);
        Map<String, String> fields = Map.of(
                "key", value("name=\"key\" value=\"", 0), "from", value("name=\"from\" value=\"", 0), "do",
                value("value=\"", button), "text", text);
        boolean answer = html.contains("multipart/form-data");
        Hook.Answer led = timed(
                "POST", value(" action=\"", 0),
                "Origin: http://127.0.0.1\r\nSec-Fetch-Site: same-origin\r\nContent-Type: "
                        + (answer ? "multipart/form-data; boundary=" + BOUNDARY : "application/x-www-form-urlencoded")
                        + "\r\n",
                (answer ? multipart(fields) : urlencoded(fields)).getBytes(StandardCharsets.UTF_8));
        if (led.status() != 303) {
            throw new IllegalStateException("a form answered " + led.status());
        }
        open(led.location());
    }


    private Hook.Answer timed(String method, String path, String headers, byte[] body) throws IOException {
        String all = headers + "Accept-Encoding: gzip\r\nAccept-Language: en\r\n"
                + (cookie.isEmpty() ? "" : "Cookie: " + cookie + "\r\n");
        long start = System.nanoTime();
        Hook.Answer answer = hook.ask(method, path, all, body);
        nanos.add(System.nanoTime() - start);
        cookie = answer.cookie().isEmpty() ? cookie : answer.cookie();
        return answer;
    }

    private String value(String before, int from) {
        int start = html.indexOf(before, from) + before.length();
        return html.substring(start, html.indexOf('"', start));
    }

    private static String urlencoded(Map<String, String> fields) {
        StringBuilder body = new StringBuilder();
        fields.forEach((name, value) -> body.append('&').append(name).append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return body.substring(1);
    }

    /** With the two file fields in which nothing was chosen, as browsers send them. */
    private static String multipart(Map<String, String> fields) {
        StringBuilder body = new StringBuilder();
        fields.forEach((name, value) -> body.append("--").append(BOUNDARY)
                .append("\r\nContent-Disposition: form-data; name=\"").append(name).append("\"\r\n\r\n").append(value)
                .append("\r\n"));
        for (String file : List.of("voice", "file")) {
            body.append("--").append(BOUNDARY).append("\r\nContent-Disposition: form-data; name=\"").append(file)
                    .append("\"; filename=\"\"\r\nContent-Type: application/octet-stream\r\n\r\n\r\n");
        }
        return body.append("--").append(BOUNDARY).append("--\r\n").toString();
    }
}
