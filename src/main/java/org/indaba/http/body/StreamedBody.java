package org.indaba.http.body;

import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends a body while it is made. Where making it fails the connection is broken: a body that ended normally would be taken
 * for complete.
 */
public final class StreamedBody {
    private static final Logger LOG = LoggerFactory.getLogger(StreamedBody.class);

    private StreamedBody() {}

    /** Makes the body. It does not close the stream. */
    public interface Maker {
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Sends the body; it sets no status and no header. An exception before the first byte is thrown on, so that it can be
     * answered: an {@link Error} as an exception, and without the headers that the maker has set.
     */
    public static void send(Context context, Maker maker) throws IOException {
        HttpServletResponse response = context.res();
        try {
            // the servlet's own stream: the framework's would buffer compressed content
            maker.writeTo(response.getOutputStream());
        } catch (IOException | RuntimeException | Error e) {
            if (response.isCommitted()) {
                // this comes first: where memory has run out, anything else may fail too
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
