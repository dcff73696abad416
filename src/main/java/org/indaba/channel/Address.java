package org.indaba.channel;

/**
 * The address at which a person is reached. It identifies them, so it is never logged, and it is stored encrypted.
 *
 * @param channel {@code telegram} or {@code web}
 * @param bot the operator's bot, on Telegram by its numeric id; empty for other channels
 * @param place the chat or session
 */
public record Address(String channel, String bot, String place) {

    @Override
    public String toString() {
        return "Address[" + channel + "]";
    }
}
