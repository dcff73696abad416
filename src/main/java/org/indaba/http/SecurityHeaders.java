package org.indaba.http;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.MetaData;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpStream;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.indaba.http.network.ClientAddress;
import org.indaba.http.network.Site;

/**
 * Adds the security headers to every answer when it leaves the server: to those of routes, of errors and of Jetty itself. A
 * header that a route has set stays.
 */
final class SecurityHeaders extends Handler.Wrapper {
    /** The headers of answers that are no page: nothing in them is run, shown inside another page, or sent on. */
    private static final List<HttpField> EVERYWHERE = List.of(
            field("Content-Security-Policy",
                    "default-src 'none'; form-action 'none'; frame-ancestors 'none'; base-uri 'none'"),
            field("Cache-Control", "no-store"),
            field("Referrer-Policy", "no-referrer"),
            field("X-Content-Type-Options", "nosniff"),
            field("X-Frame-Options", "DENY"),
            field("Permissions-Policy",
                    "camera=(), microphone=(), geolocation=(), display-capture=(), payment=(), usb=(), browsing-topics=()"),
            field("Cross-Origin-Opener-Policy", "same-origin"),
            field("Cross-Origin-Resource-Policy", "same-origin"));

    private final Site site;
    private final Hsts hsts;

    SecurityHeaders(Site site, Hsts hsts) {
        this.site = site;
        this.hsts = hsts;
    }

    private static HttpField field(String name, String value) {
        return new PreEncodedHttpField(name, value);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Optional<Hsts> secure = Optional.of(hsts).filter(each -> origin(request).secure());
        request.addHttpStreamWrapper(stream -> new HttpStream.Wrapper(stream) {
            @Override
            public void send(
                    MetaData.Request asked, MetaData.Response answer, boolean last, ByteBuffer content, Callback sent) {
                super.send(asked, answer == null || answer.getStatus() < 200 ? answer : completed(answer, secure), last,
                        content, sent);
            }
        });
        return super.handle(request, response, callback);
    }

    private ClientAddress origin(Request request) {
        return new ClientAddress(
                Request.getRemoteAddr(request), request.getHttpURI().getScheme(),
                name -> request.getHeaders().getFields(name).stream().map(HttpField::getValue).toList(), site);
    }

    private static MetaData.Response completed(MetaData.Response answer, Optional<Hsts> secure) {
        HttpFields.Mutable fields = HttpFields.build(answer.getHttpFields());
        addTo(fields, secure);
        return new MetaData.Response(
                answer.getStatus(), answer.getReason(), answer.getHttpVersion(), fields, answer.getContentLength(),
                answer.getTrailersSupplier());
    }

    /** @param secure empty where the connection from the browser is not encrypted, and the header would be ignored */
    static void addTo(HttpFields.Mutable fields, Optional<Hsts> secure) {
        fields.remove(HttpHeader.SERVER);
        for (HttpField each : EVERYWHERE) {
            if (!fields.contains(each.getName())) {
                fields.add(each);
            }
        }
        secure.map(Hsts::field).filter(each -> !fields.contains(each.getName())).ifPresent(fields::add);
    }
}
