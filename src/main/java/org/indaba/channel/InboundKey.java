package org.indaba.channel;

/**
 * The key by which a second arrival of the same inbound is recognised: the update id of a bot, or the idempotency key of a
 * web form. Another bot numbers its updates anew, so the bot is a part of the key.
 */
public record InboundKey(String channel, String bot, String key) {

    /** The key of a part of the inbound. */
    public InboundKey part(String name) {
        return new InboundKey(channel, bot, key + "/" + name);
    }

    @Override
    public String toString() {
        return "InboundKey[" + channel + "]";
    }
}
