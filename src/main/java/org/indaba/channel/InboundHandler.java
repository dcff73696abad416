package org.indaba.channel;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Takes what a channel hears. */
public interface InboundHandler {
    /**
     * The future completes after the commit. It fails with {@link InboundNotStoredException} where the outcome is not known to be
     * stored: the channel must let it come again. Calls for one address are carried out in the order they were made.
     */
    CompletableFuture<InboundResult> receive(Inbound inbound);

    /**
     * As {@link #receive}, from a channel whose answer to an inbound can hold a call. The receipt then may have one, which
     * nothing else makes: a reaction, where the message is kept; or buttons taken off, which is done once more before other
     * buttons are sent, unless the channel knows it done. What comes of such a call nobody learns.
     */
    default CompletableFuture<InboundResult> receiveAnswered(Inbound inbound) {
        return receive(inbound);
    }

    /**
     * As {@link #receive} one after another, for what comes again as a whole, in this order, where a part of it was not
     * stored: after the first that was not, none is carried out. The future completes once all have ended.
     */
    CompletableFuture<Void> receiveAll(List<Inbound> batch);
}
