package org.indaba.botapi;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

/**
 * Delivers updates: one lane's one after another, any 2xx is delivered, anything else again at once and then after 2,
 * 4, 8 s … up to 60 s, until the update expires. A call in the answer is made, and nobody is told what comes of it.
 */
final class WebhookDelivery {
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);
    private static final Duration LONGEST_RETRY_AFTER = Duration.ofHours(1);

    private final UpdateQueue queue;
    private final double timeFactor;
    private final String url;
    private final String secret;
    private final ScheduledExecutorService workers;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, Deque<Pending>> lanes = new HashMap<>();
    private final List<Delivery> deliveries;
    private final BiConsumer<String, byte[]> along;
    private volatile String lastError = "";
    private volatile boolean closed;

    /** @param along takes the content type and the body of an answer that has one */
    WebhookDelivery(UpdateQueue queue, String url, String secret, int connections, double timeFactor,
            List<Delivery> deliveries, BiConsumer<String, byte[]> along) {
        this.queue = queue;
        this.url = url;
        this.secret = secret;
        this.timeFactor = timeFactor;
        this.deliveries = deliveries;
        this.along = along;
        this.workers = Executors.newScheduledThreadPool(connections, task -> {
            Thread thread = new Thread(task, "bot-api-webhook");
            thread.setDaemon(true);
            return thread;
        });
    }

    String url() {
        return url;
    }

    String lastError() {
        return lastError;
    }

    synchronized void offer(Pending update) {
        Deque<Pending> lane = lanes.computeIfAbsent(update.lane(), name -> new ArrayDeque<>());
        lane.add(update);
        if (lane.size() == 1) {
            after(0, update, 0);
        }
    }

    void close() {
        closed = true;
        workers.shutdownNow();
    }

    private void after(long millis, Pending update, int failures) {
        try {
            workers.schedule(() -> deliver(update, failures), (long) (millis * timeFactor), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException shutDown) {
            // The webhook was taken away: the update waits for a poll.
        }
    }

    private void deliver(Pending update, int failures) {
        if (closed) {
            return;
        }
        long age = (long) ((System.nanoTime() - update.bornNanos()) / 1e6);
        if (age > update.life().toMillis() * timeFactor) {
            done(update);
            return;
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url))
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(update.json()));
        if (!secret.isEmpty()) {
            request.header("X-Telegram-Bot-Api-Secret-Token", secret);
        }
        int status = 0;
        long pause = failures == 0 ? 0 : Math.min(LONGEST_PAUSE.toMillis(), 1000L << Math.min(failures, 20));
        try {
            HttpResponse<byte[]> response = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            status = response.statusCode();
            if (status / 100 == 2 && response.body().length > 0) {
                along.accept(response.headers().firstValue("Content-Type").orElse(""), response.body());
            }
            lastError = "Wrong response from the webhook: " + status;
            pause = Math.max(
                    pause, response.headers().firstValue("Retry-After").map(WebhookDelivery::millis).orElse(0L));
        } catch (IOException failed) {
            lastError = "Connection failed";
        } catch (InterruptedException stopped) {
            return;
        }
        deliveries.add(new Delivery(update.id(), status));
        if (status / 100 == 2) {
            lastError = "";
            done(update);
        } else {
            after(pause, update, failures + 1);
        }
    }

    private static long millis(String retryAfter) {
        return Math.min(LONGEST_RETRY_AFTER.toMillis(), Long.parseLong(retryAfter) * 1000);
    }

    private void done(Pending update) {
        queue.remove(update);
        synchronized (this) {
            Deque<Pending> lane = lanes.get(update.lane());
            lane.remove();
            if (!lane.isEmpty()) {
                after(0, lane.peek(), 0);
            }
        }
    }
}
