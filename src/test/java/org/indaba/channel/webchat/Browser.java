package org.indaba.channel.webchat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** A browser without scripts: it keeps cookies, fills in what stands on the page, and follows where it is led. */
public final class Browser {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** What stands in a tag: within quotes that may be its end too. */
    private static final String INSIDE = "((?:[^>\"]|\"[^\"]*\")*)";

    private static final Pattern FORM = Pattern.compile("<form " + INSIDE + ">(.*?)</form>", Pattern.DOTALL);
    private static final Pattern BUTTON = Pattern.compile("<button" + INSIDE + ">(.*?)</button>", Pattern.DOTALL);
    private static final Pattern HIDDEN = Pattern.compile("<input type=\"hidden\"" + INSIDE + ">");
    private static final Pattern ATTRIBUTE = Pattern.compile("([a-z-]+)=\"([^\"]*)\"");

    /** A file to be sent with the next form. */
    public record Upload(String field, String name, String type, byte[] bytes) {}

    /** A form ready to be sent, as often as one likes. */
    public record Form(String action, boolean multipart, Map<String, String> fields, List<Upload> uploads) {
        public Form with(String name, String value) {
            Map<String, String> changed = new LinkedHashMap<>(fields);
            changed.put(name, value);
            return new Form(action, multipart, changed, uploads);
        }

        public Form without(String name) {
            Map<String, String> changed = new LinkedHashMap<>(fields);
            changed.remove(name);
            return new Form(action, multipart, changed, uploads);
        }
    }

    private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final String site;
    private final String language;
    public final Map<String, String> cookies = new TreeMap<>();
    public final Map<String, String> headers = new TreeMap<>();
    private final List<Upload> uploads = new ArrayList<>();
    private boolean patient;
    private String typed = "";
    private HttpResponse<byte[]> last;
    private String path = "/";
    private int largest;

    /** Those it keeps, to be given to another. */
    public Map<String, String> cookies() {
        return cookies;
    }

    public Browser(String site, String language) {
        this.site = site;
        this.language = language;
    }

    // ---- looking

    public int status() {
        return last.statusCode();
    }

    public String path() {
        return path;
    }

    public Optional<String> header(String name) {
        return last.headers().firstValue(name);
    }

    /** The bytes on the wire of the largest page so far. */
    public int largest() {
        return largest;
    }

    public byte[] body() {
        return last.body();
    }

