package org.indaba.channel.webchat;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * Where the pages are seen from outside.
 *
 * @param publicUrl as configured; empty: the address listened on
 * @param trustedProxies addresses whose {@code X-Forwarded-*} count
 */
public record Site(Optional<URI> publicUrl, List<String> trustedProxies) {
    public Site {
        trustedProxies = List.copyOf(trustedProxies);
    }
}
