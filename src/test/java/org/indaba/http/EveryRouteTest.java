package org.indaba.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.http.HandlerType;
import io.javalin.router.Endpoint;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.indaba.Served;
import org.indaba.http.limit.ConnectionLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every answer says to browsers: every route that is registered, by every method, and every way to fail. */
class EveryRouteTest {
    private static final List<String> METHODS =
            List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND");

    /** Where every answer of the kind is the same, and nobody's own. */
    private static final String PUBLIC = "/(draft|limits)-[0-9a-f]{12}\\.js|/c/[^/]+/qr(-telegram)?\\.png";

    @TempDir
    private Path folder;

    private static String filled(String path) {
        return path.replace("{code}", "wg-study").replace("{number}", "1").replaceAll("[{<][^}>]*[}>]", "x");
    }

    private static Set<String> routes(Served served) {
        Set<String> paths = new TreeSet<>();
        served.http().unsafe.internalRouter.allHttpHandlers().forEach(each -> {
            if (each.endpoint.method.isHttpMethod()) {
                paths.add(each.endpoint.path);
            }
        });
        return paths;
    }

    @Test
    void every_answer_keeps_browsers_from_what_they_need_not_do() throws Exception {
        try (Served served = new Served(folder, ConnectionLimits.USUAL, Map.of())) {
            Set<String> routes = routes(served);
            assertThat(routes).as("the router tells its routes").hasSizeGreaterThan(20).contains("/", "/c/{code}", Served.UPDATES);
            Map<Integer, Integer> answers = new TreeMap<>();
            for (String route : routes) {
                for (String method : METHODS) {
                    for (String[] headers : new String[][] {
                        {}, {"Accept: text/html", "Authorization: Bearer " + Served.SECRETARIAT}
                    }) {
                        Raw answer = Raw.send(served.port(), method + " " + filled(route), headers);
                        safe(method + " " + route, filled(route), answer);
                        assertThat(answer.headers("Strict-Transport-Security")).as("over plain http").isEmpty();
                        answers.merge(answer.status(), 1, Integer::sum);
                    }
                }
            }
            System.out.println("routes " + routes.size() + ", answers by status " + answers);
            assertThat(answers.keySet()).as("statuses").doesNotContain(0, 500).contains(200, 401, 403, 404);
        }
    }

    @Test
    void every_way_to_fail_is_as_safe_and_names_no_software() throws Exception {
        try (Served served = new Served(folder, ConnectionLimits.USUAL, Map.of())) {
            served.http().unsafe.internalRouter.addHttpEndpoint(new Endpoint(HandlerType.GET, "/planted", context -> {
                throw new IllegalStateException("a secret that was stored");
            }));
            Map<String, Integer> expected = new LinkedHashMap<>();
            expected.put("GET /nowhere HTTP/1.1\r\nHost: a\r\n\r\n", 404);
            expected.put("GET /planted HTTP/1.1\r\nHost: a\r\n\r\n", 500);
            expected.put("GET /c/%2e%2e/%2e%2e/etc/passwd HTTP/1.1\r\nHost: a\r\n\r\n", 400);
            expected.put("GET /c/..%2f..%2fetc/passwd HTTP/1.1\r\nHost: a\r\n\r\n", 404);
            expected.put("GET /c/%zz HTTP/1.1\r\nHost: a\r\n\r\n", 400);
            expected.put("GET / HTTP/1.1\r\n\r\n", 400);
            expected.put("GET / HTTP/1.1\nHost: a\r\n\r\n", 400);
            expected.put("GET / HTTP/1.1\r\nHost: a\nX: y\r\n\r\n", 400);
            expected.put("GET / HTTP/9.9\r\nHost: a\r\n\r\n", 505);
            expected.put("G\0T / HTTP/1.1\r\nHost: a\r\n\r\n", 400);
            expected.put("GET / HTTP/1.1\r\nHost: a\r\nX: " + "x".repeat(20_000) + "\r\n\r\n", 431);
            expected.put("GET / HTTP/1.1\r\nHost: a\r\n" + "X: y\r\n".repeat(3_000) + "\r\n", 431);
            expected.put("GET /" + "x".repeat(20_000) + " HTTP/1.1\r\nHost: a\r\n\r\n", 414);
            expected.put("POST /c/wg-study HTTP/1.1\r\nHost: a\r\nContent-Length: x\r\n\r\n", 400);
            expected.put("POST /c/wg-study HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\nabc", 400);
            expected.put("POST /c/wg-study HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: gzip\r\n\r\n", 400);
            expected.put("POST " + Served.UPDATES + " HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999\r\n"
                    + "X-Telegram-Bot-Api-Secret-Token: " + Served.HOOK + "\r\n\r\n", 413);
            expected.put("GET /api/v1/consultations HTTP/1.1\r\nHost: a\r\n\r\n", 401);
            expected.put("POST /api/v1/consultations HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n", 405);
            expected.put("GET " + Served.UPDATES + " HTTP/1.1\r\nHost: a\r\n\r\n", 405);
            expected.put("DELETE /health/live HTTP/1.1\r\nHost: a\r\n\r\n", 405);
            expected.put("PUT /c/wg-study HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n", 405);
            expected.put("POST / HTTP/1.1\r\nHost: a\r\nAccept: text/html\r\nContent-Length: 0\r\n\r\n", 405);
            List<String> others = new ArrayList<>();
            for (Map.Entry<String, Integer> each : expected.entrySet()) {
                String request = each.getKey().replaceFirst("\r\n\r\n", "\r\nConnection: close\r\n\r\n");
                String name = request.substring(0, Math.min(60, request.length())).replace("\r\n", " ⏎ ");
                Raw answer = Raw.send(served.port(), request.getBytes(StandardCharsets.ISO_8859_1));
                if (answer.status() != each.getValue()) {
                    others.add(name + " is answered with " + answer.status() + " instead of " + each.getValue());
                }
                safe(name, "", answer);
                assertThat(answer.header("Allow").isPresent()).as("methods that are allowed, " + name)
                        .isEqualTo(answer.status() == 405);
                assertThat(answer.body()).doesNotContain("a secret that was stored", "Exception", "\tat ");
            }
            assertThat(others).isEmpty();
        }
    }

