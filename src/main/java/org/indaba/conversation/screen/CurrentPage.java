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
 * Where a person stands in the active interview, for a channel that shows a page at a time and no history.
 *
 * @param prompt what is asked here, with every choice as a button however many there are
 * @param from what the controls of this place carry
 * @param reviewing the way on from here leads back to the review
 */
public record CurrentPage(
        Language language, BotMessage prompt, InterviewPosition place, String from, Entry entry,
        boolean reviewing, boolean consented) {

    /** What the form of a question to a human carries; no question of a questionnaire is called so. */
    public static final String ASKING = "-ASKING";

    /** What is typed here. */
    public enum Entry {
        NOTHING,
        /** A few words. */
        LINE,
        /** An answer, in as many pieces as the person likes, and files. */
        ANSWER,
        /** A question to a human, and nothing that is an answer. */
        QUESTION
    }

    /** The same place, asking in these words. */
    public CurrentPage asking(BotMessage say) {
        return new CurrentPage(language, say, place, from, entry, reviewing, consented);
    }

    /**
     * None where nothing is asked, or a question of the product's own stands over the interview. Who has turned aside to
     * ask a human stands there.
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

    /** A list that is longer than a chat's buttons has one for each option on a page. */
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
