package org.indaba.configuration;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Derives the webhook's secret where none is set: every server with the same bot token derives the same one, and nobody
 * else can.
 */
final class WebhookSecretDerivation {
    private static final String PURPOSE = "indaba: telegram webhook secret";

    private WebhookSecretDerivation() {}

    /** 64 hexadecimal digits, which Telegram takes (Bot API, setWebhook, secret_token). */
    static Secret derivedFrom(Secret botToken) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(botToken.reveal().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return new Secret(HexFormat.of().formatHex(mac.doFinal(PURPOSE.getBytes(StandardCharsets.UTF_8))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }
}
