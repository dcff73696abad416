package org.indaba.http.limit;

import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.EagerContentHandler;
import org.eclipse.jetty.util.Callback;

/** Collects small bodies before a thread is used for them, so that a form that arrives slowly holds none. */
public final class SmallBodyHandler extends EagerContentHandler {
    /** The size covers most forms, and is small enough for every connection to have one. */
    static final int MOST_BYTES = 16 << 10;

    private final MemoryBudget memory;

    /** @param exceptPath the path whose requests are answered before their body is read */
    public SmallBodyHandler(String exceptPath, MemoryBudget memory) {
        super(new Gathering());
        this.memory = memory;
        excludePath(exceptPath);
    }

    /** Where there is no memory to collect it, a body is read as a large one is. */
    @Override
    protected boolean onConditionsMet(Request request, Response response, Callback callback) throws Exception {
        boolean small = request.getLength() > 0 && request.getLength() <= MOST_BYTES;
        MemoryLease lease = memory.lease();
        if (!small || !lease.takeSpare(Gathering.MOST_HELD)) {
            return nextHandler(request, response, callback);
        }
        Request.addCompletionListener(request, failure -> lease.close());
        return super.onConditionsMet(request, response, callback);
    }

    private static final class Gathering extends RetainedContentLoaderFactory {
        private static final long MOST_HELD = 2L * MOST_BYTES;

        @Override
        public ContentLoader newContentLoader(
                String contentType, String mimeType, Handler next, Request request, Response response, Callback callback) {
            return new RetainedContentLoader(next, request, response, callback, MOST_HELD, -1, false) {
                @Override
                protected void handle(Request gathered, Response answer, Callback done) {
                    super.handle(gathered, answer, new LetGo(gathered, done));
                }
            };
        }
    }

    /**
     * Passes a failure on. Jetty 12.1 passes on that a request succeeded, and not that one failed: where the connection
     * broke before the answer, it stayed open for ever.
     */
    private record LetGo(Request gathered, Callback done) implements Callback {
        @Override
        public void succeeded() {
            done.succeeded();
        }

        @Override
        public void failed(Throwable failure) {
            gathered.fail(failure);
        }

        @Override
        public InvocationType getInvocationType() {
            return done.getInvocationType();
        }
    }
}
