package org.indaba.channel;

import java.util.concurrent.CompletableFuture;

/** Takes what a channel hears. */
public interface Receiver {
    /**
     * The future completes after the commit. It fails with {@link NotStored} where the outcome is not known to be
     * stored: the channel must let it come again. Calls for one address are carried out in the order they were made.
     */
    CompletableFuture<Receipt> receive(Inbound inbound);
}
