package org.indaba.http;

import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/**
 * Renders the errors that Jetty finds by itself, such as a request that is no HTTP or is too large, as problems that quote
 * nothing of the request.
 */
final class JettyErrorHandler extends ErrorHandler {
    private final Optional<Hsts> secure;

    /** @param secure empty unless the connection from outside is encrypted according to the configuration */
    JettyErrorHandler(Optional<Hsts> secure) {
        this.secure = secure;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int status = response.getStatus() >= 400 ? response.getStatus() : HttpStatus.INTERNAL_SERVER_ERROR_500;
        String json = "{\"type\":\"about:blank\",\"title\":\"" + HttpStatus.getMessage(status) + "\",\"status\":"
                + status + "}";
        response.setStatus(status);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/problem+json");
        SecurityHeaders.addTo(response.getHeaders(), secure);
        Content.Sink.write(response, true, json, callback);
        return true;
    }
}
