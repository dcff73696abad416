package org.indaba.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.indaba.channel.Address;
import org.indaba.channel.Attachment;
import org.indaba.channel.Inbound;
import org.indaba.channel.InboundKey;

/** One person's updates, as Telegram numbers them. Makes them and hands none over. */
public final class Sender {
    private final LineInProcess line;
    private final long id;
    private long lastOrdinal;
    private long lastOrder;

    public Sender(LineInProcess line, long id) {
        this.line = line;
        this.id = id;
        this.lastOrder = id % 1_000 * 1_000_000;
    }

    Address address() {
        return new Address("telegram", "7", Long.toString(id));
    }

    long nextOrdinal() {
        return ++lastOrdinal;
    }

    /** The message with this ordinal has the live buttons now. */
    public void isShown(long ordinal) {
        line.live(address(), ordinal);
    }

    public Inbound.Message says(String text, Attachment... files) {
        long ordinal = nextOrdinal();
        return new Inbound.Message(
                key(++lastOrder), address(), lastOrder, Long.toString(ordinal), ordinal, at(), Optional.of("en"), text,
                List.of(files));
    }

    Inbound.Edit edits(Inbound.Message message, String text, Attachment... files) {
        return new Inbound.Edit(
                key(++lastOrder), address(), lastOrder, message.messageKey(), at(), text, List.of(files));
    }

    public Inbound.Tap taps(String data) {
        return new Inbound.Tap(
                key(++lastOrder), address(), lastOrder, "tap" + lastOrder, Optional.empty(), Optional.of("en"), data);
    }

    /** The same message under another update id, as after a week of silence. */
    static Inbound.Message renumbered(Inbound.Message message, long order) {
        return new Inbound.Message(
                key(order), message.address(), order, message.messageKey(), message.ordinal(), message.sentAt(),
                message.languageHint(), message.text(), message.attachments());
    }

    static InboundKey key(long order) {
        return new InboundKey("telegram", "7", Long.toString(order));
    }

    /** Telegram tells seconds. */
    private Instant at() {
        return Instant.ofEpochSecond(line.clock.instant().getEpochSecond());
    }
}
