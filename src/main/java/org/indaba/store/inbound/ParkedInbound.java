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
 * An inbound that was parked. Another release may have stored it; a value that this one cannot understand is noticed where
 * it is used, and does not prevent other rows from being read.
 *
 * @param sealed its stored form, {@link InboundJson}, sealed; empty where the key of its person does not open it
 * @param where the stored position of its person when it came
 * @param at when it was parked, which decides the order
 */
public record ParkedInbound(
        InboundKey key, String lookup, Optional<byte[]> sealed, Optional<Where> where, Instant at) {

    /** The stored position of a person: another release may have stages that this one does not know. */
    public record Where(String consultation, String stage, String question) {
        public static Where of(ActivePosition whereabouts) {
            return new Where(
                    whereabouts.consultation(), whereabouts.place().stage().name(), whereabouts.place().question());
        }
    }

    /** The position of a row in the order in which they were parked. */
    public record Position(Instant at, InboundKey key) {}

    /**
     * The position of its person when it came.
     *
     * @throws UnreadableInboundException where this release has no such stage
     */
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
