package org.indaba.simulation;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.indaba.channel.Address;
import org.indaba.channel.Attachment;
import org.indaba.channel.Channel;
import org.indaba.channel.FetchResult;
import org.indaba.channel.Inbound;
import org.indaba.channel.Outbound;
import org.indaba.channel.SendResult;
import org.indaba.channel.webchat.WebChannel;

/** Where the files of forms lie until they are taken: a form that is sent again brings its file again. */
final class Uploads implements Channel {
    /** As long the pages leave what nobody is known to want. */
    static final Duration LIVES = Duration.ofHours(1);

    private record Upload(String content, Instant at) {}

    private final Simulator simulator;
    private final Map<String, Upload> spool = new HashMap<>();
    private long last;

    Uploads(Simulator simulator) {
        this.simulator = simulator;
    }

    /** The form as it is sent this time. */
    Inbound sent(Inbound inbound) {
        if (!(inbound instanceof Inbound.Message form) || !form.key().channel().equals(WebChannel.NAME)
                || form.attachments().isEmpty()) {
            return inbound;
        }
        return new Inbound.Message(
                form.key(), form.address(), form.order(), form.messageKey(), form.ordinal(), form.sentAt(),
                form.languageHint(), form.text(), form.attachments().stream().map(this::uploaded).toList());
    }

    private Attachment uploaded(Attachment file) {
        String reference = "upload " + ++last;
        simulator.figures.count(Figures.Kind.UPLOADS);
        spool.put(reference, new Upload(file.name().orElseThrow(), simulator.clock.instant()));
        return new Attachment(file.kind(), reference, file.name(), file.mime(), file.bytes());
    }

    /** The form had come before. */
    void drop(Inbound sent) {
        if (sent instanceof Inbound.Message form) {
            form.attachments().forEach(each -> spool.remove(each.reference()));
        }
    }

    void sweep(UnaryOperator<Set<String>> tell) {
        Instant before = simulator.clock.instant().minus(LIVES);
        Set<String> wanted = tell.apply(Set.copyOf(spool.keySet()));
        spool.entrySet().removeIf(each -> !wanted.contains(each.getKey()) && each.getValue().at().isBefore(before));
    }

    /** As a bug would. */
    void lose() {
        spool.clear();
    }

    boolean holds(String content) {
        return spool.values().stream().anyMatch(each -> each.content().equals(content));
    }

    @Override
    public String name() {
        return WebChannel.NAME;
    }

    @Override
    public String bot() {
        return "";
    }

    @Override
    public SendResult send(Address to, Outbound outbound) {
        return new SendResult.Refused("a page is asked for, never sent");
    }

    @Override
    public FetchResult fetch(String reference, OutputStream sink) throws IOException {
        Upload upload = spool.get(reference);
        if (upload == null) {
            return new FetchResult.Lost("not in the spool any more");
        } else if (simulator.faulty && simulator.chance.nextInt(5) == 0) {
            simulator.figures.count(Figures.Kind.FAULTS);
            return new FetchResult.Retry("EIO", Optional.empty());
        }
        byte[] bytes = upload.content().getBytes(StandardCharsets.UTF_8);
        sink.write(bytes);
        return new FetchResult.Bytes(bytes.length);
    }

    @Override
    public void taken(String reference) {
        spool.remove(reference);
    }
}
