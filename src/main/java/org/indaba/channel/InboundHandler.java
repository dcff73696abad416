package org.indaba.channel;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Receives what people did from the channels. */
public interface InboundHandler {
    /**
     * Takes one inbound. The future completes after the commit. It fails with {@link InboundNotStoredException} where the
     * inbound is not known to be stored: the channel must let it come again. Calls for one address are carried out in the
     * order in which they were made.
     */
    CompletableFuture<InboundResult> receive(Inbound inbound);

    /**
     * The same as {@link #receive}, for a channel whose answer to an inbound can hold a call. The result then may have one,
     * which nothing else makes: a reaction, where the message is kept, or the removal of buttons. The removal is repeated
     * before other buttons are sent, unless the channel knows that it was done. Nobody learns the result of such a call.
     */
    default CompletableFuture<InboundResult> receiveAnswered(Inbound inbound) {
        return receive(inbound);
    }

    /**
     * The same as {@link #receive} for several inbounds one after another, which come again together, in this order, where
     * one of them was not stored: after the first failure none is carried out. The future completes once all have ended.
     */
    CompletableFuture<Void> receiveAll(List<Inbound> batch);
}
