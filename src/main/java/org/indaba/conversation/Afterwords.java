package org.indaba.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.indaba.conversation.review.BubblesPrompt;

/** What is said when a step is over, of things that only the store knows. */
public final class Afterwords {
    private Afterwords() {}

    /** What is kept of a refusal. */
    static Paragraph refused() {
        return Paragraph.of(Line.REFUSED, Map.of("days", new Value.Count(Pace.UNAGREED_DAYS)));
    }

    /** The message that lists the bubbles of an answer, which a step asked for and only the store can list. */
    public static Optional<Event.Spoke> bubbles(
            Desk desk, Conversation conversation, Event.BubblesListed listed, List<KeptBubble> bubbles) {
        Exchange exchange = new Exchange(desk, conversation, Instant.EPOCH, Optional.empty());
        Optional<Briefing> briefing = exchange.briefing(listed.consultation());
        Optional<Progress> progress = conversation.interview(listed.consultation());
        if (briefing.isEmpty() || progress.isEmpty()) {
            return Optional.empty();
        }
        Screens screens = new Screens(
                briefing.get(), desk.questionnaire(progress.get().edition()), exchange.language(briefing.get()));
        int last = Math.max(0, bubbles.size() - 1) / BubblesPrompt.SHOWN * BubblesPrompt.SHOWN;
        int from = Math.min(listed.from(), last);
        Say say = new BubblesPrompt(screens.context(progress.get())).listing(bubbles, from);
        return Optional.of(new Event.Spoke(screens.language(), exchange.trying() ? Trying.marked(say) : say));
    }

    /** A line about a file that was found to be too large after its turn; empty where there is nobody to tell. */
    public static Optional<Event.Spoke> tooLarge(
            Desk desk, Conversation conversation, Instant at, String consultation, String question) {
        return ofFile(desk, conversation, at, consultation, interview -> interview.tooLarge(question));
    }

    /** A line about a file that was found to be harmful after its turn; empty where there is nobody to tell. */
    public static Optional<Event.Spoke> infected(
            Desk desk, Conversation conversation, Instant at, String consultation, String question) {
        return ofFile(desk, conversation, at, consultation, interview -> interview.infected(question));
    }

    private static Optional<Event.Spoke> ofFile(
            Desk desk, Conversation conversation, Instant at, String consultation, Consumer<Interview> line) {
        Exchange exchange = new Exchange(desk, conversation, at, Optional.empty());
        Optional<Progress> progress =
                conversation.interview(consultation).filter(each -> each.standing().consented());
        if (exchange.briefing(consultation).isEmpty() || progress.isEmpty()) {
            return Optional.empty();
        }
        line.accept(new Interview(exchange, exchange.briefing(consultation).get(), progress.get()));
        return exchange.step().events().stream()
                .filter(Event.Spoke.class::isInstance).map(Event.Spoke.class::cast).findFirst()
                .map(spoke -> conversation.dialog().isEmpty() ? spoke : withoutButtons(spoke));
    }

    /** The buttons of a question of the product's own stay the live ones. */
    private static Event.Spoke withoutButtons(Event.Spoke spoke) {
        Say say = spoke.say();
        return new Event.Spoke(spoke.language(), new Say(say.paragraphs(), List.of(), say.timing()));
    }
}
