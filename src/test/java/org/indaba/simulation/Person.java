package org.indaba.simulation;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.indaba.channel.Address;
import org.indaba.channel.Attachment;
import org.indaba.channel.Inbound;
import org.indaba.channel.InboundKey;
import org.indaba.vault.AddressSeal;

/** Somebody at a chat or a page. Acts by chance and by what they see. */
abstract class Person {
    static final String BOT = "4242";

    final Simulator simulator;
    final RandomGenerator chance;
    final String name;
    final Address address;
    final String lookup;

    Person(Simulator simulator, String name, Address address) {
        this.simulator = simulator;
        this.chance = simulator.chance;
        this.name = name;
        this.address = address;
        this.lookup = AddressSeal.lookup(simulator.world.vault, address);
    }

    /** Does one thing. */
    abstract Inbound act();

    /** What they must find stored; empty for those whose answers are none. */
    abstract Optional<Shadow> shadow();

    /** Whether they are in the middle of something that takes several steps. */
    boolean isBusy() {
        return false;
    }

    Phone phone() {
        return simulator.phone(address.place());
    }

    boolean one(int in) {
        return chance.nextInt(in) == 0;
    }

    <T> T any(List<T> of) {
        return of.get(chance.nextInt(of.size()));
    }

    Inbound.Message says(String text, Attachment... files) {
        return says(text, Optional.empty(), files);
    }

    Inbound.Message says(String text, Optional<String> replyTo, Attachment... files) {
        long update = simulator.nextUpdate();
        long number = phone().number();
        return new Inbound.Message(
                key(update), address, update, Long.toString(number), number, seconds(), Optional.of("en"), text,
                List.of(files), replyTo);
    }

    Inbound.Tap taps(String data) {
        long update = simulator.nextUpdate();
        return new Inbound.Tap(
                key(update), address, update, "tap" + update, Optional.empty(), Optional.of("en"), data);
    }

    static InboundKey key(long update) {
        return new InboundKey("telegram", BOT, Long.toString(update));
    }

    /** Telegram tells seconds. */
    Instant seconds() {
        return simulator.clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
