package org.indaba.outbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.indaba.channel.Channel;
import org.indaba.outbox.pace.CallRateLimiter;
import org.indaba.outbox.pace.SendRateLimiter;

/** A channel with its bot, its pace, and the pause that it asked for. */
final class SendLane {
    private final Channel channel;
    private final SendRateLimiter pace;
    private final CallRateLimiter gate;
    private final SendRateLimiter unheard;
    private final InFlightRows hand = new InFlightRows();
    private volatile Instant heldUntil = Instant.MIN;

    SendLane(Channel channel, SendRateLimiter.Limits limits, InstantSource clock) {
        this.channel = channel;
        this.pace = new SendRateLimiter(limits, clock);
        this.unheard = new SendRateLimiter(limits, clock);
        this.gate = new CallRateLimiter(limits.messagesPerSecond(), clock);
    }

    Channel channel() {
        return channel;
    }

    SendRateLimiter pace() {
        return pace;
    }

    CallRateLimiter gate() {
        return gate;
    }

    /** The time at which the bot's next message may be chosen: {@code now} or later. */
    Instant nextOfBot(Instant now) {
        Instant paced = pace.nextOfBot(now);
        Instant free = gate.nextChosen(now);
        return free.isAfter(paced) ? free : paced;
    }

    InFlightRows hand() {
        return hand;
    }

    /** No call of any kind is made before this time. */
    Instant heldUntil() {
        return heldUntil;
    }

    boolean isHeld(Instant now) {
        return now.isBefore(heldUntil);
    }

    /**
     * Tells whether a call whose result nobody learns may be made now, and counts it. A 429 for it would be lost, so no
     * more of them are made than messages; the others wait in the outbox.
     */
    synchronized boolean mayPass(long address, Instant now) {
        boolean may = !isHeld(now) && !unheard.nextOfBot(now).isAfter(now) && !unheard.nextOf(address, false, now).isAfter(now);
        if (may) {
            unheard.count(address);
        }
        return may;
    }

    /** The clock was set back by this much: pauses do not last longer for it. */
    synchronized void setBack(Duration back) {
        if (heldUntil.isAfter(Instant.MIN)) {
            heldUntil = heldUntil.minus(back);
        }
    }

    synchronized void hold(Instant until) {
        if (until.isAfter(heldUntil)) {
            heldUntil = until;
        }
    }
}
