package org.indaba.channel.telegram;

import com.pengrad.telegrambot.request.GetWebhookInfo;
import com.pengrad.telegrambot.response.BaseResponse;
import com.pengrad.telegrambot.response.GetWebhookInfoResponse;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sets the webhook and looks now and then whether it is still ours: another program with the same token may take it
 * away, and then no update comes and nothing fails.
 */
final class WebhookWatch {
    private static final Logger LOG = LoggerFactory.getLogger(WebhookWatch.class);

    private final BotApi api;
    private final Webhook webhook;
    private final String publicUrl;
    private final Background background;
    private final Health health;
    private final Duration between;
    private int times;

    /** @param between how long after one look the next comes */
    WebhookWatch(
            BotApi api, Webhook webhook, String publicUrl, Background background, Health health, Duration between) {
        this.api = api;
        this.webhook = webhook;
        this.publicUrl = publicUrl;
        this.background = background;
        this.health = health;
        this.between = between;
    }

    void start() {
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
        if (Webhook.address(publicUrl).equals(info.webhookInfo().url())) {
            lookLater();
            return;
        }
        times++;
        health.remark("the webhook was taken away " + times
                + " times and set again: does another program use this bot?");
        LOG.warn("the webhook was taken away or changed: it is set again; does another program use this bot?");
        start();
    }
}
