package org.indaba.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An answer as it came over the wire.
 *
 * @param head status line and headers
 */
public record Raw(String head, String body) {
    private static final int PATIENCE_MILLIS = 30_000;

    /** What is answered to these bytes, up to the end of the connection. */
    static Raw send(int port, byte[] request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            try {
                socket.getOutputStream().write(request);
            } catch (IOException refusedBeforeItWasSent) {
                // the answer tells why
            }
            return of(all(socket.getInputStream()));
        }
    }

    /** A request that asks for the end of the connection. {@code headers}: such as {@code Cookie: a=b}. */
    public static Raw send(int port, String line, String... headers) throws IOException {
        String host = String.join("\n", headers).contains("Host:") ? "" : "Host: 127.0.0.1:" + port + "\r\n";
        String more = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
        return send(port, (line + " HTTP/1.1\r\n" + host + "Connection: close\r\n" + more + "\r\n")
                .getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] all(InputStream in) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        try {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                all.write(buffer, 0, n);
            }
        } catch (java.net.SocketException reset) {
            // what came before stands
        }
        return all.toByteArray();
    }

    public static Raw of(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        int end = text.indexOf("\r\n\r\n");
        return end < 0 ? new Raw(text, "") : new Raw(text.substring(0, end), text.substring(end + 4));
    }

    public int status() {
        return head.isEmpty() ? 0 : Integer.parseInt(head.split(" ")[1]);
    }

    List<String> headers(String name) {
        return head.lines().skip(1)
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":"))
                .map(line -> line.substring(name.length() + 1).strip()).toList();
    }

    Optional<String> header(String name) {
        return headers(name).stream().findFirst();
    }
}
