package org.indaba.channel.telegram.api;

import java.util.regex.Pattern;

/** A bot's token. No text that this class makes contains it. */
public record BotToken(String value) {
    private static final Pattern SHAPE = Pattern.compile("[0-9]{1,19}:[A-Za-z0-9_-]{1,256}");

    /** @throws IllegalArgumentException where the value is no token; the message does not contain it */
    public BotToken {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("a bot token is NUMBER:LETTERS, as BotFather gives it");
        }
    }

    /** The bot's numeric id, which is no secret. */
    public String bot() {
        return value.substring(0, value.indexOf(':'));
    }

    @Override
    public String toString() {
        return "Token";
    }
}