    public String html() {
        try {
            boolean gzip = header("Content-Encoding").filter("gzip"::equals).isPresent();
            byte[] body = gzip
                    ? new GZIPInputStream(new ByteArrayInputStream(last.body())).readAllBytes()
                    : last.body();
            return new String(body, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a person reads, without the directions around it. */
    public String text() {
        return unescaped(html().replaceAll("(?s)<style>.*?</style>|<title>.*?</title>", "").replaceAll("<(?:[^>\"]|\"[^\"]*\")+>", "\n"))
                .replaceAll("[\u2066-\u2069\u200e\u200f]", "");
    }

    public String heading() {
        Matcher heading = Pattern.compile("<h1[^>]*>(.*?)</h1>", Pattern.DOTALL).matcher(html());
        return heading.find() ? unescaped(heading.group(1)).replaceAll("<br>", "\n").replaceAll("[\u2066-\u2069]", "") : "";
    }

    /** What stands in the text field. */
    public String field() {
        Matcher area = Pattern.compile("<textarea (?:[^>\"]|\"[^\"]*\")*>(.*?)</textarea>", Pattern.DOTALL).matcher(html());
        if (area.find()) {
            return unescaped(area.group(1)).replaceFirst("^\n", "");
        }
        Matcher input = Pattern.compile("<input type=\"text\"" + INSIDE + ">").matcher(html());
        return input.find() ? attributes(input.group(1)).getOrDefault("value", "") : "";
    }

    public boolean takesText() {
        return html().contains("name=\"text\"");
    }

    public List<String> buttons() {
        List<String> labels = new ArrayList<>();
        for (Matcher button = BUTTON.matcher(html()); button.find(); ) {
            labels.add(unescaped(button.group(2)).replaceAll("[\u2066-\u2069]", ""));
        }
        return labels;
    }

    // ---- doing

    public Browser open(String where) {
        send(request(where).GET().build());
        path = where;
        return this;
    }

    public Browser reload() {
        return open(path);
    }

    public Browser type(String text) {
        assertThat(takesText()).as("a text field on the page:\n%s", text()).isTrue();
        typed = text;
        return this;
    }

    public Browser attach(Upload upload) {
        uploads.add(upload);
        return this;
    }

    public Browser press(String label) {
        return submit(form(label));
    }

    /** The form that pressing this button would send. */
    public Form form(String label) {
        for (Matcher form = FORM.matcher(html()); form.find(); ) {
            for (Matcher button = BUTTON.matcher(form.group(2)); button.find(); ) {
                if (unescaped(button.group(2)).replaceAll("[\u2066-\u2069]", "").equals(label)) {
                    return filled(attributes(form.group(1)), form.group(2), attributes(button.group(1)));
                }
            }
        }
        throw new AssertionError("no button [" + label + "] among " + buttons() + " on\n" + text());
    }

    private Form filled(Map<String, String> form, String inside, Map<String, String> button) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Matcher hidden = HIDDEN.matcher(inside); hidden.find(); ) {
            Map<String, String> attributes = attributes(hidden.group(1));
            fields.put(attributes.get("name"), attributes.getOrDefault("value", ""));
        }
        if (inside.contains("name=\"text\"")) {
            fields.put("text", typed.replace("\n", "\r\n"));
        } else if (inside.contains("name=\"code\"")) {
            fields.put("code", typed);
        }
        if (button.containsKey("name")) {
            fields.put(button.get("name"), button.get("value"));
        }
        Form made = new Form(
                form.get("action"), form.getOrDefault("enctype", "").startsWith("multipart"), fields,
                List.copyOf(uploads));
        typed = "";
        uploads.clear();
        return made;
    }

    public Browser typeCode(String code) {
        typed = code;
        return this;
    }

    /** Sends a form and goes where the answer leads. */
    /** Sends a form again as long as it is told that too much is being sent just now, as the page asks its person to. */
    Browser patient() {
        patient = true;
        return this;
    }

    public Browser submit(Form form) {
        do {
            post(form);
        } while (patient && status() == 503);
        if (status() == 303) {
            open(header("Location").orElseThrow());
        }
        return this;
    }

    public Browser post(Form form) {
        HttpRequest.Builder request = request(form.action());
        if (form.multipart()) {
            send(request.header("Content-Type", "multipart/form-data; boundary=" + Wire.BOUNDARY)
                    .POST(HttpRequest.BodyPublishers.ofByteArray(Wire.multipart(form)))
                    .build());
        } else {
            send(request.header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(urlencoded(form.fields())))
                    .build());
        }
        path = form.action();
        return this;
    }

    private static String urlencoded(Map<String, String> fields) {
        List<String> pairs = new ArrayList<>();
        fields.forEach((name, value) -> pairs.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return String.join("&", pairs);
    }

    private HttpRequest.Builder request(String where) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(site + where))
                .timeout(PATIENCE)
                .header("Accept", "text/html,*/*;q=0.8")
                .header("Accept-Encoding", "gzip")
                .header("Accept-Language", language);
        headers.forEach(request::header);
        if (!cookies.isEmpty()) {
            List<String> pairs = new ArrayList<>();
            cookies.forEach((name, value) -> pairs.add(name + "=" + value));
            request.header("Cookie", String.join("; ", pairs));
        }
        return request;
    }

    private void send(HttpRequest request) {
        try {
            last = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
        largest = Math.max(largest, last.body().length);
        for (String set : last.headers().allValues("Set-Cookie")) {
            String[] pair = set.split(";", 2)[0].split("=", 2);
            if (set.contains("Max-Age=0;")) {
                cookies.remove(pair[0]);
            } else {
                cookies.put(pair[0], pair[1]);
            }
        }
    }

    private static Map<String, String> attributes(String written) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (Matcher attribute = ATTRIBUTE.matcher(written); attribute.find(); ) {
            attributes.put(attribute.group(1), unescaped(attribute.group(2)));
        }
        return attributes;
    }

    private static String unescaped(String html) {
        return html.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'")
                .replace("&#13;", "\r").replace("&amp;", "&");
    }

    /** The form as it goes over the wire. */
    static final class Wire {
        static final String BOUNDARY = "----form7MA4YWxkTrZu0gW";

        private Wire() {}

        static byte[] multipart(Form form) {
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            form.fields().forEach((name, value) -> part(body, "name=\"" + name + "\"", value.getBytes(StandardCharsets.UTF_8)));
            for (Upload each : form.uploads()) {
                part(body, "name=\"" + each.field() + "\"; filename=\"" + each.name() + "\"\r\nContent-Type: " + each.type(),
                        each.bytes());
            }
            body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
            return body.toByteArray();
        }

        private static void part(ByteArrayOutputStream body, String disposition, byte[] content) {
            body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            body.writeBytes(content);
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        }
    }
}
