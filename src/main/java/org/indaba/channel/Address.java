package org.indaba.channel;

/**
 * Where a person is reached. It identifies them, so it is never logged and is stored encrypted.
 *
 * @param channel {@code telegram} or {@code web}
 * @param bot which of the operator's bots, for Telegram its numeric id; empty elsewhere
 * @param place the chat or session
 */
public record Address(String channel, String bot, String place) {

    @Override
    public String toString() {
        return "Address[" + channel + "]";
    }
}
