package org.indaba.botapi;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** HTTP: finds the method, orders its fault, and puts the answer on the wire, or not. */
final class Wire {
    static {
        // Head and body are two writes: without this each answer waits for the client's delayed acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    /** Read in tdlib/telegram-bot-api, WebhookActor: these are not carried out in an answer. */
    private static final Set<String> NEVER_ALONG = Set.of("setwebhook", "deletewebhook", "close", "logout");

    private final BotApiServer server;
    private final Methods methods;
    private final HttpServer http;
    private final int port;
    private final ExecutorService threads;
    private final CountDownLatch closed = new CountDownLatch(1);

    private record Answer(int status, byte[] body) {
        static Answer json(int status, String body) {
            return new Answer(status, body.getBytes(StandardCharsets.UTF_8));
        }
    }

    private record Outcome(Answer answer, Fault.Manner manner, Map<String, String> headers) {
        static Outcome usual(Answer answer) {
            return new Outcome(answer, Fault.Manner.AS_USUAL, Map.of());
        }
    }

    Wire(BotApiServer server, int port) throws IOException {
        this.server = server;
        this.methods = new Methods(server);
        this.threads = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "bot-api");
            thread.setDaemon(true);
            return thread;
        });
        this.http = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 1024);
        http.setExecutor(threads);
        http.createContext("/", this::handle);
        http.start();
        this.port = http.getAddress().getPort();
    }

    int port() {
        return port;
    }

    void close() {
        closed.countDown();
        http.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        long nanos = System.nanoTime();
        String path = exchange.getRequestURI().getPath();
        boolean download = path.startsWith("/file/bot");
        String rest = path.substring(Math.min(path.length(), download ? 9 : 4));
        int slash = rest.indexOf('/');
        String token = slash < 0 ? rest : rest.substring(0, slash);
        String name = slash < 0 ? "" : rest.substring(slash + 1);
        Form form = Form.read(
                exchange.getRequestURI().getRawQuery(),
                exchange.getRequestHeaders().getFirst("Content-Type"),
                exchange.getRequestBody().readAllBytes());
        String method = download ? "file" : name;
        try {
            Outcome outcome = token.equals(server.token())
                    ? outcome(method, name, form)
                    : Outcome.usual(Answer.json(401, Refusal.body(401, "Unauthorized", null)));
            boolean answered = outcome.manner() != Fault.Manner.DROPPED && outcome.manner() != Fault.Manner.NEVER;
            server.record(new Call(nanos, method, Map.copyOf(form.values()), answered ? outcome.answer().status() : 0));
            send(exchange, outcome);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            exchange.close();
        }
    }

    /** A call that came in the answer to an update. Some may not come so, and whatever is no call is passed over. */
    void along(String contentType, byte[] body) {
        long nanos = System.nanoTime();
        Form form = Form.read("", contentType, body);
        String method = form.text("method").toLowerCase(Locale.ROOT);
        if (method.isEmpty() || method.startsWith("get") || NEVER_ALONG.contains(method)) {
            return;
        }
        try {
            Outcome outcome = outcome(method, method, form);
            server.record(new Call(nanos, method, Map.copyOf(form.values()), outcome.answer().status()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private Outcome outcome(String method, String name, Form form) throws InterruptedException {
        Optional<Fault> ordered = server.faults().take(method, form.values());
        if (ordered.isEmpty()) {
            return Outcome.usual(process(method, name, form));
        }
        Fault fault = ordered.get();
        closed.await(fault.delay().toMillis(), TimeUnit.MILLISECONDS);
        Answer answer = fault.processed() ? process(method, name, form) : Answer.json(fault.status(), "");
        if (fault.manner() == Fault.Manner.REPLACED) {
            answer = Answer.json(fault.status(), fault.body());
        }
        return new Outcome(answer, fault.manner(), fault.headers());
    }

    private Answer process(String method, String name, Form form) throws InterruptedException {
        try {
            if (method.equals("file")) {
                Files.Stored file = server.files.at(name).orElseThrow(() -> new Refusal(404, "Not Found"));
                return new Answer(200, file.bytes());
            }
            return Answer.json(200, methods.call(method, form));
        } catch (Refusal refusal) {
            return Answer.json(refusal.code, refusal.body());
        } catch (RuntimeException malformed) {
            return Answer.json(400, Refusal.body(400, "Bad Request: can't parse the request", null));
        }
    }

    private void send(HttpExchange exchange, Outcome outcome) throws IOException, InterruptedException {
        switch (outcome.manner()) {
            case NEVER -> closed.await();
            case DROPPED -> { }
            case HALF -> write(exchange, outcome, outcome.answer().body().length / 2);
            default -> write(exchange, outcome, outcome.answer().body().length);
        }
    }

    private static void write(HttpExchange exchange, Outcome outcome, int bytes) throws IOException {
        byte[] body = outcome.answer().body();
        outcome.headers().forEach(exchange.getResponseHeaders()::add);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(outcome.answer().status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body, 0, bytes);
        exchange.getResponseBody().flush();
    }
}