    @Test
    void over_https_the_browser_is_told_to_come_by_https_alone() throws Exception {
        try (Served served = new Served(folder, ConnectionLimits.USUAL, Map.of("INDABA_PUBLIC_URL", "https://indaba.example"))) {
            for (String line : List.of("GET /", "GET /nowhere", "GET /c/wg-study", "GET /api/v1/consultations", "GET /%zz")) {
                Raw answer = Raw.send(served.port(), line);
                assertThat(answer.headers("Strict-Transport-Security")).as(line).containsExactly("max-age=31536000; includeSubDomains");
            }
            assertThat(Raw.send(served.port(), "GET /c/wg-study").header("Set-Cookie").orElseThrow())
                    .startsWith("__Host-indaba=").contains("; Path=/;", "; HttpOnly", "; SameSite=Lax", "; Secure")
                    .doesNotContain("Domain");
        }
        try (Served served = new Served(folder, ConnectionLimits.USUAL, Map.of(
                "INDABA_TRUSTED_PROXIES", "127.0.0.1", "INDABA_HSTS_SUBDOMAINS", "false"))) {
            assertThat(Raw.send(served.port(), "GET /", "X-Forwarded-Proto: https").headers("Strict-Transport-Security"))
                    .as("where other sites stand below the host").containsExactly("max-age=31536000");
        }
    }

    private static void safe(String name, String path, Raw answer) {
        assertThat(answer.head()).as(name).isNotEmpty();
        assertThat(answer.headers("Content-Security-Policy")).as("the policy of " + name).singleElement().asString()
                .startsWith("default-src 'none'; ").contains("frame-ancestors 'none'", "base-uri 'none'", "form-action ")
                .doesNotContain("unsafe", "*", "data:", "http:", "https:");
        assertThat(answer.headers("X-Frame-Options")).as(name).containsExactly("DENY");
        assertThat(answer.headers("X-Content-Type-Options")).as(name).containsExactly("nosniff");
        assertThat(answer.headers("Referrer-Policy")).as(name).containsExactly("no-referrer");
        assertThat(answer.headers("Permissions-Policy")).as(name).hasSize(1);
        assertThat(answer.headers("Cross-Origin-Opener-Policy")).as(name).containsExactly("same-origin");
        assertThat(answer.headers("Cross-Origin-Resource-Policy")).as(name).hasSize(1);
        if (!path.matches(PUBLIC) || answer.status() != 200) {
            assertThat(answer.headers("Cache-Control")).as("caches and " + name).containsExactly("no-store");
            assertThat(answer.headers("Cross-Origin-Resource-Policy")).as(name).containsExactly("same-origin");
        }
        if (!answer.body().isEmpty()) {
            assertThat(answer.headers("Content-Type")).as("the type of " + name).singleElement().asString()
                    .matches("(text/|application/jsonl).*; ?charset=utf-8.*|application/(problem\\+)?json|application/zip"
                            + "|application/pdf|image/png");
        }
        if (name.startsWith("TRACE ")) {
            assertThat(answer.status()).as(name).isGreaterThanOrEqualTo(400);
            assertThat(answer.body()).as("nothing of the request comes back: " + name).doesNotContain("Host:", "Bearer");
        }
        assertThat(answer.headers("Server")).as(name).isEmpty();
        assertThat(answer.headers("X-Powered-By")).as(name).isEmpty();
        assertThat(answer.headers("Access-Control-Allow-Origin")).as(name).isEmpty();
        assertThat((answer.head() + answer.body()).toLowerCase(java.util.Locale.ROOT)).as(name)
                .doesNotContain("jetty", "javalin");
        answer.headers("Location").forEach(to -> assertThat(to).as(name).matches("/[^/\\\\].*|/"));
        answer.headers("Set-Cookie").forEach(cookie -> assertThat(cookie).as(name)
                .matches("indaba=[^;]*; Path=/; Max-Age=\\d+; HttpOnly; SameSite=Lax"));
        if (answer.header("Content-Type").filter(type -> type.startsWith("text/html")).isPresent()) {
            assertThat(answer.body()).as(name)
                    .doesNotContainPattern("(?i)<script(?![^>]* src=\")[^>]*>")
                    .doesNotContainPattern("(?i)<[a-z][^>]*\\son[a-z]+\\s*=")
                    .doesNotContainPattern("(?i)<[a-z][^>]*\\sstyle\\s*=")
                    .doesNotContainPattern("(?i)javascript:");
        }
    }
}
