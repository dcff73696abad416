package org.indaba.http.network;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/** The address of the server as it is seen from outside, and the proxies that it trusts. */
public final class Site {
    private final Optional<URI> publicUrl;
    private final List<Network> trusted;

    /**
     * @param publicUrl as configured; empty: the address listened on
     * @param trustedProxies addresses and networks whose {@code X-Forwarded-*} count
     */
    public Site(Optional<URI> publicUrl, List<String> trustedProxies) {
        this.publicUrl = publicUrl;
        this.trusted = trustedProxies.stream().flatMap(each -> Network.parse(each).stream()).toList();
    }

    public Optional<URI> publicUrl() {
        return publicUrl;
    }

    boolean trusts(String address) {
        return !trusted.isEmpty()
                && IpAddress.parse(address).filter(each -> trusted.stream().anyMatch(one -> one.contains(each))).isPresent();
    }

    public boolean isHttps() {
        return publicUrl.map(URI::getScheme).filter("https"::equalsIgnoreCase).isPresent();
    }
}
