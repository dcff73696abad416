package org.indaba.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiPredicate;

/** Says yes to every call of a bot, at once, unless told otherwise, and counts the calls. */
final class StubBotApi implements AutoCloseable {
    private static final String BOT =
            "{\"id\":4242,\"is_bot\":true,\"first_name\":\"Bench\",\"username\":\"bench_bot\"}";

    private static final String WAIT = "{\"ok\":false,\"error_code\":429,\"description\":\"Too Many Requests: retry after 1\","
            + "\"parameters\":{\"retry_after\":1}}";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(16);
    private final AtomicLong calls = new AtomicLong();
    private final AtomicLong messages = new AtomicLong(1_000_000);
    private final BiPredicate<String, String> tooMany;
    private volatile long lastCallNanos = System.nanoTime();

    StubBotApi() throws IOException {
        this((method, form) -> false);
    }

    /** @param tooMany whether a call, by its method and its form, is told to wait for a second */
    StubBotApi(BiPredicate<String, String> tooMany) throws IOException {
        this.tooMany = tooMany;
        System.setProperty("sun.net.httpserver.nodelay", "true");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    long calls() {
        return calls.get();
    }

    long lastCallNanos() {
        return lastCallNanos;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String path = exchange.getRequestURI().getPath();
        String method = path.substring(path.lastIndexOf('/') + 1);
        boolean wait = tooMany.test(method, form);
        byte[] body = (wait ? WAIT : "{\"ok\":true,\"result\":" + result(method) + "}").getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(wait ? 429 : 200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
        calls.incrementAndGet();
        lastCallNanos = System.nanoTime();
    }

    private String result(String method) {
        if (method.equals("getMe")) {
            return BOT;
        }
        return method.startsWith("send") || method.startsWith("edit")
                ? "{\"message_id\":" + messages.incrementAndGet()
                        + ",\"date\":1,\"chat\":{\"id\":1,\"type\":\"private\"},\"text\":\"x\"}"
                : "true";
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
