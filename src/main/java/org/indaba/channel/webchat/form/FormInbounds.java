package org.indaba.channel.webchat.form;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.indaba.channel.Attachment;
import org.indaba.channel.Inbound;
import org.indaba.channel.InboundHandler;
import org.indaba.channel.InboundKey;
import org.indaba.channel.InboundNotStoredException;
import org.indaba.channel.webchat.Visitor;
import org.indaba.channel.webchat.WebChatLimits;

/** Makes inbounds of a form, as inbounds of its person: each is stored before the next is made. */
final class FormInbounds {
    private final InboundHandler receiver;
    private final FormClock clock;
    private final Visitor visitor;
    private long order;

    FormInbounds(InboundHandler receiver, FormClock clock, Visitor visitor) {
        this.receiver = receiver;
        this.clock = clock;
        this.visitor = visitor;
    }

    /** @param last the order of what this person did last */
    void say(InboundKey as, String text, List<Attachment> files, long last) {
        Instant at = next(last);
        receive(new Inbound.Message(as, visitor.address(), order, as.key(), order, at, visitor.hint(), text, files));
    }

    /** @param last the order of what this person did last */
    void tap(InboundKey as, String data, long last) {
        next(last);
        receive(new Inbound.Tap(as, visitor.address(), order, as.key(), Optional.empty(), visitor.hint(), data));
    }

    /**
     * Later than all that this person did before, also before a restart and by a clock that was fast. The time goes by the
     * same count: a clock that is set back would put it before what was said earlier.
     */
    private Instant next(long last) {
        long running = clock.next();
        order = Math.max(running, Math.max(order, last) + 1);
        boolean farAhead = order - running > WebChatLimits.CLOCK_FAST.toMillis();
        return Instant.ofEpochMilli(farAhead ? running : order);
    }

    private void receive(Inbound inbound) {
        try {
            receiver.receive(inbound).get(WebChatLimits.LONGEST_COMMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new InboundNotStoredException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InboundNotStoredException(e);
        }
    }
}
