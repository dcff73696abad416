package org.indaba.http.body;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes a part of a file whenever the reader takes some of it, and holds no thread in between. Any exception on the way
 * breaks the connection, so that nobody takes an incomplete body for a complete one.
 */
final class AsyncCopy implements WriteListener {
    /** The size of the buffer; every reader has one of its own. */
    static final int BUFFER = 16 << 10;

    private static final Logger LOG = LoggerFactory.getLogger(AsyncCopy.class);

    private final HttpServletRequest request;
    private final ServletOutputStream out;
    private final FileChannel file;
    private final ContentCheck check;
    private final byte[] buffer = new byte[BUFFER];
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private final long end;
    private long at;

    /** @param end the position after the last byte */
    AsyncCopy(HttpServletRequest request, ServletOutputStream out, FileChannel file, long first, long end,
            ContentCheck check) {
        this.request = request;
        this.out = out;
        this.file = file;
        this.at = first;
        this.end = end;
        this.check = check;
    }

    /** Begins to write. The request must be asynchronous by now. The future never fails: an error ends the connection. */
    CompletableFuture<Void> start() {
        out.setWriteListener(this);
        return ended;
    }

    @Override
    public void onWritePossible() {
        try {
            while (out.isReady()) {
                if (at == end) {
                    ended.complete(null);
                    return;
                }
                write();
            }
        } catch (Throwable broken) {
            breakOff(broken);
        }
    }

    private void write() throws IOException {
        int length = (int) Math.min(buffer.length, end - at);
        ByteBuffer some = ByteBuffer.wrap(buffer, 0, length);
        while (some.hasRemaining()) {
            if (file.read(some, at + some.position()) < 0) {
                throw new EOFException("the file has become shorter");
            }
        }
        at += length;
        check.add(buffer, length, at == end);
        out.write(buffer, 0, length);
    }

    @Override
    public void onError(Throwable gone) {
        LOG.debug("a reader of a file is gone: {}", gone.getClass().getName());
        ended.complete(null);
    }

    private void breakOff(Throwable failure) {
        LOG.warn("a file that was being sent broke off: {}", failure.getClass().getName());
        try {
            ConnectionAbort.connection(request);
        } finally {
            ended.complete(null);
        }
    }
}
