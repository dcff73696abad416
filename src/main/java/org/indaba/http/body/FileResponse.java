package org.indaba.http.body;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.eclipse.jetty.http.ByteRange;
import org.indaba.http.limit.SlowClientGuard;

/**
 * Answers with a file of the disk, whole or one part of it, according to RFC 9110 (sections 13 and 14). A slow reader holds
 * a buffer and no thread. Where the file is replaced meanwhile, the one that was opened is sent.
 */
public final class FileResponse {
    /** The number of readers at one time. Each holds some 50 KB of the heap, all of them a fifth of the smallest one. */
    public static final int MOST = 256;

    private static final int NOT_SATISFIABLE = 416;

    private final Semaphore places = new Semaphore(MOST);

    /** A file that never changes under its name. */
    public record Source(Path file, String sha256, long bytes) {
        String tag() {
            return '"' + sha256 + '"';
        }
    }

    /**
     * Sends it with the headers that are set already, now or once this handler has ended.
     *
     * @return false where all places for readers are taken; nothing is sent then
     * @throws IOException where the file cannot be read; nothing is sent then
     */
    public boolean send(Context context, Source source) throws IOException {
        HttpServletResponse response = context.res();
        if (IfNoneMatch.names(headers(context, "If-None-Match"), source.tag())) {
            head(response, source);
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return true;
        }
        if (!places.tryAcquire()) {
            return false;
        }
        boolean goesOn = false;
        try {
            FileChannel file = FileChannel.open(source.file());
            try {
                goesOn = begin(context, source, file);
            } finally {
                if (!goesOn) {
                    file.close();
                }
            }
        } finally {
            if (!goesOn) {
                places.release();
            }
        }
        return true;
    }

    private static List<String> headers(Context context, String name) {
        return Collections.list(context.req().getHeaders(name));
    }

    private static void head(HttpServletResponse response, Source source) {
        response.setHeader("ETag", source.tag());
        response.setHeader("Accept-Ranges", "bytes");
    }

    /**
     * Begins the answer. The result tells whether bytes follow, after which the file is closed and the place given back.
     */
    private boolean begin(Context context, Source source, FileChannel file) throws IOException {
        if (file.size() != source.bytes()) {
            throw new IOException("the file is not as large as it was");
        }
        HttpServletResponse response = context.res();
        head(response, source);
        List<ByteRange> ranges = List.of(new ByteRange(0, source.bytes() - 1));
        boolean part = wantsPart(context, source);
        if (part) {
            ranges = ByteRange.parse(headers(context, "Range"), source.bytes());
            if (ranges.isEmpty()) {
                response.setStatus(NOT_SATISFIABLE);
                response.setHeader("Content-Range", ByteRange.toNonSatisfiableHeaderValue(source.bytes()));
                response.setContentLengthLong(0);
                return false;
            }
        }
        ByteRange range = ranges.get(0);
        if (part) {
            response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
            response.setHeader("Content-Range", range.toHeaderValue(source.bytes()));
        }
        response.setContentLengthLong(range.getLength());
        if (context.method().equals(HandlerType.HEAD)) {
            return false;
        }
        // the framework's own stream would buffer compressed content, and block a thread
        ServletOutputStream out = response.getOutputStream();
        boolean whole = range.getLength() == source.bytes();
        copy(context, new AsyncCopy(
                context.req(), out, file, range.first(), range.last() + 1,
                whole ? ContentCheck.sha256(source.sha256()) : ContentCheck.none()), file);
        return true;
    }

    private void copy(Context context, AsyncCopy copy, FileChannel file) {
        HttpServletRequest request = context.req();
        context.future(() -> {
            SlowClientGuard.holdsNoThread(request);
            return copy.start().whenComplete((ended, never) -> {
                places.release();
                try {
                    file.close();
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            });
        });
    }

    /**
     * Tells whether the reader wants one part, of the very bytes that it has already. Answers with several parts are not
     * made: a server may send the whole instead (RFC 9110, 14.2).
     */
    private static boolean wantsPart(Context context, Source source) {
        String range = context.req().getHeader("Range");
        String of = context.req().getHeader("If-Range");
        return context.method().equals(HandlerType.GET)
                && range != null && !range.contains(",") && range.regionMatches(true, 0, "bytes=", 0, "bytes=".length())
                && (of == null || of.strip().equals(source.tag()));
    }
}
