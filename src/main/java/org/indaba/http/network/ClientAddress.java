package org.indaba.http.network;

import io.javalin.http.Context;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The origin of a request. Trusted proxies are looked through.
 *
 * @param peer the address at the other end of the connection
 * @param scheme the scheme of the connection
 * @param headers all values of one header, in the order in which they came
 */
public record ClientAddress(String peer, String scheme, Function<String, List<String>> headers, Site site) {

    public static ClientAddress of(Context context, Site site) {
        return new ClientAddress(
                context.ip(), context.scheme(), name -> Collections.list(context.req().getHeaders(name)), site);
    }

    /** Tells whether the connection from the browser is encrypted. */
    public boolean secure() {
        return site.isHttps() || "https".equalsIgnoreCase(forwarded("X-Forwarded-Proto").orElse(scheme));
    }

    /** The network of the client: an IPv4 address, or the 64 bits that one IPv6 subscriber has. */
    public String network() {
        return IpAddress.network(client());
    }

    /** The last value of a header, which the proxy next to the server added; empty unless that proxy is trusted. */
    public Optional<String> forwarded(String header) {
        List<String> values = values(header);
        return values.isEmpty() ? Optional.empty() : Optional.of(values.get(values.size() - 1));
    }

    /**
     * The client's address: the first from the right that is no trusted proxy. Anybody may have written the values further
     * left.
     */
    private String client() {
        List<String> hops = values("X-Forwarded-For");
        String client = peer;
        for (int i = hops.size() - 1; i >= 0; i--) {
            if (IpAddress.parse(hops.get(i)).isEmpty()) {
                return client;
            }
            client = hops.get(i);
            if (!site.trusts(client)) {
                return client;
            }
        }
        return client;
    }

    private List<String> values(String header) {
        if (!site.trusts(peer)) {
            return List.of();
        }
        return headers.apply(header).stream()
                .flatMap(line -> Arrays.stream(line.split(",")))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }
}
