package org.indaba.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.indaba.channel.Address;
import org.indaba.channel.Inbound;
import org.indaba.channel.Outbound;
import org.indaba.conversation.ConsultationDirectory;
import org.indaba.conversation.ConsultationSummary;

/** A group that the bot is added to, called in, removed from, and that becomes another kind of group once. */
final class Group extends Person {
    private static final String BOT_NAME = "indaba_bot";
    private static final Duration LATELY = Duration.ofMinutes(10);

    private final Optional<Group> successor;
    private boolean added;
    private boolean moved;
    private String meant = "";
    private Optional<Instant> invited = Optional.empty();
    private final Count count;

    /** Of both kinds of the group together. */
    private static final class Count {
        private int earned;
        private final Set<Long> rows = new HashSet<>();
    }

    /** @param successor what it is moved to, where it can be */
    Group(Simulator simulator, String name, Address address, Optional<Group> successor) {
        super(simulator, name, address);
        this.successor = successor;
        this.count = successor.map(each -> each.count).orElseGet(Count::new);
    }

    @Override
    Optional<Shadow> shadow() {
        return Optional.empty();
    }

    /** Where what is sent there is refused, and to whom it goes now. */
    Optional<Address> goneTo() {
        return moved ? successor.map(each -> each.address) : Optional.empty();
    }

    @Override
    Inbound act() {
        long update = simulator.nextUpdate();
        int what = chance.nextInt(20);
        if (moved) {
            return successor.orElseThrow().act();
        } else if (!added || phone().blocked) {
            added = true;
            phone().blocked = false;
            return call(update, Optional.empty(), "");
        } else if (what < 2 && successor.isPresent()) {
            moved = true;
            successor.get().added = true;
            return new Inbound.GroupMoved(key(update), address, update, successor.get().address);
        } else if (what < 3) {
            added = false;
            return new Inbound.Reachability(key(update), address, update, false);
        } else if (what < 12) {
            return call(
                    update, one(3) ? Optional.of(one(2) ? BOT_NAME : "another_bot") : Optional.empty(),
                    any(List.of("", "", Cast.AFRICA, Cast.EUROPE, "nothing")));
        }
        return new Inbound.Nothing(key(update), address, update);
    }

    private Inbound call(long update, Optional<String> bot, String code) {
        return new Inbound.GroupCall(key(update), address, update, Optional.of("en"), bot, code);
    }

    /** The product has taken this: an invitation may come of it, unless one came lately. */
    void took(Inbound inbound, ConsultationDirectory desk, Instant now) {
        if (inbound instanceof Inbound.GroupCall call && call.bot().filter(each -> !each.equals(BOT_NAME)).isEmpty()) {
            List<String> open = desk.open(now).stream().map(ConsultationSummary::code).toList();
            String means = open.contains(call.code()) ? call.code() : "";
            boolean lately = invited.filter(at -> now.isBefore(at.plus(LATELY))).isPresent()
                    && (means.isEmpty() || means.equals(meant) || open.size() == 1);
            if (!lately) {
                invited = Optional.of(now);
                meant = means;
                count.earned++;
            }
        } else if (inbound instanceof Inbound.Reachability) {
            invited = Optional.empty();
        }
    }

    /** Something is said in it. */
    void reads(Outbound outbound, Optional<Long> row) {
        Invariant.GROUPS.holds(outbound instanceof Outbound.Invitation,
                "a " + outbound.getClass().getSimpleName() + " in " + name);
        String text = ((Outbound.Invitation) outbound).text();
        Invariant.GROUPS.holds(
                !text.contains(Stakeholder.OWN_WORDS) && !text.contains(Helpline.ASKS) && !text.contains(Helpline.REPLIES),
                name + " reads " + text);
        row.ifPresent(count.rows::add);
        simulator.figures.count(Figures.Kind.INVITATIONS);
        Invariant.GROUPS.holds(count.rows.size() <= count.earned,
                name + " was invited " + count.rows.size() + " times, for " + count.earned);
    }
}
