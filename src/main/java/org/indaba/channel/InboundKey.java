package org.indaba.channel;

/**
 * What makes two arrivals the same one: the update id of a bot, or a web form's idempotency key. Update ids start
 * anew with a new bot, hence the bot.
 */
public record InboundKey(String channel, String bot, String key) {

    /** The key of a part of it. */
    public InboundKey part(String name) {
        return new InboundKey(channel, bot, key + "/" + name);
    }

    @Override
    public String toString() {
        return "InboundKey[" + channel + "]";
    }
}
