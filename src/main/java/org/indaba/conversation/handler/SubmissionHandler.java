package org.indaba.conversation.handler;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.indaba.conversation.Effect;
import org.indaba.conversation.InterviewSession;
import org.indaba.conversation.input.Action;
import org.indaba.conversation.screen.BotMessage;
import org.indaba.conversation.screen.Button;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseArgument;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.conversation.state.InterviewPosition;
import org.indaba.conversation.state.InterviewStatus;
import org.indaba.conversation.state.Profile;
import org.indaba.conversation.state.Stage;
import org.indaba.questionnaire.Question;

/** Submits a response once nothing is missing from it. */
final class SubmissionHandler {
    private final InterviewSession session;

    SubmissionHandler(InterviewSession session) {
        this.session = session;
    }

    /** Where something is missing or unconfirmed, its question is asked, and nothing is submitted. */
    void submit() {
        List<Question> questions = session.progress().questions(session.screens().questionnaire());
        Optional<Question> missing = questions.stream()
                .filter(each -> each.required() && !session.progress().tally(each.id()).answered()).findFirst();
        if (missing.isPresent()) {
            boolean draft = session.progress().draft(missing.get().id()).isPresent();
            holdUp(missing.get(), draft ? PhraseKey.UNCONFIRMED : PhraseKey.REQUIRED_MISSING);
            return;
        }
        Optional<Question> unconfirmed =
                questions.stream().filter(each -> session.progress().draft(each.id()).isPresent()).findFirst();
        if (unconfirmed.isPresent()) {
            holdUp(unconfirmed.get(), PhraseKey.UNCONFIRMED);
            return;
        }
        if (session.progress().standing() == InterviewStatus.OPEN) {
            if (session.progress().publication().isEmpty()) {
                new ProfileWriter(session).publish(Profile.NOT_PUBLISHED);
            }
            session.become(session.progress().standing(InterviewStatus.SUBMITTED));
            session.add(new Effect.Submitted(session.briefing().code()));
        }
        session.become(session.progress().at(InterviewPosition.at(Stage.REVIEW)).reviewing(true));
        session.say(new BotMessage(
                List.of(
                        Paragraph.of(PhraseKey.SUBMITTED, Map.of(
                                "title", session.screens().title(),
                                "receipt", new PhraseArgument.ReceiptOf(session.briefing().code()))),
                        session.untilWhen()),
                List.of(List.of(Button.of(PhraseKey.REVIEW, session.screens().action(Action.Verb.REVIEW, "")))),
                BotMessage.Timing.AT_ONCE));
    }

    private void holdUp(Question question, PhraseKey why) {
        session.become(session.progress().at(InterviewPosition.question(question.id())).reviewing(true));
        session.ask(Paragraph.of(why, Map.of("id", new PhraseArgument.Code(question.id()))));
    }
}
