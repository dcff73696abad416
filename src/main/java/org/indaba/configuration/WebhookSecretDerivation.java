package org.indaba.configuration;

import java.nio.charset.StandardCharsets;
import org.indaba.crypto.HmacSha256;

/**
 * Derives the webhook's secret where none is set: every server with the same bot token derives the same one, and nobody
 * else can.
 */
final class WebhookSecretDerivation {
    private static final String PURPOSE = "indaba: telegram webhook secret";

    private WebhookSecretDerivation() {}

    /** 64 hexadecimal digits, which Telegram takes (Bot API, setWebhook, secret_token). */
    static Secret derivedFrom(Secret botToken) {
        return new Secret(new HmacSha256(botToken.reveal().getBytes(StandardCharsets.UTF_8)).hex(PURPOSE));
    }
}
