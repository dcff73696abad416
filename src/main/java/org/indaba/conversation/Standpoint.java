package org.indaba.conversation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.indaba.conversation.prompt.Context;
import org.indaba.questionnaire.Kind;
import org.indaba.questionnaire.Language;

/**
 * Where a person stands in the active interview, for a channel that shows a page at a time and no history.
 *
 * @param prompt what is asked here, with every choice as a button however many there are
 * @param from what the controls of this place carry
 * @param reviewing the way on from here leads back to the review
 */
public record Standpoint(
        Language language, Say prompt, Place place, String from, Entry entry,
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
    public Standpoint asking(Say say) {
        return new Standpoint(language, say, place, from, entry, reviewing, consented);
    }

    /**
     * None where nothing is asked, or a question of the product's own stands over the interview. Who has turned aside to
     * ask a human stands there.
     */
    public static Optional<Standpoint> of(
            Desk desk, Conversation conversation, Instant at, Optional<Language> hint) {
        Exchange exchange = new Exchange(desk, conversation, at, hint);
        if (exchange.asks()) {
            return asking(exchange);
        }
        if (conversation.dialog().isPresent() || !exchange.goesOn()) {
            return Optional.empty();
        }
        Progress progress = exchange.progress().orElseThrow();
        Screens screens = new Screens(
                exchange.active().orElseThrow(), desk.questionnaire(progress.edition()), exchange.language());
        return Optional.of(new Standpoint(
                screens.language(), prompt(screens, progress), progress.place(), Context.from(progress.place()),
                entry(screens, progress), progress.reviewing(), progress.standing().consented()));
    }

    private static Optional<Standpoint> asking(Exchange exchange) {
        String code = exchange.conversation().aside().orElseThrow().consultation();
        Optional<Progress> active = exchange.progress();
        return exchange.briefing(code).flatMap(briefing -> exchange.conversation().interview(code).map(progress ->
                new Standpoint(
                        exchange.language(), Asking.how(exchange, briefing), progress.place(), ASKING, Entry.QUESTION,
                        active.filter(Progress::reviewing).isPresent(),
                        active.filter(each -> each.standing().consented()).isPresent())));
    }

    /** A list that is longer than a chat's buttons has one for each option on a page. */
    private static Say prompt(Screens screens, Progress progress) {
        Say prompt = screens.prompt(progress);
        if (!screens.isTyped(progress)) {
            return prompt;
        }
        List<Paragraph> paragraphs = new ArrayList<>(prompt.paragraphs());
        if (progress.place().stage() == Stage.QUESTION && !screens.asked(progress).kind().options().isEmpty()) {
            paragraphs.removeIf(each -> each.line() == Line.OPTION);
        }
        paragraphs.removeIf(each -> each.line() == Line.TYPE_THE_NAME);
        List<List<Button>> rows = new ArrayList<>();
        screens.at(progress).choices().forEach(each -> rows.add(List.of(each)));
        rows.addAll(prompt.rows());
        return new Say(paragraphs, rows, prompt.timing());
    }

    private static Entry entry(Screens screens, Progress progress) {
        return switch (screens.at(progress).takes()) {
            case MESSAGE -> Entry.ANSWER;
            case VALUE -> value(screens.asked(progress).kind(), screens.isTyped(progress));
            case COUNTRY, NAME, ORGANIZATION -> Entry.LINE;
            case NOTHING, MORE -> Entry.NOTHING;
        };
    }

    private static Entry value(Kind kind, boolean tooMany) {
        boolean typed = kind instanceof Kind.Number || kind instanceof Kind.Date || kind instanceof Kind.Scale && tooMany;
        return typed ? Entry.LINE : Entry.NOTHING;
    }
}
