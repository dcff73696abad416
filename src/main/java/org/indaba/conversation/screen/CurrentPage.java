package org.indaba.conversation.screen;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.indaba.conversation.ConsultationDirectory;
import org.indaba.conversation.DecisionContext;
import org.indaba.conversation.handler.AskPersonHandler;
import org.indaba.conversation.prompt.PromptContext;
import org.indaba.conversation.state.ConversationState;
import org.indaba.conversation.state.InterviewPosition;
import org.indaba.conversation.state.InterviewProgress;
import org.indaba.conversation.state.Stage;
import org.indaba.questionnaire.Language;
import org.indaba.questionnaire.QuestionKind;

/**
 * The person's position in the active interview, for a channel that shows one page at a time and no history.
 *
 * @param prompt the question, with every choice as a button however many there are
 * @param from the name of this position in its buttons
 * @param reviewing true where the next step leads back to the review
 */
public record CurrentPage(
        Language language, BotMessage prompt, InterviewPosition place, String from, Entry entry,
        boolean reviewing, boolean consented) {

    /** The name of the position in the form of a question to a human; no question of a questionnaire has this id. */
    public static final String ASKING = "-ASKING";

    /** The kind of input that the text field takes. */
    public enum Entry {
        NOTHING,
        /** A few words. */
        LINE,
        /** An answer, in as many parts as the person likes, with files. */
        ANSWER,
        /** A question to a human, which is never an answer. */
        QUESTION
    }

    /** The same position, with this message as its question. */
    public CurrentPage asking(BotMessage say) {
        return new CurrentPage(language, say, place, from, entry, reviewing, consented);
    }

    /**
     * The result is empty where nothing is asked, or a dialog of the product interrupts the interview. Somebody who is
     * asking a human is at that position.
     */
    public static Optional<CurrentPage> of(
            ConsultationDirectory desk, ConversationState conversation, Instant at, Optional<Language> hint) {
        DecisionContext exchange = new DecisionContext(desk, conversation, at, hint);
        if (exchange.asks()) {
            return asking(exchange);
        }
        if (conversation.dialog().isPresent() || !exchange.goesOn()) {
            return Optional.empty();
        }
        InterviewProgress progress = exchange.progress().orElseThrow();
        ScreenRenderer screens = new ScreenRenderer(
                exchange.active().orElseThrow(), desk.questionnaire(progress.edition()), exchange.language());
        return Optional.of(new CurrentPage(
                screens.language(), prompt(screens, progress), progress.place(), PromptContext.from(progress.place()),
                entry(screens, progress), progress.reviewing(), progress.standing().consented()));
    }

    private static Optional<CurrentPage> asking(DecisionContext exchange) {
        String code = exchange.conversation().askMode().orElseThrow().consultation();
        Optional<InterviewProgress> active = exchange.progress();
        return exchange.briefing(code).flatMap(briefing -> exchange.conversation().interview(code).map(progress ->
                new CurrentPage(
                        exchange.language(), AskPersonHandler.how(exchange, briefing), progress.place(), ASKING, Entry.QUESTION,
                        active.filter(InterviewProgress::reviewing).isPresent(),
                        active.filter(each -> each.standing().consented()).isPresent())));
    }

    /** A list that is too long for a chat's buttons has one for each option on a page. */
    private static BotMessage prompt(ScreenRenderer screens, InterviewProgress progress) {
        BotMessage prompt = screens.prompt(progress);
        if (!screens.isTyped(progress)) {
            return prompt;
        }
        List<Paragraph> paragraphs = new ArrayList<>(prompt.paragraphs());
        if (progress.place().stage() == Stage.QUESTION && !screens.asked(progress).kind().options().isEmpty()) {
            paragraphs.removeIf(each -> each.line() == PhraseKey.OPTION);
        }
        paragraphs.removeIf(each -> each.line() == PhraseKey.TYPE_THE_NAME);
        List<List<Button>> rows = new ArrayList<>();
        screens.at(progress).choices().forEach(each -> rows.add(List.of(each)));
        rows.addAll(prompt.rows());
        return new BotMessage(paragraphs, rows, prompt.timing());
    }

    private static Entry entry(ScreenRenderer screens, InterviewProgress progress) {
        return switch (screens.at(progress).takes()) {
            case MESSAGE -> Entry.ANSWER;
            case VALUE -> value(screens.asked(progress).kind(), screens.isTyped(progress));
            case COUNTRY, NAME, ORGANIZATION -> Entry.LINE;
            case NOTHING, MORE -> Entry.NOTHING;
        };
    }

    private static Entry value(QuestionKind kind, boolean tooMany) {
        boolean typed = kind instanceof QuestionKind.Number || kind instanceof QuestionKind.Date || kind instanceof QuestionKind.Scale && tooMany;
        return typed ? Entry.LINE : Entry.NOTHING;
    }
}
