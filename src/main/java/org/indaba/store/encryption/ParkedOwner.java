package org.indaba.store.encryption;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.indaba.channel.InboundKey;
import org.indaba.crypto.Sha256;

/** Computes the owner's number of a parked inbound, whose row has no id of its own. */
public final class ParkedOwner {
    private ParkedOwner() {}

    /**
     * The part that is sealed by the key file; empty where the key of its owner does not open it, because it was deleted or
     * belongs to another.
     */
    public static Optional<byte[]> open(ColumnCipher words, InboundKey key, byte[] kept) {
        try {
            return Optional.of(words.open(KeyOwner.PARKED, of(key), kept));
        } catch (ColumnCipher.Unreadable gone) {
            return Optional.empty();
        }
    }

    public static long of(InboundKey key) {
        return of(key.channel(), key.bot(), key.key());
    }

    public static long of(String channel, String bot, String key) {
        return ByteBuffer.wrap(Sha256.of(channel + "\n" + bot + "\n" + key)).getLong();
    }
}
