package org.indaba.intake;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.indaba.channel.Inbound;
import org.indaba.channel.InboundKey;
import org.indaba.channel.Receipt;
import org.indaba.conversation.Conversation;
import org.indaba.store.DeleteParkedInbound;
import org.indaba.store.InboundJson;
import org.indaba.store.KnownAddress;
import org.indaba.store.ParkInbound;
import org.indaba.store.ParkedInbound;
import org.indaba.store.Whereabouts;
import org.indaba.vault.ParkedSeal;
import org.jooq.DSLContext;

/**
 * Keeps what the product failed to decide about, so that a fault of its own loses nobody's words and holds up nobody
 * else: the channel would send it again for a day, and by polling nothing behind it would come in.
 */
final class Parking {
    private final Tools tools;

    Parking(Tools tools) {
        this.tools = tools;
    }

    /**
     * Keeps it, sealed, as if it had been decided about.
     *
     * @param stood where its person stood when it came, which what came behind it may have changed by now; empty where
     *     the turn did not come so far
     */
    Taken park(DSLContext db, Inbound inbound, String lookup, Undecided why, Optional<Conversation> stood) {
        if (!SameId.isNew(db, inbound, lookup, tools.clock().instant())) {
            return new Taken(new Receipt.Duplicate());
        }
        Optional<Conversation> now = KnownAddress.find(db, lookup).map(KnownAddress::conversation);
        if (stood.isPresent() && isWithdrawn(stood.get(), now)) {
            return new Taken(new Receipt.Stored());
        }
        byte[] sealed = tools.vault().seal(place(inbound.key()), InboundJson.write(inbound));
        Optional<Whereabouts> whereabouts = stood.or(() -> now).flatMap(Whereabouts::of);
        ParkInbound.run(
                db, inbound.key(), lookup, sealed, why.getMessage(), whereabouts, tools.clock().instant());
        return new Taken(new Receipt.Stored());
    }

    /** Decides about it now, as belonging where its person was when it came; empty where it was withdrawn meanwhile. */
    Optional<Taken> takeAgain(DSLContext db, ParkedInbound parked) {
        if (!DeleteParkedInbound.of(db, parked.key())) {
            return Optional.empty();
        }
        return Optional.of(new Turn(tools, db, parked.lookup()).takeLate(opened(parked), parked.whereabouts()));
    }

    /** What it was; only as long as it stays aside. */
    Inbound opened(ParkedInbound parked) {
        return InboundJson.read(tools.vault().open(place(parked.key()), parked.sealed()));
    }

    /**
     * Whether a withdrawal that shared the commit would have taken it along: with the answers among which it came, or with
     * the last that there were.
     */
    private static boolean isWithdrawn(Conversation stood, Optional<Conversation> now) {
        Set<String> before = answered(stood);
        Set<String> left = now.map(Parking::answered).orElse(Set.of());
        boolean last = left.isEmpty() && !before.isEmpty();
        return last || stood.active().filter(code -> before.contains(code) && !left.contains(code)).isPresent();
    }

    private static Set<String> answered(Conversation conversation) {
        return conversation.interviews().entrySet().stream()
                .filter(each -> each.getValue().standing().consented())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static String place(InboundKey key) {
        return ParkedSeal.place(key.channel(), key.bot(), key.key());
    }
}
