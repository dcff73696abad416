package org.indaba.channel.telegram.update;

import com.pengrad.telegrambot.model.WebhookInfo;
import com.pengrad.telegrambot.request.GetWebhookInfo;
import com.pengrad.telegrambot.response.BaseResponse;
import com.pengrad.telegrambot.response.GetWebhookInfoResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.indaba.channel.telegram.api.BotApi;
import org.indaba.channel.telegram.api.ErrorDescription;
import org.indaba.channel.telegram.api.SetupCallWorker;
import org.indaba.channel.telegram.api.TelegramHealth;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sets the webhook and checks it regularly. Another program with the same token may replace it, or Telegram may be unable
 * to reach it; then no update comes, and nothing fails on this side.
 */
public final class WebhookMonitor {
    private static final Logger LOG = LoggerFactory.getLogger(WebhookMonitor.class);

    private final BotApi api;
    private final WebhookHandler webhook;
    private final String publicUrl;
    private final SetupCallWorker background;
    private final TelegramHealth health;
    private final Duration between;
    private int times;

    /** @param between the pause between two checks */
    public WebhookMonitor(
            BotApi api, WebhookHandler webhook, String publicUrl, SetupCallWorker background, TelegramHealth health, Duration between) {
        this.api = api;
        this.webhook = webhook;
        this.publicUrl = publicUrl;
        this.background = background;
        this.health = health;
        this.between = between;
    }

    public void start() {
        background.untilDone("the webhook", () -> api.call(webhook.registration(publicUrl)), this::set);
    }

    private void set(BaseResponse done) {
        LOG.info("the webhook is set");
        lookLater();
    }

    private void lookLater() {
        background.after(between, () -> background.untilDone(
                "a look at the webhook", () -> api.call(new GetWebhookInfo()), this::look));
    }

    private void look(GetWebhookInfoResponse info) {
        if (WebhookHandler.address(publicUrl).equals(info.webhookInfo().url())) {
            undelivered(info.webhookInfo()).ifPresent(health::trouble);
            lookLater();
            return;
        }
        times++;
        health.remark("the webhook was taken away " + times
                + " times and set again: does another program use this bot?");
        LOG.warn("the webhook was taken away or changed: it is set again; does another program use this bot?");
        start();
    }

    /** Telegram goes on reporting an error after it is over: it counts only while updates wait and none has come since. */
    private Optional<String> undelivered(WebhookInfo info) {
        boolean waiting = info.pendingUpdateCount() != null && info.pendingUpdateCount() > 0;
        return Optional.ofNullable(info.lastErrorDate())
                .map(Instant::ofEpochSecond)
                .filter(error -> waiting && health.lastContact().filter(contact -> !error.isAfter(contact)).isEmpty())
                .map(error -> "Telegram cannot deliver: " + ErrorDescription.of(info.lastErrorMessage()));
    }
}
