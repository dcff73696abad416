package org.indaba.channel.webchat.form;

import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import org.indaba.channel.InboundHandler;
import org.indaba.channel.InboundNotStoredException;
import org.indaba.channel.webchat.Visitor;
import org.indaba.channel.webchat.WebChatLimits;
import org.indaba.channel.webchat.WebChatStore;
import org.indaba.channel.webchat.upload.UploadSpool;

/**
 * Turns a form into one or a few inbounds. Each has a key that follows from the form's, so that a form which comes again
 * changes nothing, and one whose answer was lost is completed. Forms of one person are handled one after another.
 */
public final class FormHandler {
    private static final int LOCKS = 256;

    private final WebChatStore house;
    private final InboundHandler receiver;
    private final UploadSpool spool;
    private final FormClock clock;
    private final List<ReentrantLock> locks =
            IntStream.range(0, LOCKS).mapToObj(i -> new ReentrantLock(true)).toList();

    public FormHandler(WebChatStore house, InboundHandler receiver, UploadSpool spool, InstantSource clock) {
        this.house = house;
        this.receiver = receiver;
        this.spool = spool;
        this.clock = new FormClock(clock);
    }

    /**
     * Handles a form.
     *
     * @throws InboundNotStoredException where the form has to be sent again
     */
    public FormResult carry(Visitor visitor, CsrfFormKey key, PostedForm form) throws IOException {
        ReentrantLock lock = locks.get(Math.floorMod(house.person(visitor.address()).hashCode(), LOCKS));
        try {
            if (!lock.tryLock(WebChatLimits.LONGEST_COMMIT.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new InboundNotStoredException(new TimeoutException("another form of this person takes too long"));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InboundNotStoredException(e);
        }
        try {
            return new FormSteps(house, new FormInbounds(receiver, clock, visitor), spool, visitor, key, form).carry();
        } finally {
            lock.unlock();
        }
    }
}
