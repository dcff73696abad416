package org.indaba.channel.telegram.update;

import com.google.gson.JsonElement;
import com.pengrad.telegrambot.request.DeleteWebhook;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.indaba.channel.Inbound;
import org.indaba.channel.InboundHandler;
import org.indaba.channel.telegram.api.ApiCallResult;
import org.indaba.channel.telegram.api.BotApi;
import org.indaba.channel.telegram.api.ErrorDescription;
import org.indaba.channel.telegram.api.TelegramHealth;
import org.indaba.channel.telegram.api.TelegramLimits;
import org.indaba.channel.telegram.api.TelegramTimings;
import org.indaba.worker.Worker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Polls for updates on a thread of its own. Each batch is confirmed only once all of it is stored. Nothing ends it but
 * {@link #stop}; a {@link Watchdog} replaces it where a poll hangs.
 */
public final class UpdatePoller {
    private static final Logger LOG = LoggerFactory.getLogger(UpdatePoller.class);

    private final BotApi api;
    private final UpdateMapper updates;
    private final InboundHandler receiver;
    private final TelegramTimings pauses;
    private final InstantSource clock;
    private final TelegramHealth health;
    private final Worker worker = Worker.daemon("telegram-poller", this::round);
    private volatile Optional<GetUpdatesCall> current = Optional.empty();
    private volatile boolean resting = true;
    private volatile long lastSign = System.nanoTime();
    private OptionalLong offset = OptionalLong.empty();
    private boolean webhookTakenAway;
    private int failures;

    public UpdatePoller(BotApi api, UpdateMapper updates, InboundHandler receiver, TelegramTimings pauses, InstantSource clock, TelegramHealth health) {
        this.api = api;
        this.updates = updates;
        this.receiver = receiver;
        this.pauses = pauses;
        this.clock = clock;
        this.health = health;
    }

    void start() {
        worker.start();
    }

    /** Ends the poll and the thread, or gives up waiting for them: a batch that the thread still holds is not confirmed. */
    void stop() {
        abandon();
        worker.join(TelegramLimits.STOP);
    }

    /** Tells the thread to end, and does not wait for it. */
    void abandon() {
        worker.end();
        current.ifPresent(GetUpdatesCall::cancel);
        worker.interrupt();
    }

    /**
     * How long the poller has been at one step; a pause between attempts does not count. It is measured by a monotonic
     * clock, so that a corrected system clock does not look like a hung poll.
     */
    Duration silence() {
        if (!worker.isAlive()) {
            return TelegramLimits.DEAD;
        }
        return resting ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - lastSign);
    }

    private Optional<Worker.Rest> round() {
        Duration pause;
        try {
            step();
            pause = once();
        } catch (RuntimeException | Error unforeseen) {
            pause = trouble("failed with " + BotApi.reason(unforeseen), Optional.empty());
        }
        Duration rest = pause;
        return Optional.of(() -> rest(rest));
    }

    private Duration once() {
        GetUpdatesCall poll = new GetUpdatesCall(api, offset, pauses);
        current = Optional.of(poll);
        // A stop between the check and the line above found no poll to cancel.
        if (worker.isEnding()) {
            return Duration.ZERO;
        }
        long began = System.nanoTime();
        GetUpdatesCall.Outcome outcome = poll.run();
        current = Optional.empty();
        step();
        if (worker.isEnding()) {
            return Duration.ZERO;
        }
        health.contact(clock.instant());
        if (outcome instanceof GetUpdatesCall.Outcome.Batch batch) {
            boolean instant = System.nanoTime() - began < TelegramLimits.INSTANT.toNanos();
            return batch.updates().isEmpty() && instant ? idle() : store(batch.updates());
        }
        if (outcome instanceof GetUpdatesCall.Outcome.Refusal refusal) {
            return refused(refusal);
        }
        return trouble(((GetUpdatesCall.Outcome.Failure) outcome).reason(), Optional.empty());
    }

    /** Pauses, so that a server which does not hold its polls is not asked without end. */
    private Duration idle() {
        confirmed(OptionalLong.empty());
        return pauses.first();
    }

    private Duration store(List<JsonElement> batch) {
        List<Inbound> inbounds = new ArrayList<>();
        OptionalLong last = OptionalLong.empty();
        for (JsonElement update : batch) {
            Optional<Inbound> inbound = updates.read(update);
            if (inbound.isEmpty()) {
                LOG.warn("Telegram sent something that is no update; it is passed over");
                continue;
            }
            inbounds.add(inbound.get());
            long id = UpdateMapper.id(update).getAsLong();
            last = OptionalLong.of(Math.max(id, last.orElse(Long.MIN_VALUE)));
        }
        try {
            receiver.receiveAll(inbounds).get(pauses.commit().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException notStored) {
            return notStored();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Duration.ZERO;
        }
        confirmed(last);
        return batch.isEmpty() || offset.isPresent() ? Duration.ZERO : pauses.first();
    }

    private Duration notStored() {
        health.trouble("a batch was not stored and is fetched again");
        Duration most = TelegramLimits.NOT_STORED_PAUSE;
        Duration pause = pauses.first().compareTo(most) < 0 ? pauses.first() : most;
        LOG.warn("a batch was not stored; it is fetched again in {} ms", pause.toMillis());
        return pause;
    }

    /** Sets the offset of the next poll. */
    private void confirmed(OptionalLong last) {
        // An empty batch means that the last offset has taken effect. After a week without updates Telegram may number
        // them anew from below it; without an offset no update is confirmed unseen.
        offset = last.isPresent() && last.getAsLong() < Long.MAX_VALUE
                ? OptionalLong.of(last.getAsLong() + 1)
                : OptionalLong.empty();
        failures = 0;
        webhookTakenAway = false;
        health.fine();
    }

    private Duration refused(GetUpdatesCall.Outcome.Refusal refusal) {
        api.refused(refusal.code());
        String description = refusal.code() + " " + ErrorDescription.of(refusal.description());
        if (refusal.code() == 409 && refusal.description().contains("webhook") && !webhookTakenAway) {
            webhookTakenAway = true;
            LOG.warn("a webhook is set, but the configured mode is polling: it is taken away, updates are kept");
            if (api.call(new DeleteWebhook()) instanceof ApiCallResult.Answer<?> answer && answer.response().isOk()) {
                return Duration.ZERO;
            }
            webhookTakenAway = false;
        }
        return trouble(description, refusal.pause());
    }

    private Duration trouble(String reason, Optional<Duration> asked) {
        health.trouble(reason);
        failures++;
        Duration pause = pauses.backoff().after(failures, asked);
        LOG.warn("polling Telegram: {}; the next attempt is in {} ms", reason, pause.toMillis());
        return pause;
    }

    private void step() {
        lastSign = System.nanoTime();
        resting = false;
    }

    private void rest(Duration pause) throws InterruptedException {
        resting = true;
        worker.restFor(pause).take();
    }
}
