package org.indaba.border;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * Where the server is seen from outside.
 *
 * @param publicUrl as configured; empty: the address listened on
 * @param trustedProxies addresses whose {@code X-Forwarded-*} count, in their one form
 */
public record Site(Optional<URI> publicUrl, List<String> trustedProxies) {
    public Site {
        trustedProxies = trustedProxies.stream().map(Ip::canonical).toList();
    }

    boolean trusts(String address) {
        return !trustedProxies.isEmpty() && trustedProxies.contains(Ip.canonical(address));
    }

    boolean isHttps() {
        return publicUrl.map(URI::getScheme).filter("https"::equalsIgnoreCase).isPresent();
    }
}
