package org.indaba.channel.telegram.update;

import com.pengrad.telegrambot.request.SetWebhook;
import io.javalin.config.RoutesConfig;
import io.javalin.http.ContentType;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.indaba.channel.Inbound;
import org.indaba.channel.InboundHandler;
import org.indaba.channel.InboundResult;
import org.indaba.channel.Outbound;
import org.indaba.channel.telegram.api.BotApi;
import org.indaba.channel.telegram.api.TelegramHealth;
import org.indaba.channel.telegram.api.TelegramLimits;
import org.indaba.channel.telegram.send.ClearedKeyboardCache;
import org.indaba.channel.telegram.send.OutboundRequestMapper;
import org.indaba.http.limit.MemoryBudget;
import org.indaba.http.limit.MemoryLease;
import org.indaba.logs.TraceId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes updates over HTTP. Telegram repeats every update that is not answered with 2xx, so 200 is sent after the commit and
 * never where the update may not be stored. The answer can hold a call, which Telegram makes without reporting its result
 * (Bot API, "Making requests when getting updates").
 */
public final class WebhookHandler {
    public static final String PATH = "/telegram/webhook";

    /** Telegram's own default. Updates of one chat come one after another whatever the number is. */
    private static final int CONNECTIONS = 40;

    private static final Logger LOG = LoggerFactory.getLogger(WebhookHandler.class);

    private final UpdateMapper updates;
    private final InboundHandler receiver;
    private final WebhookSecret secret;
    private final Duration longest;
    private final InstantSource clock;
    private final TelegramHealth health;
    private final Executor answers;
    private final ClearedKeyboardCache takenOff;
    private final LongAdder along = new LongAdder();

    /** @param answers the threads that answer requests once their update is stored */
    public WebhookHandler(
            UpdateMapper updates,
            InboundHandler receiver,
            WebhookSecret secret,
            Duration longest,
            InstantSource clock,
            TelegramHealth health,
            Executor answers,
            ClearedKeyboardCache takenOff) {
        this.updates = updates;
        this.receiver = receiver;
        this.secret = secret;
        this.longest = longest;
        this.clock = clock;
        this.health = health;
        this.answers = answers;
        this.takenOff = takenOff;
    }

    /** @param forged is run for each request without the secret */
    public void addTo(RoutesConfig routes, MemoryBudget memory, Runnable forged) {
        routes.post(PATH, request -> handle(request, memory, forged));
    }

    SetWebhook registration(String publicUrl) {
        return new SetWebhook()
                .url(address(publicUrl))
                .secretToken(secret.value())
                .maxConnections(CONNECTIONS)
                .allowedUpdates(UpdateMapper.ALLOWED.toArray(String[]::new));
    }

    static String address(String publicUrl) {
        String base = publicUrl.endsWith("/") ? publicUrl.substring(0, publicUrl.length() - 1) : publicUrl;
        return base + PATH;
    }

    private void handle(Context request, MemoryBudget memory, Runnable forged) throws IOException {
        if (!secret.matches(Optional.ofNullable(request.header(WebhookSecret.HEADER)))) {
            forged.run();
            request.status(401);
            return;
        }
        if (request.contentLength() > TelegramLimits.MOST_UPDATE_BYTES) {
            tooLarge(request);
            return;
        }
        // reserves only as much as the request says it has; the limit where it does not say
        int most = request.contentLength() < 0 ? TelegramLimits.MOST_UPDATE_BYTES + 1 : request.contentLength();
        try (MemoryLease lease = memory.lease()) {
            if (lease.take(Math.min((long) most * TelegramLimits.MEMORY_OF_A_BYTE, memory.most() / 2))) {
                take(request, most);
            } else {
                noRoom(request);
            }
        }
    }

    private void take(Context request, int most) throws IOException {
        byte[] body = request.bodyInputStream().readNBytes(most);
        if (body.length > TelegramLimits.MOST_UPDATE_BYTES) {
            tooLarge(request);
            return;
        }
        Optional<Inbound> inbound = updates.parse(new String(body, StandardCharsets.UTF_8));
        if (inbound.isEmpty()) {
            request.status(400);
            return;
        }
        health.contact(clock.instant());
        request.future(() -> store(inbound.get(), request));
    }

    /** Telegram sends the update again, as after any answer other than 2xx. */
    private void noRoom(Context request) {
        request.status(503);
        health.trouble("there is no memory left for updates");
    }

    /**
     * A connection that is closed while the sender still sends loses the answer (RFC 9112, 9.6), so the rest is read and
     * dropped. Of a body that is far too large nothing is read.
     */
    private static void tooLarge(Context request) throws IOException {
        request.status(413);
        if (request.contentLength() <= TelegramLimits.MOST_DROPPED_BYTES) {
            InputStream body = request.bodyInputStream();
            byte[] dropped = new byte[8 << 10];
            int rest = TelegramLimits.MOST_DROPPED_BYTES;
            for (int some = 0; some >= 0 && rest > 0; rest -= some) {
                some = body.read(dropped);
            }
        }
    }

    private CompletableFuture<?> store(Inbound inbound, Context request) {
        String trace = TraceId.current().orElseGet(TraceId::fresh);
        CompletableFuture<InboundResult> commit;
        try {
            commit = receiver.receiveAnswered(inbound);
        } catch (RuntimeException refused) {
            commit = CompletableFuture.failedFuture(refused);
        }
        // The answer is not written on the thread that commits, so that it cannot hold up other people's turns. Nor is
        // it written on the JDK's common pool, which on two processors and fewer starts a thread for each answer.
        return commit.copy()
                .orTimeout(longest.toMillis(), TimeUnit.MILLISECONDS)
                .handleAsync(
                        (receipt, failure) ->
                                TraceId.within(trace, () -> failure == null
                                        ? stored(request, inbound, receipt)
                                        : notStored(request, failure)),
                        answers);
    }

    private Void stored(Context request, Inbound update, InboundResult receipt) {
        request.status(200);
        receipt.along()
                .or(() -> receipt instanceof InboundResult.Duplicate ? takenOff.again(update) : Optional.empty())
                .ifPresent(call -> write(request, update, call));
        health.fine();
        return null;
    }

    /** The answer is written at once and not by the framework later, which would not tell when it has been sent. */
    private void write(Context request, Inbound update, Outbound call) {
        try {
            byte[] body = OutboundRequestMapper.of(Long.parseLong(update.address().place()), call).toWebhookResponse()
                    .getBytes(StandardCharsets.UTF_8);
            request.contentType(ContentType.APPLICATION_JSON).header(Header.CONTENT_LENGTH, Integer.toString(body.length));
            try (OutputStream answer = request.outputStream()) {
                answer.write(body);
            }
        } catch (NumberFormatException foreign) {
            return; // Telegram cannot have named such a message; its update is stored all the same
        } catch (IOException gone) {
            return; // Telegram sends the update again
        }
        if (call instanceof Outbound.ClearButtons clear) {
            takenOff.note(update, clear);
        }
        along.increment();
    }

    private Void notStored(Context request, Throwable failure) {
        // There is no Retry-After: Telegram would obey it for up to an hour, and button presses would expire meanwhile.
        request.status(503);
        health.trouble("an update was not stored");
        LOG.warn("an update was not stored ({}): Telegram sends it again", BotApi.reason(failure));
        return null;
    }

    /** The number of calls that were sent within answers since the start. */
    public long along() {
        return along.sum();
    }
}
