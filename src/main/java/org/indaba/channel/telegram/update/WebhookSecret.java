package org.indaba.channel.telegram.update;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.regex.Pattern;

/** The secret that Telegram sends with each update, so that nobody else can pose as Telegram (Bot API, setWebhook). */
public record WebhookSecret(String value) {
    /** The header that carries the secret. */
    public static final String HEADER = "X-Telegram-Bot-Api-Secret-Token";

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{1,256}");

    /** @throws IllegalArgumentException where Telegram would not accept it; the message does not contain it */
    public WebhookSecret {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("a webhook secret is 1 to 256 of A-Z a-z 0-9 _ -");
        }
    }

    /** Compares in constant time, so that timing does not tell where the two differ. */
    public boolean matches(Optional<String> sent) {
        byte[] theirs = sent.orElse("").getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(value.getBytes(StandardCharsets.UTF_8), theirs);
    }

    @Override
    public String toString() {
        return "WebhookSecret";
    }
}
