package org.indaba.http.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose request it is, and who may say so. */
class ClientAddressTest {
    private static final Site BEHIND = new Site(Optional.empty(), List.of("127.0.0.1", "10.0.0.2", "2001:db8:ffff::1"));

    private static ClientAddress origin(String peer, Map<String, List<String>> headers) {
        return new ClientAddress(peer, "http", name -> headers.getOrDefault(name, List.of()), BEHIND);
    }

    private static String network(String peer, String... forwarded) {
        return origin(peer, Map.of("X-Forwarded-For", List.of(forwarded))).network();
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.7",
        "2001:db8::1, 2001:db8:0:0::/64",
        "2001:db8::2, 2001:db8:0:0::/64",
        "2001:db8:0:0:5:6:7:8, 2001:db8:0:0::/64",
        "[2001:DB8:0:1::9], 2001:db8:0:1::/64",
        "fe80::1%eth0, fe80:0:0:0::/64",
        "::ffff:192.0.2.7, 192.0.2.7",
        "::1, 0:0:0:0::/64",
    })
    void one_subscriber_is_one_network_however_it_is_written(String peer, String network) {
        assertThat(network(peer)).isEqualTo(network);
    }

    @Test
    void who_is_not_trusted_can_say_what_they_like() {
        assertThat(network("192.0.2.7", "198.51.100.1")).isEqualTo("192.0.2.7");
        assertThat(origin("192.0.2.7", Map.of("X-Forwarded-Proto", List.of("https"))).secure()).isFalse();
        assertThat(origin("192.0.2.7", Map.of("X-Forwarded-Host", List.of("evil.example"))).forwarded("X-Forwarded-Host"))
                .isEmpty();
    }

    @Test
    void a_trusted_proxy_is_believed_for_what_it_added_itself() {
        assertThat(network("127.0.0.1", "198.51.100.1")).isEqualTo("198.51.100.1");
        assertThat(network("127.0.0.1", "6.6.6.6, 198.51.100.1")).as("the caller wrote the first").isEqualTo("198.51.100.1");
        assertThat(network("127.0.0.1", "6.6.6.6", "198.51.100.1")).as("in a line of its own").isEqualTo("198.51.100.1");
        assertThat(network("127.0.0.1", "6.6.6.6, 198.51.100.1, 10.0.0.2")).as("two proxies").isEqualTo("198.51.100.1");
        assertThat(network("2001:db8:ffff:0:0:0:0:1", "198.51.100.1:4711")).as("with its port").isEqualTo("198.51.100.1");
        assertThat(origin("[2001:db8:ffff:0::1]", Map.of("X-Forwarded-Proto", List.of("http, https"))).secure()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.1.2.3, true",
        "10.0.0.0/8, 11.0.0.1, false",
        "10.0.0.0/8, ::ffff:10.1.2.3, true",
        "172.16.0.0/12, 172.31.255.255, true",
        "172.16.0.0/12, 172.32.0.0, false",
        "192.0.2.128/25, 192.0.2.127, false",
        "0.0.0.0/0, 198.51.100.9, true",
        "0.0.0.0/0, 2001:db8::1, false",
        "2001:db8:ffff::/48, 2001:db8:ffff:1::9, true",
        "2001:db8:ffff::/48, 2001:db8:fffe:1::9, false",
        "fd00::/8, fdff::1, true",
        "::/0, 192.0.2.1, false",
        "192.0.2.7/32, 192.0.2.7, true",
        "192.0.2.7/32, 192.0.2.6, false",
    })
    void a_trusted_network_holds_its_addresses_and_no_other(String trusted, String peer, boolean holds) {
        Site behind = new Site(Optional.empty(), List.of(trusted));
        assertThat(new ClientAddress(peer, "http", name -> List.of("198.51.100.1"), behind).network().equals("198.51.100.1"))
                .isEqualTo(holds);
    }

    @Test
    void what_is_no_address_is_nobodys() {
        for (String nonsense : List.of("unknown", "_hidden", "", "1.2.3.4.5", "999.1.1.1", "evil.example", "::1::", "x".repeat(9_000))) {
            assertThat(network("127.0.0.1", nonsense)).as(nonsense).isEqualTo("127.0.0.1");
        }
    }

    @Test
    void a_site_with_https_is_secure_whatever_the_last_step_is() {
        Site https = new Site(Optional.of(URI.create("https://indaba.example")), List.of());
        assertThat(new ClientAddress("192.0.2.7", "http", name -> List.of(), https).secure()).isTrue();
    }
}
