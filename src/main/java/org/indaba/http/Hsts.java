package org.indaba.http;

import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.PreEncodedHttpField;

/**
 * The header with which browsers are told for a year to use https alone (RFC 6797).
 *
 * @param subdomains whether this holds for every host below this one too (OWASP ASVS 5.0, 3.4.1). Where the site is at the
 *      top of a domain, it would lock out other people's sites below it that have no https
 */
public record Hsts(boolean subdomains) {
    private static final HttpField OF_THE_HOST = new PreEncodedHttpField("Strict-Transport-Security", "max-age=31536000");
    private static final HttpField OF_ALL_BELOW =
            new PreEncodedHttpField("Strict-Transport-Security", "max-age=31536000; includeSubDomains");

    HttpField field() {
        return subdomains ? OF_ALL_BELOW : OF_THE_HOST;
    }
}
