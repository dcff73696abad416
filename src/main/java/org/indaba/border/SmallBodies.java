package org.indaba.border;

import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.EagerContentHandler;
import org.eclipse.jetty.util.Callback;

/** Gathers small bodies before a thread is spent on them, so that a form that trickles in holds none. */
final class SmallBodies extends EagerContentHandler {
    /** Most answers, and few enough bytes for every connection to have as many. */
    static final int MOST_BYTES = 16 << 10;

    /** @param exceptPath its requests are answered before their body is read */
    SmallBodies(String exceptPath) {
        super(new RetainedContentLoaderFactory(2L * MOST_BYTES, -1, false));
        excludePath(exceptPath);
    }

    @Override
    protected boolean onConditionsMet(Request request, Response response, Callback callback) throws Exception {
        boolean small = request.getLength() > 0 && request.getLength() <= MOST_BYTES;
        return small ? super.onConditionsMet(request, response, callback) : nextHandler(request, response, callback);
    }
}
