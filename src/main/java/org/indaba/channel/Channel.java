package org.indaba.channel;

import java.io.IOException;
import java.io.OutputStream;

/** A way to people and back. Safe for use by several threads. */
public interface Channel {
    /** {@code telegram} or {@code web}. */
    String name();

    /** The bot that it speaks as, as addresses name it, or empty. Addresses of another bot are out of its reach. */
    String bot();

    /** Makes one call and waits for its end. Throws nothing: every failure is a result. */
    SendResult send(Address to, Outbound outbound);

    /**
     * Streams the bytes of an attachment into {@code sink}.
     *
     * @return how it ended; on {@link FetchResult.Bytes} all bytes are in the sink
     */
    FetchResult fetch(String reference, OutputStream sink) throws IOException;

    /** The bytes of an attachment are kept, or wanted no more: the channel need not hold them any longer. */
    default void taken(String reference) throws IOException {}
}
