package org.indaba.channel.webchat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A request as no browser sends it. */
public final class RawRequest {
    private RawRequest() {}

    /** The whole answer, as it came. {@code headers}: such as {@code Host: a.example}. */
    public static String get(String site, String address, String... headers) throws IOException {
        URI uri = URI.create(site);
        try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(("GET " + address + " HTTP/1.1\r\nConnection: close\r\n"
                    + String.join("\r\n", headers) + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
