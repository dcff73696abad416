package org.indaba.channel.webchat.session;

import io.javalin.http.Context;
import java.net.URI;
import java.util.Optional;
import org.indaba.http.network.ClientAddress;
import org.indaba.http.network.Site;

/** The facts about the sender of a request. Trusted proxies are looked through. */
public record BrowserRequest(Context context, Site site) {

    /** Tells whether the connection from the browser is encrypted. */
    public boolean secure() {
        return origin().secure();
    }

    /**
     * This site's address, for absolute links: the configured one, or else the one that was reached. The Host header is
     * ignored: anybody can write anything into it.
     */
    public String here() {
        return site.publicUrl().map(URI::toString).map(url -> url.endsWith("/") ? url.substring(0, url.length() - 1) : url)
                .orElseGet(() -> {
                    String address = context.req().getLocalAddr();
                    String host = address.indexOf(':') < 0 || address.startsWith("[") ? address : "[" + address + "]";
                    return context.req().getScheme() + "://" + host + ":" + context.req().getLocalPort();
                });
    }

    /** The network that the request came from. */
    public String network() {
        return origin().network();
    }

    /**
     * Tells whether a form can have come from a page of this site. Where a browser sends no origin, or hides it as the
     * pages ask it to, the form's key decides.
     */
    public boolean fromThisSite() {
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
                || origin().forwarded("X-Forwarded-Host").filter(authority::equalsIgnoreCase).isPresent()
                || site.publicUrl().map(URI::getAuthority).filter(authority::equalsIgnoreCase).isPresent();
    }

    private static Optional<String> authority(String origin) {
        try {
            return Optional.ofNullable(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private ClientAddress origin() {
        return ClientAddress.of(context, site);
    }
}
