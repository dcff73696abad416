package org.indaba.conversation.screen;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.indaba.conversation.ConsultationDirectory;
import org.indaba.conversation.ConsultationSummary;
import org.indaba.conversation.ConversationLimits;
import org.indaba.conversation.DecisionContext;
import org.indaba.conversation.Effect;
import org.indaba.conversation.Interview;
import org.indaba.conversation.handler.TrialRunHandler;
import org.indaba.conversation.review.BubblesPrompt;
import org.indaba.conversation.state.ConversationState;
import org.indaba.conversation.state.InterviewProgress;
import org.indaba.conversation.state.KeptBubble;

/** Makes messages after a decision, about things that only the store knows. */
public final class FollowUpMessages {
    private FollowUpMessages() {}

    /** The line about what is stored after a refusal. */
    public static Paragraph refused() {
        return Paragraph.of(PhraseKey.REFUSED, Map.of("days", new PhraseArgument.Count(ConversationLimits.UNAGREED_DAYS)));
    }

    /** The message that lists the bubbles of an answer, which the decision asked for and only the store can fill. */
    public static Optional<Effect.Spoke> bubbles(
            ConsultationDirectory desk, ConversationState conversation, Effect.BubblesListed listed, List<KeptBubble> bubbles) {
        DecisionContext exchange = new DecisionContext(desk, conversation, Instant.EPOCH, Optional.empty());
        Optional<ConsultationSummary> briefing = exchange.briefing(listed.consultation());
        Optional<InterviewProgress> progress = conversation.interview(listed.consultation());
        if (briefing.isEmpty() || progress.isEmpty()) {
            return Optional.empty();
        }
        ScreenRenderer screens = new ScreenRenderer(
                briefing.get(), desk.questionnaire(progress.get().edition()), exchange.language(briefing.get()));
        int last = Math.max(0, bubbles.size() - 1) / BubblesPrompt.SHOWN * BubblesPrompt.SHOWN;
        int from = Math.min(listed.from(), last);
        BotMessage say = new BubblesPrompt(screens.context(progress.get())).listing(bubbles, from);
        return Optional.of(new Effect.Spoke(screens.language(), exchange.trying() ? TrialRunHandler.marked(say) : say));
    }

    /** A line about a file that was found to be too large after its turn; empty where nobody has to be told. */
    public static Optional<Effect.Spoke> tooLarge(
            ConsultationDirectory desk, ConversationState conversation, Instant at, String consultation, String question) {
        return ofFile(desk, conversation, at, consultation, interview -> interview.tooLarge(question));
    }

    /** A line about a file that was found to be harmful after its turn; empty where nobody has to be told. */
    public static Optional<Effect.Spoke> infected(
            ConsultationDirectory desk, ConversationState conversation, Instant at, String consultation, String question) {
        return ofFile(desk, conversation, at, consultation, interview -> interview.infected(question));
    }

    private static Optional<Effect.Spoke> ofFile(
            ConsultationDirectory desk, ConversationState conversation, Instant at, String consultation, Consumer<Interview> line) {
        DecisionContext exchange = new DecisionContext(desk, conversation, at, Optional.empty());
        Optional<InterviewProgress> progress =
                conversation.interview(consultation).filter(each -> each.standing().consented());
        if (exchange.briefing(consultation).isEmpty() || progress.isEmpty()) {
            return Optional.empty();
        }
        line.accept(new Interview(exchange, exchange.briefing(consultation).get(), progress.get()));
        return exchange.step().events().stream()
                .filter(Effect.Spoke.class::isInstance).map(Effect.Spoke.class::cast).findFirst()
                .map(spoke -> conversation.dialog().isEmpty() ? spoke : withoutButtons(spoke));
    }

    /** The buttons of a dialog of the product stay the live ones. */
    private static Effect.Spoke withoutButtons(Effect.Spoke spoke) {
        BotMessage say = spoke.say();
        return new Effect.Spoke(spoke.language(), new BotMessage(say.paragraphs(), List.of(), say.timing()));
    }
}
