package org.indaba.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Asks a server over one connection that is kept open, as Telegram and browsers do. */
final class Hook implements AutoCloseable {
    static final String SECRET = "bench-secret-of-the-webhook";

    private final Socket socket;
    private final OutputStream out;
    private final InputStream in;

    Hook(int port) throws IOException {
        socket = new Socket("127.0.0.1", port);
        socket.setTcpNoDelay(true);
        out = socket.getOutputStream();
        in = new BufferedInputStream(socket.getInputStream());
    }

    /** What was answered. {@code cookie} and {@code location} are empty where there is none. */
    record Answer(int status, String cookie, String location, byte[] body) {}

    /** The answer to an update; a body is a call that goes along with it. */
    Answer deliver(String path, String update) throws IOException {
        return ask("POST", path, "Content-Type: application/json\r\nX-Telegram-Bot-Api-Secret-Token: " + SECRET + "\r\n",
                update.getBytes(StandardCharsets.UTF_8));
    }

    /** @param headers lines, each with its end */
    Answer ask(String method, String path, String headers, byte[] body) throws IOException {
        byte[] head = (method + " " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n" + headers
                        + (method.equals("GET") ? "" : "Content-Length: " + body.length + "\r\n") + "\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] whole = new byte[head.length + body.length];
        System.arraycopy(head, 0, whole, 0, head.length);
        System.arraycopy(body, 0, whole, head.length, body.length);
        out.write(whole);
        int status = Integer.parseInt(line().substring(9, 12));
        int length = 0;
        String cookie = "";
        String location = "";
        for (String line = line(); !line.isEmpty(); line = line()) {
            String value = line.substring(line.indexOf(':') + 1).strip();
            switch (line.substring(0, line.indexOf(':')).toLowerCase(Locale.ROOT)) {
                case "content-length" -> length = Integer.parseInt(value);
                case "set-cookie" -> cookie = value.substring(0, (value + ";").indexOf(';'));
                case "location" -> location = value;
                case "transfer-encoding" -> throw new IOException("an answer in chunks");
                default -> { }
            }
        }
        return new Answer(status, cookie, location, in.readNBytes(length));
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int each = in.read(); each != '\n'; each = in.read()) {
            if (each < 0) {
                throw new EOFException("the webhook hung up");
            }
            if (each != '\r') {
                line.append((char) each);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
