package org.indaba.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.http.HandlerType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.indaba.Served;
import org.indaba.http.limit.ConnectionLimits;
import org.indaba.quiet.Canaries;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What requests say of themselves, of the site and of files, and what comes of it at every route: nothing. */
class LyingRequestsTest {
    private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"([^\"]+)\"");
    private static final String TOKEN = "Authorization: Bearer " + Served.SECRETARIAT;

    @TempDir
    private Path folder;

    private Served served;

    @BeforeEach
    void serve() throws Exception {
        served = new Served(folder, ConnectionLimits.USUAL, Map.of());
    }

    @AfterEach
    void stop() {
        served.close();
    }

    private Set<String> paths(HandlerType method) {
        Set<String> paths = new TreeSet<>();
        served.http().unsafe.internalRouter.allHttpHandlers().forEach(each -> {
            if (each.endpoint.method.equals(method)) {
                paths.add(each.endpoint.path);
            }
        });
        return paths;
    }

    private static String filled(String path, String value) {
        return path.replaceAll("[{<][^}>]*[}>]", value);
    }

    @Test
    void a_host_header_that_lies_gets_into_no_answer() throws Exception {
        for (String path : paths(HandlerType.GET)) {
            for (String code : List.of("wg-study", "nowhere")) {
                Raw answer = Raw.send(served.port(), "GET " + filled(path, code), TOKEN, "Host: evil.example",
                        "X-Forwarded-Host: evil.example", "X-Forwarded-Proto: https", "X-Forwarded-For: 1.2.3.4",
                        "Forwarded: for=1.2.3.4;host=evil.example;proto=https", "X-Original-URL: //evil.example",
                        "X-Rewrite-URL: //evil.example", "Referer: https://evil.example/");
                assertThat(answer.head() + answer.body()).as(path).doesNotContainIgnoringCase("evil.example")
                        .doesNotContain("Strict-Transport-Security", "__Host-");
            }
        }
    }

    @Test
    void links_lead_to_the_site_as_it_is_configured() throws Exception {
        assertThat(Raw.send(served.port(), "GET /", "Host: evil.example").body()).contains("http://indaba.example/c/wg-study");
    }

    @Test
    void a_host_header_that_is_none_is_in_no_log() throws Exception {
        for (String host : List.of("lying-host-0001:[[", "[lying-host-0002", "lying-host-0003:99999", "lying-host-0004\r\nHost: lying-host-0005")) {
            host.lines().forEach(line -> Canaries.OF_THE_RUN.add(line.replaceAll(".*(lying-host-\\d+).*", "$1")));
            Raw answer = Raw.send(served.port(), ("GET / HTTP/1.1\r\nConnection: close\r\nHost: " + host + "\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            assertThat(answer.status()).as(host).isEqualTo(400);
            assertThat(answer.body()).doesNotContain("lying-host");
        }
    }

    @Test
    void a_line_end_in_an_address_or_a_header_begins_no_header() throws Exception {
        String injected = "%0d%0aX-Injected:%20yes%0d%0a%0d%0a%3Cscript%3Ealert(1)%3C/script%3E";
        for (String path : paths(HandlerType.GET)) {
            for (String address : List.of(
                    filled(path, injected), filled(path, "wg-study" + injected),
                    filled(path, "wg-study") + "?lang=" + injected + "&source=" + injected + "&invited=" + injected + "&sep=" + injected)) {
                Raw answer = Raw.send(served.port(), "GET " + address, TOKEN, "Accept: text/html");
                assertThat(answer.headers("X-Injected")).as(address).isEmpty();
                assertThat(answer.body()).as(address).doesNotContain("<script>alert");
            }
        }
        Raw bare = Raw.send(served.port(), "GET /c/wg-study?lang=fr\rX-Injected: yes");
        assertThat(bare.headers("X-Injected")).isEmpty();
    }

    @Test
    void a_path_that_climbs_reads_no_file() throws Exception {
        List<String> climbs = List.of("../../../../../etc/passwd", "..%2f..%2f..%2fetc%2fpasswd", "%2e%2e/%2e%2e/etc/passwd",
                "..%5c..%5cetc%5cpasswd", "....//....//etc/passwd", "..;/..;/etc/passwd", "%252e%252e%252fetc%252fpasswd",
                "..%c0%af..%c0%afetc/passwd", "%00/etc/passwd", "/etc/passwd", "indaba.db", "../indaba.key", "..%2findaba.key", "file:///etc/passwd");
        for (String climb : climbs) {
            for (String before : List.of("/", "/c/", "/c/wg-study/", "/c/wg-study/documents/", "/api/v1/consultations/",
                    "/api/v1/consultations/wg-study/", "/draft-")) {
                Raw answer = Raw.send(served.port(), "GET " + before + climb, TOKEN);
                assertThat(answer.status()).as(before + climb).isIn(400, 404);
                assertThat(answer.body()).as(before + climb).doesNotContain("root:", "SQLite format", "INDABA");
            }
        }
    }

    @Test
    void a_redirect_stays_on_the_site() throws Exception {
        for (String address : List.of("//evil.example/c/wg-study", "/c/wg-study/my-data?next=//evil.example", "/c//evil.example",
                "/\\evil.example", "/c/wg-study/?return=https://evil.example", "/%2f%2fevil.example", "/c/wg-study/my-data/")) {
            Raw answer = Raw.send(served.port(), "GET " + address, "Host: evil.example");
            answer.headers("Location").forEach(to -> assertThat(to).as(address).matches("/(c/wg-study)?"));
        }
    }

    @Test
    void a_form_that_is_forged_is_refused_at_every_address_that_takes_one() throws Exception {
        Set<String> forms = paths(HandlerType.POST);
        forms.remove(Served.UPDATES);
        assertThat(forms).as("addresses that take forms").hasSizeGreaterThanOrEqualTo(3);
        for (String path : forms) {
            Raw page = Raw.send(served.port(), "GET /c/wg-study");
            String cookie = "Cookie: " + page.header("Set-Cookie").orElseThrow().split(";")[0];
            Matcher found = KEY.matcher(page.body());
            assertThat(found.find()).isTrue();
            String key = "key=" + found.group(1);
            for (List<String> each : List.of(
                    List.of("", cookie), List.of("key=x", cookie), List.of(key, "X: no cookie"),
                    List.of(key, cookie, "Origin: https://evil.example"), List.of(key, cookie, "Origin: https://indaba.example.evil.example"),
                    List.of(key, cookie, "Sec-Fetch-Site: cross-site"), List.of(key, cookie, "Sec-Fetch-Site: same-site"),
                    List.of(key, cookie, "Sec-Fetch-Site: cross-site", "Origin: null"))) {
                assertThat(posted(path, each.get(0), each.subList(1, each.size()))).as(path + " " + each.subList(1, each.size())).isEqualTo(403);
            }
            assertThat(posted(path, key, List.of(cookie, "Origin: http://indaba.example", "Sec-Fetch-Site: same-origin")))
                    .as(path + " from its own page").isNotEqualTo(403);
        }
    }

    private int posted(String path, String form, List<String> headers) throws Exception {
        return Raw.send(served.port(), ("POST " + filled(path, "wg-study") + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n"
                + String.join("\r\n", headers) + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                + form.length() + "\r\n\r\n" + form).getBytes(StandardCharsets.UTF_8)).status();
    }
}
