package org.indaba.channel.webchat;

import io.javalin.http.Context;
import java.net.URI;
import java.util.Arrays;
import java.util.Optional;

/** What is known of whoever sent a request, proxies looked through where they are trusted. */
record Caller(Context context, Site site) {

    /** Whether the way from the browser is encrypted. */
    boolean secure() {
        return site.publicUrl().map(URI::getScheme).filter("https"::equalsIgnoreCase).isPresent()
                || "https".equalsIgnoreCase(forwarded("X-Forwarded-Proto").orElse(context.scheme()));
    }

    /**
     * This site's address, for links that lead back from anywhere: as configured, else the one that was reached. What the
     * request itself says of it (Host) counts for nothing: anyone can say anything.
     */
    String here() {
        return site.publicUrl().map(URI::toString).map(url -> url.endsWith("/") ? url.substring(0, url.length() - 1) : url)
                .orElseGet(() -> {
                    String address = context.req().getLocalAddr();
                    String host = address.indexOf(':') < 0 || address.startsWith("[") ? address : "[" + address + "]";
                    return context.req().getScheme() + "://" + host + ":" + context.req().getLocalPort();
                });
    }

    /** The network that it came from: an IPv4 address, or the 64 bits that one IPv6 subscriber has. */
    String network() {
        String address = forwarded("X-Forwarded-For").orElse(context.ip());
        if (address.indexOf(':') < 0 || address.indexOf('.') >= 0) {
            return address;
        }
        String[] groups = address.replace("[", "").split(":");
        return String.join(":", Arrays.copyOf(groups, Math.min(4, groups.length)));
    }

    /**
     * Whether a form can have come from a page of this site. A browser that says nothing, or hides the origin as the
     * pages ask it to, is left to the form's key.
     */
    boolean fromThisSite() {
        String fetch = context.header("Sec-Fetch-Site");
        if (fetch != null && !fetch.equals("same-origin") && !fetch.equals("none")) {
            return false;
        }
        String origin = context.header("Origin");
        if (origin == null || origin.equals("null")) {
            return true;
        }
        return authority(origin).filter(this::isThisHost).isPresent();
    }

    private boolean isThisHost(String authority) {
        return Optional.ofNullable(context.host()).filter(authority::equalsIgnoreCase).isPresent()
                || forwarded("X-Forwarded-Host").filter(authority::equalsIgnoreCase).isPresent()
                || site.publicUrl().map(URI::getAuthority).filter(authority::equalsIgnoreCase).isPresent();
    }

    private static Optional<String> authority(String origin) {
        try {
            return Optional.ofNullable(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The last value, which the proxy itself added. */
    private Optional<String> forwarded(String header) {
        if (!site.trustedProxies().contains(context.ip())) {
            return Optional.empty();
        }
        return Optional.ofNullable(context.header(header))
                .map(value -> value.substring(value.lastIndexOf(',') + 1).strip())
                .filter(value -> !value.isEmpty());
    }
}
