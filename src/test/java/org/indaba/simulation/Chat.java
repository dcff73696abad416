package org.indaba.simulation;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.indaba.channel.Address;
import org.indaba.channel.Channel;
import org.indaba.channel.FetchResult;
import org.indaba.channel.Outbound;
import org.indaba.channel.SendResult;
import org.indaba.store.outbox.DueRow;

/** Telegram as people's phones have it, with all that goes wrong on the way to them. */
final class Chat implements Channel {
    private final Simulator simulator;
    private final RandomGenerator chance;
    private final List<Pause> pauses = new ArrayList<>();
    private Optional<DueRow> current = Optional.empty();

    /** Asked for in answer to this row. @param place empty for the whole bot */
    private record Pause(long address, String place, Instant until) {
        boolean binds(Phone phone, Instant now) {
            return now.isBefore(until) && (place.isEmpty() || place.equals(phone.place));
        }
    }

    Chat(Simulator simulator, RandomGenerator chance) {
        this.simulator = simulator;
        this.chance = chance;
    }

    @Override
    public String name() {
        return "telegram";
    }

    @Override
    public String bot() {
        return Person.BOT;
    }

    /** This row is being called for from here on. */
    void calling(DueRow row) {
        current = Optional.of(row);
        simulator.calls.begins(row);
    }

    @Override
    public SendResult send(Address to, Outbound outbound) {
        Phone phone = simulator.phone(to.place());
        if (simulator.database.inside()) {
            throw new Violation(Invariant.OUTSIDE, "a call to " + phone.place);
        }
        Instant now = simulator.clock.instant();
        Optional<Pause> broken = pauses.stream().filter(each -> each.binds(phone, now)).findFirst();
        Invariant.PAUSES.holds(broken.isEmpty(), "a call to " + phone.place + " at " + now + " in " + broken);
        simulator.figures.count(Figures.Kind.SENDS);
        Optional<Address> moved = simulator.person(phone.place) instanceof Group group ? group.goneTo() : Optional.empty();
        SendResult result = moved.isPresent()
                ? new SendResult.Moved(moved.get())
                : phone.blocked
                ? new SendResult.Gone("blocked")
                : simulator.faulty && chance.nextInt(100) < 8 ? fails(phone, outbound, now) : arrives(phone, outbound);
        simulator.trace.add("<" + phone.place, words(outbound) + " " + result.getClass().getSimpleName());
        if (!(outbound instanceof Outbound.ClearButtons) || result instanceof SendResult.Gone) {
            current.ifPresent(row -> simulator.calls.ended(row, phone, result));
        }
        return result;
    }

    /** A call in the answer to an update: whatever becomes of it, the product is not told. */
    void along(Phone phone, Outbound outbound) {
        Instant now = simulator.clock.instant();
        Invariant.PAUSES.holds(
                pauses.stream().noneMatch(each -> each.binds(phone, now)), "a call along with an answer to " + phone.place);
        simulator.figures.count(Figures.Kind.ALONG);
        boolean lost = phone.blocked || simulator.faulty && chance.nextInt(100) < 8;
        simulator.trace.add("<" + phone.place, "along " + words(outbound) + (lost ? " lost" : ""));
        if (!lost) {
            arrives(phone, outbound);
        }
    }

    /** A pause is known to the next process where it was written down. */
    void restarted() {
        pauses.removeIf(each -> !simulator.store.paused(each.address(), each.place().isEmpty(), each.until()));
    }

    private SendResult fails(Phone phone, Outbound outbound, Instant now) {
        simulator.figures.count(Figures.Kind.FAULTS);
        switch (chance.nextInt(10)) {
            case 0, 1 -> {
                Duration pause = Duration.ofSeconds(1 + chance.nextInt(30));
                pauses.add(new Pause(current.orElseThrow().address(), "", now.plus(pause)));
                simulator.trace.add("pause", pauses.get(pauses.size() - 1).toString());
                return new SendResult.Held(pause, true);
            }
            case 2, 3 -> {
                Duration pause = Duration.ofSeconds(1 + chance.nextInt(60));
                pauses.add(new Pause(current.orElseThrow().address(), phone.place, now.plus(pause)));
                simulator.trace.add("pause", pauses.get(pauses.size() - 1).toString());
                return new SendResult.Held(pause, false);
            }
            case 4, 5 -> {
                SendResult sent = arrives(phone, outbound);
                ((SendResult.Sent) sent).messageKey().ifPresent(key -> phone.unknown(Long.parseLong(key)));
                return new SendResult.Retry("no answer", true);
            }
            case 6 -> {
                return new SendResult.Retry("no answer", true);
            }
            case 7 -> {
                phone.blocked = chance.nextInt(4) == 0;
                phone.wasBlocked |= phone.blocked;
                return phone.blocked ? new SendResult.Gone("blocked") : new SendResult.Retry("502", false);
            }
            default -> {
                return new SendResult.Retry("502", false);
            }
        }
    }

    private SendResult arrives(Phone phone, Outbound outbound) {
        if (simulator.person(phone.place) instanceof Group group) {
            group.reads(outbound, current.map(DueRow::id));
            return new SendResult.Sent(Optional.of(Long.toString(phone.number())));
        }
        if (outbound instanceof Outbound.Text text) {
            long number = phone.shown(text);
            simulator.reads(phone, text.text());
            simulator.relays.reads(simulator.person(phone.place), text.text(), current.map(DueRow::id));
            return new SendResult.Sent(Optional.of(Long.toString(number)));
        } else if (outbound instanceof Outbound.ClearButtons clear) {
            phone.cleared(clear.messageKey());
        } else if (outbound instanceof Outbound.File file) {
            simulator.reads(phone, file.name() + " " + file.caption());
            return new SendResult.Sent(Optional.of(Long.toString(phone.number())));
        } else if (outbound instanceof Outbound.KeptFile kept) {
            simulator.reads(phone, kept.name() + " " + kept.caption());
            return new SendResult.Sent(Optional.of(Long.toString(phone.number())));
        } else if (outbound instanceof Outbound.Stored stored) {
            simulator.reads(phone, stored.name() + " " + stored.caption());
            return new SendResult.Sent(Optional.of(Long.toString(phone.number())));
        }
        return new SendResult.Sent(Optional.empty());
    }

    private static String words(Outbound outbound) {
        if (outbound instanceof Outbound.Text text) {
            return text.text() + " " + text.rows();
        } else if (outbound instanceof Outbound.ClearButtons clear) {
            return "clear " + clear.messageKey();
        } else if (outbound instanceof Outbound.Reaction reaction) {
            return "reaction " + reaction.messageKey();
        }
        return outbound.getClass().getSimpleName();
    }

    /** A file's bytes are its name on the phone. */
    @Override
    public FetchResult fetch(String reference, OutputStream sink) throws IOException {
        simulator.trace.add("file", reference);
        if (simulator.faulty && chance.nextInt(5) == 0) {
            simulator.figures.count(Figures.Kind.FAULTS);
            return new FetchResult.Retry("502", Optional.empty());
        }
        byte[] bytes = reference.substring("at Telegram: ".length()).getBytes(StandardCharsets.UTF_8);
        sink.write(bytes);
        return new FetchResult.Bytes(bytes.length);
    }
}
