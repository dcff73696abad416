package org.indaba.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** Stands between one client and the server, and tells afterwards what each of them sent last, and when. */
final class Wiretap implements AutoCloseable {
    private static final int MOST_PIECES = 24;
    private static final int SHOWN = 700;

    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final AtomicInteger connections = new AtomicInteger();
    private final Deque<String> pieces = new ArrayDeque<>();
    private final int port;

    /** @param port the server's */
    Wiretap(int port) throws IOException {
        this.port = port;
        start("wiretap", this::accept);
    }

    String url() {
        return "http://127.0.0.1:" + door.getLocalPort();
    }

    /** Bodies are shown as far as they are text. */
    String heard() {
        synchronized (pieces) {
            return pieces.stream().collect(Collectors.joining("\n"));
        }
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                Socket server = new Socket("127.0.0.1", port);
                int number = connections.incrementAndGet();
                start("wiretap-to-" + number, () -> pump(client, server, number + " client: "));
                start("wiretap-from-" + number, () -> pump(server, client, number + " server: "));
            } catch (IOException closed) {
                // either end is gone
            }
        }
    }

    private void pump(Socket from, Socket to, String who) {
        byte[] buffer = new byte[16 << 10];
        try (from; to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int some = in.read(buffer); some >= 0; some = in.read(buffer)) {
                note(who + new String(buffer, 0, Math.min(SHOWN, some), StandardCharsets.ISO_8859_1)
                        .replaceAll("[^\\p{Print}\r\n]", "."));
                out.write(buffer, 0, some);
            }
            note(who + "end");
        } catch (IOException broken) {
            note(who + broken.getMessage());
        }
    }

    private void note(String piece) {
        synchronized (pieces) {
            pieces.add(Instant.now() + " " + piece);
            if (pieces.size() > MOST_PIECES) {
                pieces.remove();
            }
        }
    }

    private static void start(String name, Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
