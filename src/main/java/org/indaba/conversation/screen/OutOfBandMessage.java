package org.indaba.conversation.screen;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.indaba.conversation.ConsultationDirectory;
import org.indaba.conversation.DecisionContext;
import org.indaba.conversation.Effect;
import org.indaba.conversation.state.ConversationState;

/** Makes messages that are no reaction to an input of the person. The current question stays as it is. */
public final class OutOfBandMessage {
    private OutOfBandMessage() {}

    /** The buttons at the bottom of the chat stay there; those of a dialog of the product stay where they are. */
    public static Effect.Spoke tell(ConsultationDirectory desk, ConversationState conversation, Instant at, List<Paragraph> paragraphs) {
        DecisionContext exchange = new DecisionContext(desk, conversation, at, Optional.empty());
        boolean free = conversation.dialog().isEmpty() || exchange.asks();
        return new Effect.Spoke(
                exchange.language(), new BotMessage(paragraphs, free ? exchange.rows() : List.of(), BotMessage.Timing.AT_ONCE));
    }
}
