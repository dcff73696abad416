package org.indaba.channel;

import java.util.Optional;

/** The result of an inbound, known only once it is committed. */
public sealed interface InboundResult {
    /** The call that the channel makes within its answer, where {@link InboundHandler#receiveAnswered} decided on one. */
    Optional<Outbound> along();

    /** The inbound is stored now, with all that follows from it. */
    record Stored(Optional<Outbound> along) implements InboundResult {
        public Stored() {
            this(Optional.empty());
        }
    }

    /** The inbound was stored before; nothing has changed. */
    record Duplicate(Optional<Outbound> along) implements InboundResult {
        public Duplicate() {
            this(Optional.empty());
        }
    }
}
