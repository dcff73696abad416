package org.indaba.channel;

import java.util.Optional;

/** What became of an inbound, known only once it is committed. */
public sealed interface InboundResult {
    /** The call that the channel makes along with its answer, where {@link InboundHandler#receiveAnswered} left one. */
    Optional<Outbound> along();

    /** Stored now, with all that follows from it. */
    record Stored(Optional<Outbound> along) implements InboundResult {
        public Stored() {
            this(Optional.empty());
        }
    }

    /** It was stored before; nothing has changed. */
    record Duplicate(Optional<Outbound> along) implements InboundResult {
        public Duplicate() {
            this(Optional.empty());
        }
    }
}
