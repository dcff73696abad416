package org.indaba.channel;

import java.io.IOException;
import java.io.OutputStream;

/**
 * A connection to people, such as Telegram or the web: it sends messages and fetches files. Implementations are safe for
 * use by several threads.
 */
public interface Channel {
    /** The channel's name, {@code telegram} or {@code web}. */
    String name();

    /**
     * The bot under whose name the channel sends, as addresses have it, or empty. The channel cannot reach addresses of
     * another bot.
     */
    String bot();

    /** Makes one call and waits until it ends. It throws nothing: every failure is a result. */
    SendResult send(Address to, Outbound outbound);

    /**
     * Streams the bytes of an attachment into {@code sink}.
     *
     * @return the outcome; on {@link FetchResult.Bytes} all bytes are in the sink
     */
    FetchResult fetch(String reference, OutputStream sink) throws IOException;

    /**
     * Tells the channel that the bytes of an attachment are stored, or not needed any more, so that it need not keep them.
     */
    default void taken(String reference) throws IOException {}
}
