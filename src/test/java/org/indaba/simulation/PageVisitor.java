package org.indaba.simulation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.indaba.channel.Address;
import org.indaba.channel.Attachment;
import org.indaba.channel.Inbound;
import org.indaba.channel.InboundKey;
import org.indaba.channel.Outbound;
import org.indaba.channel.webchat.Visitor;
import org.indaba.channel.webchat.WebChannel;
import org.indaba.conversation.input.Action.Verb;
import org.indaba.conversation.screen.PhraseArgument;

/** Somebody who is asked, on a web page: each form has a key, and is sent again until it is answered. */
final class PageVisitor extends Stakeholder {
    private final Visitor visitor;
    private final List<Outbound.Key> earlier = new ArrayList<>();
    private long last;

    PageVisitor(Simulator simulator, String name, String consultation) {
        super(simulator, name, new Address(WebChannel.NAME, "", "session of " + name), List.of(consultation));
        visitor = new Visitor(address, consultation, Optional.empty(), Optional.empty(), Optional.of("en"));
    }

    /** The buttons of the page as it is now. */
    @Override
    List<Outbound.Key> live() {
        List<Outbound.Key> live = simulator.process.pages.view(visitor).blocks().stream()
                .flatMap(each -> each.rows().stream()).flatMap(List::stream)
                .map(each -> new Outbound.Key("", each.action().data())).toList();
        earlier.addAll(live);
        while (earlier.size() > 40) {
            earlier.remove(0);
        }
        return live;
    }

    @Override
    List<Outbound.Key> earlier() {
        return earlier;
    }

    /** Each question to a human that stands on their page, with its answer, the oldest first. */
    List<String> asked() {
        List<String> asked = new ArrayList<>(simulator.process.pages.asked(visitor).stream()
                .map(each -> each.stream()
                        .flatMap(said -> Optional.ofNullable((PhraseArgument.Words) said.values().get("text")).stream())
                        .map(PhraseArgument.Words::text).collect(Collectors.joining(" | ")))
                .filter(each -> !each.isEmpty()).toList());
        Collections.reverse(asked);
        return asked;
    }

    private InboundKey form() {
        return new InboundKey(WebChannel.NAME, "", name + " form " + simulator.nextUpdate());
    }

    private long order() {
        last = Math.max(last + 1, simulator.clock.millis());
        return last;
    }

    @Override
    Inbound.Message says(String text, Optional<String> replyTo, Attachment... files) {
        InboundKey key = form();
        long order = order();
        return new Inbound.Message(
                key, address, order, key.key(), order, simulator.clock.instant(), Optional.of("en"), text,
                List.of(files));
    }

    @Override
    Inbound.Tap taps(String data) {
        InboundKey key = form();
        return new Inbound.Tap(key, address, order(), key.key(), Optional.empty(), Optional.of("en"), data);
    }

    /** A page has no messages that could be changed, and no stickers. */
    @Override
    Inbound edits(Inbound.Message message) {
        return says(asks(Verb.ASK_END) ? "/help" : "Next");
    }

    @Override
    Inbound sticker() {
        return says("Back");
    }
}
