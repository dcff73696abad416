package org.indaba.store.inbound;

import static org.jooq.impl.DSL.row;

import java.time.Instant;
import java.util.Optional;
import org.indaba.channel.InboundKey;
import org.indaba.conversation.state.InterviewPosition;
import org.indaba.conversation.state.Stage;
import org.indaba.store.json.InboundJson;
import org.indaba.store.person.ActivePosition;

/**
 * An inbound that was parked. A release keeps what the next one reads, or the one before: what cannot be understood is
 * found out where it is used, and keeps no other row from being read.
 *
 * @param sealed holds it in its stored form, {@link InboundJson}; empty where the key of its person does not open it
 * @param where where its person was when it came, as it is stored
 * @param at when it was parked, which tells what is decided about first
 */
public record ParkedInbound(
        InboundKey key, String lookup, Optional<byte[]> sealed, Optional<Where> where, Instant at) {

    /** Where a person was, as it is stored: another release may have stages that this one does not know. */
    public record Where(String consultation, String stage, String question) {
        public static Where of(ActivePosition whereabouts) {
            return new Where(
                    whereabouts.consultation(), whereabouts.place().stage().name(), whereabouts.place().question());
        }
    }

    /** A row's place in the order in which they were parked. */
    public record Position(Instant at, InboundKey key) {}

    /** Where its person was when it came. Throws {@link UnreadableInboundException} where this release has no such stage. */
    public Optional<ActivePosition> whereabouts() {
        return where.map(each -> new ActivePosition(each.consultation(), new InterviewPosition(stage(each.stage()), each.question())));
    }

    private static Stage stage(String name) {
        try {
            return Stage.valueOf(name);
        } catch (IllegalArgumentException ofAnotherRelease) {
            throw new UnreadableInboundException("its stage of the interview is of another release");
        }
    }

    public Position position() {
        return new Position(at, key);
    }

    @Override
    public String toString() {
        return "ParkedInbound[" + key.channel() + "]";
    }
}
