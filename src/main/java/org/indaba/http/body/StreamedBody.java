package org.indaba.http.body;

import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends a body while it is made. One that is not whole breaks the connection, whatever was thrown: if it ended as others
 * do, everybody would take it for whole.
 */
public final class StreamedBody {
    private static final Logger LOG = LoggerFactory.getLogger(StreamedBody.class);

    private StreamedBody() {}

    /** Makes the body. It does not close the stream. */
    public interface Maker {
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Sets no status and no header. What is thrown before the first byte has left is thrown here too, so that it can be
     * answered: an {@link Error} as an exception, with no header left that the maker has set.
     */
    public static void send(Context context, Maker maker) throws IOException {
        HttpServletResponse response = context.res();
        try {
            // the servlet's own stream: the framework's would gather what is compressed
            maker.writeTo(response.getOutputStream());
        } catch (IOException | RuntimeException | Error e) {
            if (response.isCommitted()) {
                // first of all: where memory has run out, anything else may fail too
                ConnectionAbort.connection(context.req());
                LOG.warn("a download broke off: {}", e.getClass().getName());
                return;
            }
            response.reset();
            if (e instanceof Error error) {
                LOG.error("a download could not be begun: {}", error.getClass().getName());
                throw new IllegalStateException("a body could not be made", error);
            }
            throw e;
        }
    }
}
