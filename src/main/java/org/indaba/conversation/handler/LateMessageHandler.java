package org.indaba.conversation.handler;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.indaba.conversation.InterviewSession;
import org.indaba.conversation.input.Action;
import org.indaba.conversation.input.ButtonPress;
import org.indaba.conversation.input.Input;
import org.indaba.conversation.input.TypedInput;
import org.indaba.conversation.prompt.QuestionScreen;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseArgument;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.conversation.state.FactSources;
import org.indaba.conversation.state.InterviewPosition;
import org.indaba.conversation.state.Stage;
import org.indaba.questionnaire.Question;
import org.indaba.questionnaire.QuestionKind;
import org.indaba.questionnaire.parser.ParseResult;

/** Handles a message whose person has gone on since they sent it: it counts at their earlier position, and moves nobody. */
public final class LateMessageHandler {
    private final InterviewSession session;
    private final boolean overtaken;

    /** @param overtaken whether the value that was asked for then has been given since */
    public LateMessageHandler(InterviewSession session, boolean overtaken) {
        this.session = session;
        this.overtaken = overtaken;
    }

    public void said(Input.Said said, InterviewPosition place) {
        Optional<Action> choice = choice(said, place);
        boolean open = (place.stage() == Stage.QUESTION || place.stage() == Stage.BUBBLES)
                && session.screens().isMessages(place.question());
        if (overtaken && place.stage().isAboutPerson()) {
            session.line(choice.isPresent() || tells(said, place) ? PhraseKey.FACT_OVERTAKEN : PhraseKey.NOT_KEPT);
        } else if (overtaken && choice.isPresent() && choice.get().verb() == Action.Verb.OPTION) {
            session.overtaken(place.question(), choice.get().argument().substring(place.question().length() + 1));
        } else if (choice.isPresent()) {
            new ButtonHandler(ButtonPress.typed(session, said)).perform(choice.get(), Optional.empty());
            session.line(session.stored() ? PhraseKey.NOTED : PhraseKey.NOT_KEPT);
        } else if (isWord(said, place)) {
            session.line(PhraseKey.NOT_KEPT);
        } else if (open) {
            new MessageHandler(session).keep(said, place.question(), true);
        } else {
            switch (place.stage()) {
                case QUESTION -> value(said, place.question());
                case COUNTRY -> fact(said, FactSources.Fact.COUNTRY);
                case NAME -> fact(said, FactSources.Fact.NAME);
                case ORGANIZATION -> fact(said, FactSources.Fact.ORGANIZATION);
                default -> session.line(PhraseKey.NOT_KEPT);
            }
        }
    }

    /** Tells whether a free text has a meaning at that position. */
    private boolean tells(Input.Said said, InterviewPosition place) {
        return !isWord(said, place) && Stream.of(FactSources.Fact.values()).anyMatch(each -> each.stage == place.stage());
    }

    /** Tells whether it is the word of a button of that position. */
    private boolean isWord(Input.Said said, InterviewPosition place) {
        return meaning(said, place).filter(action -> action.verb() != Action.Verb.OPTION).isPresent();
    }

    private Optional<Action> meaning(Input.Said said, InterviewPosition place) {
        return new TypedInput(session.screens().at(session.progress().at(place))).meaning(said);
    }

    private void fact(Input.Said said, FactSources.Fact fact) {
        new ProfileEditHandler(session).changed(said.messageKey(), said.content(), fact);
    }

    /** The one choice that its word or number means. */
    private Optional<Action> choice(Input.Said said, InterviewPosition place) {
        boolean understood = place.stage() == Stage.QUESTION
                && session.screens().questionnaire().question(place.question())
                        .filter(each -> each.kind().choosesSeveral() || each.kind() instanceof QuestionKind.Date).isPresent();
        return meaning(said, place)
                .filter(action -> switch (action.verb()) {
                    case OPTION -> !understood;
                    case TYPE, STATUS, COUNTRY, RECORDINGS -> true;
                    default -> false;
                });
    }

    /** The day that the word on a button meant when it was typed. */
    private Optional<LocalDate> day(Input.Said said, Question question) {
        return question.kind() instanceof QuestionKind.Date
                ? meaning(said, InterviewPosition.question(question.id()))
                        .filter(action -> action.verb() == Action.Verb.OPTION)
                        .flatMap(action -> QuestionScreen.daysFromToday(
                                action.argument().substring(question.id().length() + 1)))
                        .map(days -> LocalDate.ofInstant(said.at(), session.briefing().zone()).plusDays(days))
                : Optional.empty();
    }

    private void value(Input.Said said, String id) {
        Question question = session.screens().questionnaire().question(id).orElseThrow();
        ParseResult reading = day(said, question)
                .map(day -> ((QuestionKind.Date) question.kind()).read(day))
                .orElseGet(() -> said.content().fileKinds().isEmpty()
                        ? session.screens().screen(session.progress(), question).read(said.content().text())
                        : new ParseResult.Unread(ParseResult.Why.UNKNOWN));
        if (!session.progress().isAsked(session.screens().questionnaire(), id)) {
            session.line(PhraseKey.NOT_KEPT);
        } else if (overtaken && reading instanceof ParseResult.Value value) {
            session.overtaken(id, value.code());
        } else if (reading instanceof ParseResult.Value value && value.sure()) {
            session.give(id, value.code(), Optional.of(said.messageKey()));
            session.line(Paragraph.of(PhraseKey.SAVED_LATE, Map.of("id", new PhraseArgument.Code(id))));
        } else if (reading instanceof ParseResult.Value value) {
            new ValueAnswerHandler(session).late(question, value.code(), said.messageKey());
        } else {
            session.line(PhraseKey.NOT_KEPT);
        }
    }
}
