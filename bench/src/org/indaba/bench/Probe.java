package org.indaba.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Asks a server whether it is ready, with nothing but a socket, so that asking costs next to nothing. */
final class Probe {
    private static final byte[] REQUEST =
            "GET /health/ready HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private static final int PAUSE_MILLIS = 2;

    private Probe() {}

    /** Returns after the first answer 200. */
    static void untilReady(int port, ProcessHandle server) throws InterruptedException {
        while (!ready(port)) {
            if (!server.isAlive()) {
                throw new IllegalStateException("the server has ended");
            }
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    private static boolean ready(int port) {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream().write(REQUEST);
            byte[] status = socket.getInputStream().readNBytes(12);
            return new String(status, StandardCharsets.US_ASCII).equals("HTTP/1.1 200");
        } catch (IOException notYet) {
            return false;
        }
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
