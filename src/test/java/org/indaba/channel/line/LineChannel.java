package org.indaba.channel.line;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.indaba.channel.Address;
import org.indaba.channel.Channel;
import org.indaba.channel.FetchResult;
import org.indaba.channel.Inbound;
import org.indaba.channel.InboundHandler;
import org.indaba.channel.InboundKey;
import org.indaba.channel.Outbound;
import org.indaba.channel.SendResult;

/** One person who types lines and reads lines. A line that is the label of a button is a tap on it. */
final class LineChannel implements Channel {
    static final String NAME = "line";

    /** Whoever sits there. A channel of many people has an address for each. */
    static final Address PERSON = new Address(NAME, "", "terminal");

    private static final Optional<String> LANGUAGE = Optional.of("en");

    private final PrintWriter out;
    private final InstantSource clock;
    private List<Outbound.Key> buttons = List.of();
    private long lines;
    private long messages;

    LineChannel(PrintWriter out, InstantSource clock) {
        this.out = out;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String bot() {
        return "";
    }

    // ---- in

    /** Hands over each line to its end, and confirms one by reading the next: nothing is confirmed that is not stored. */
    void listen(BufferedReader in, InboundHandler intake) throws IOException {
        String line = in.readLine();
        while (line != null) {
            intake.receive(inbound(line)).join();
            line = in.readLine();
        }
    }

    /**
     * The key is what makes two arrivals the same one. A line never comes twice, so that a new key for each is right;
     * where a network repeats itself the key has to be the network's own.
     */
    synchronized Inbound inbound(String line) {
        lines++;
        Instant now = clock.instant();
        String id = UUID.randomUUID().toString();
        InboundKey key = new InboundKey(NAME, "", id);
        return buttons.stream().filter(each -> each.label().equals(line)).findFirst()
                .<Inbound>map(tapped -> new Inbound.Tap(key, PERSON, lines, id, Optional.empty(), LANGUAGE, tapped.data()))
                .orElseGet(() -> new Inbound.Message(key, PERSON, lines, id, lines, now, LANGUAGE, line, List.of()));
    }

    // ---- out

    /** What this channel cannot show is pointless, which is no failure: nothing waits behind it. */
    @Override
    public synchronized SendResult send(Address to, Outbound outbound) {
        if (outbound instanceof Outbound.Text text) {
            return text(text);
        } else if (outbound instanceof Outbound.TapAnswer answer) {
            answer.text().ifPresent(out::println);
        } else if (outbound instanceof Outbound.ClearButtons) {
            buttons = List.of();
        } else if (outbound instanceof Outbound.File file) {
            out.println(file.caption());
        } else {
            return new SendResult.Pointless("a line cannot show it");
        }
        return written(Optional.empty());
    }

    private SendResult text(Outbound.Text text) {
        out.println(text.text());
        if (!text.rows().isEmpty()) {
            buttons = text.rows().stream().flatMap(List::stream).toList();
            buttons.forEach(each -> out.println("[" + each.label() + "]"));
        }
        return written(Optional.of("line-" + ++messages));
    }

    /** A writer that has failed says so, and the row is tried again: it may have been read all the same. */
    private SendResult written(Optional<String> message) {
        return out.checkError() ? new SendResult.Retry("the lines are not written", true) : new SendResult.Sent(message);
    }

    @Override
    public FetchResult fetch(String reference, OutputStream sink) {
        return new FetchResult.Lost("no file comes by lines");
    }
}
