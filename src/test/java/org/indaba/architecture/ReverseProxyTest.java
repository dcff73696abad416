package org.indaba.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What stands between people and the server as docs/deploy.md has it: TLS that is up to date, and no way around it. */
class ReverseProxyTest {
    private List<String> servers;

    @BeforeEach
    void read() throws IOException {
        Matcher block = Pattern.compile("(?s)```nginx\n(.*?)```").matcher(Files.readString(Path.of("docs/deploy.md")));
        assertThat(block.find()).as("docs/deploy.md has a block for nginx").isTrue();
        servers = List.of(block.group(1).split("(?m)^server \\{")).stream().skip(1).toList();
        assertThat(servers).hasSize(2);
    }

    private static String directive(String server, String name) {
        Matcher found = Pattern.compile("(?m)^    " + name + " +(.*);$").matcher(server);
        assertThat(found.find()).as(name).isTrue();
        return found.group(1);
    }

    @Test
    void tls_is_of_1_2_or_1_3_and_keeps_what_was_said_secret_though_its_key_is_lost_later() {
        assertThat(directive(servers.get(0), "ssl_protocols").split(" ")).containsExactly("TLSv1.2", "TLSv1.3");
        assertThat(directive(servers.get(0), "ssl_ciphers").split(":"))
                .allSatisfy(each -> assertThat(each).matches("ECDHE-(ECDSA|RSA)-(AES(128|256)-GCM-SHA(256|384)|CHACHA20-POLY1305)"));
        assertThat(directive(servers.get(0), "ssl_certificate")).startsWith("/etc/letsencrypt/");
    }

    @Test
    void where_it_came_from_is_told_by_the_proxy_and_what_watches_stays_inside() {
        assertThat(servers.get(0))
                .contains("proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;")
                .contains("proxy_set_header X-Forwarded-Proto $scheme;")
                .contains("proxy_pass http://127.0.0.1:")
                .contains("location = /metrics { deny all; }", "location /health/ { deny all; }");
    }

    @Test
    void by_plain_http_pages_lead_on_and_programs_are_refused() {
        assertThat(servers.get(1))
                .contains("listen 80;")
                .contains("location /api/ { return 403; }", "location /telegram/ { return 403; }")
                .contains("location / { return 301 https://$host$request_uri; }")
                .doesNotContain("proxy_pass");
    }

    @Test
    void its_log_keeps_no_query_which_may_hold_the_secret_of_a_link() throws IOException {
        String page = Files.readString(Path.of("docs/deploy.md"));
        Matcher format = Pattern.compile("(?m)^log_format indaba '(.*)';$").matcher(page);
        assertThat(format.find()).isTrue();
        assertThat(format.group(1)).doesNotContain("$request ", "$request\"", "$request_uri", "$args", "$query", "$http_", "$cookie");
        assertThat(servers).allSatisfy(each -> assertThat(directive(each, "access_log")).endsWith(" indaba"));
    }
}
