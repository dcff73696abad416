package org.indaba.program;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Sends bytes as they are from a chosen address of this machine, and counts what is answered without keeping it. */
final class RawClient {
    private static final int PATIENCE_MILLIS = 60_000;
    private static final int MOST_HEAD = 64 << 10;

    /** A reader with so small a window soon stops the sender. */
    private static final int SMALL_WINDOW = 8 << 10;

    private final String from;
    private final int port;

    /** @param from an address of the loopback range, such as {@code 127.0.0.66} */
    RawClient(String from, int port) {
        this.from = from;
        this.port = port;
    }

    int port() {
        return port;
    }

    /**
     * @param status zero where the connection broke before it came
     * @param bytes of the body, as far as they were read
     * @param whole the body ended as its head had promised: by its length, by the last chunk, or by the connection's end
     */
    record Answer(int status, String head, long bytes, boolean whole) {}

    /** Sends the request on a connection of its own and reads the answer. */
    Answer send(byte[] request) throws IOException {
        return send(request, Long.MAX_VALUE);
    }

    /** Reads no more than {@code most} bytes of the body, then breaks the connection. */
    Answer send(byte[] request, long most) throws IOException {
        try (Socket socket = new Socket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName(from), 0));
            if (most < Long.MAX_VALUE) {
                socket.setReceiveBufferSize(SMALL_WINDOW);
            }
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.connect(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), PATIENCE_MILLIS);
            try {
                OutputStream out = socket.getOutputStream();
                out.write(request);
                out.flush();
            } catch (IOException refusedBeforeItWasSent) {
                // the answer tells why
            }
            return read(new BufferedInputStream(socket.getInputStream(), SMALL_WINDOW), most);
        }
    }

    private static Answer read(InputStream in, long most) {
        String head = "";
        long[] count = {0};
        try {
            head = head(in);
            boolean whole = body(in, head, most, count);
            return new Answer(status(head), head, count[0], whole);
        } catch (IOException broken) {
            return new Answer(status(head), head, count[0], false);
        }
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0 && head.length() < MOST_HEAD) {
            head.append((char) next(in));
        }
        return head.toString();
    }

    private static int status(String head) {
        return head.startsWith("HTTP/1.1 ") ? Integer.parseInt(head.substring(9, 12)) : 0;
    }

    private static boolean body(InputStream in, String head, long most, long[] count) throws IOException {
        String headers = head.toLowerCase(Locale.ROOT);
        if (headers.contains("transfer-encoding: chunked")) {
            for (long left = most; ; ) {
                long chunk = Long.parseLong(line(in), 16);
                if (chunk == 0) {
                    return true;
                }
                count(in, Math.min(chunk, left), count);
                left -= Math.min(chunk, left);
                if (left == 0) {
                    return false;
                }
                line(in);
            }
        }
        int at = headers.indexOf("content-length: ");
        if (at < 0) {
            return untilClosed(in, most, count);
        }
        long length = Long.parseLong(headers.substring(at + 16, headers.indexOf('\r', at)).strip());
        count(in, Math.min(length, most), count);
        return length <= most;
    }

    /** A body whose end is the connection's: one that is not whole ends in a reset. */
    private static boolean untilClosed(InputStream in, long most, long[] count) throws IOException {
        byte[] buffer = new byte[SMALL_WINDOW];
        while (count[0] < most) {
            int n = in.read(buffer, 0, (int) Math.min(buffer.length, most - count[0]));
            if (n < 0) {
                return true;
            }
            count[0] += n;
        }
        return false;
    }

    private static void count(InputStream in, long bytes, long[] count) throws IOException {
        byte[] buffer = new byte[SMALL_WINDOW];
        for (long left = bytes; left > 0; ) {
            int n = in.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (n < 0) {
                throw new EOFException();
            }
            left -= n;
            count[0] += n;
        }
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = next(in); c != '\n'; c = next(in)) {
            line.append((char) c);
        }
        return line.toString().strip();
    }

    private static int next(InputStream in) throws IOException {
        int c = in.read();
        if (c < 0) {
            throw new EOFException();
        }
        return c;
    }

    /** A request that asks for the end of its connection. */
    static byte[] request(String line, byte[] body, String... headers) {
        StringBuilder head = new StringBuilder(line).append(" HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n");
        for (String each : headers) {
            head.append(each).append("\r\n");
        }
        if (body.length > 0) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        byte[] start = head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
        byte[] all = new byte[start.length + body.length];
        System.arraycopy(start, 0, all, 0, start.length);
        System.arraycopy(body, 0, all, start.length, body.length);
        return all;
    }
}
