package org.indaba.outbox;

import java.io.OutputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.indaba.channel.Address;
import org.indaba.channel.Channel;
import org.indaba.channel.FetchResult;
import org.indaba.channel.Outbound;
import org.indaba.channel.SendResult;

/** A channel that writes down what it is asked to do and answers as the test says. */
public final class ScriptedChannel implements Channel {
    public record Call(Instant at, String place, Outbound outbound) {
        /** Such as {@code text hello}, {@code clear m1}, {@code tap t1}, {@code reaction 5}. */
        String words() {
            if (outbound instanceof Outbound.Text text) {
                return "text " + text.text();
            } else if (outbound instanceof Outbound.ClearButtons clear) {
                return "clear " + clear.messageKey();
            } else if (outbound instanceof Outbound.TapAnswer tap) {
                return "tap " + tap.tap();
            } else if (outbound instanceof Outbound.Reaction reaction) {
                return "reaction " + reaction.messageKey();
            }
            return "file " + (outbound instanceof Outbound.KeptFile kept ? kept.name() : ((Outbound.File) outbound).name());
        }
    }

    private final InstantSource clock;
    private final List<Call> calls = Collections.synchronizedList(new ArrayList<>());
    private final Deque<SendResult> next = new ArrayDeque<>();
    private volatile BiFunction<String, Outbound, Optional<SendResult>> rule = (place, outbound) -> Optional.empty();
    private int messages;

    ScriptedChannel(InstantSource clock) {
        this.clock = clock;
    }

    /** The next calls end so; those after them succeed. */
    synchronized void next(SendResult... results) {
        next.addAll(List.of(results));
    }

    /** Calls for which the rule gives a result end so. */
    void rule(BiFunction<String, Outbound, Optional<SendResult>> rule) {
        this.rule = rule;
    }

    public List<Call> calls() {
        return calls;
    }

    List<String> words() {
        return calls.stream().map(Call::words).toList();
    }

    @Override
    public String name() {
        return "telegram";
    }

    @Override
    public String bot() {
        return "7";
    }

    @Override
    public SendResult send(Address to, Outbound outbound) {
        calls.add(new Call(clock.instant(), to.place(), outbound));
        return rule.apply(to.place(), outbound).orElseGet(() -> scripted(outbound));
    }

    private synchronized SendResult scripted(Outbound outbound) {
        if (!next.isEmpty()) {
            return next.poll();
        }
        boolean message = outbound instanceof Outbound.Text || outbound instanceof Outbound.File
                || outbound instanceof Outbound.KeptFile;
        return new SendResult.Sent(message ? Optional.of("m" + ++messages) : Optional.empty());
    }

    @Override
    public FetchResult fetch(String reference, OutputStream sink) {
        return new FetchResult.Lost("not here");
    }
}
