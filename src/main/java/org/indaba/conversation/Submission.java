package org.indaba.conversation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.indaba.questionnaire.Question;

/** The end of an interview: a response is handed in once nothing is missing from it. */
final class Submission {
    private final Session session;

    Submission(Session session) {
        this.session = session;
    }

    /** Where something is missing or waits for a word, its question is asked, and nothing is submitted. */
    void submit() {
        List<Question> questions = session.progress().questions(session.screens().questionnaire());
        Optional<Question> missing = questions.stream()
                .filter(each -> each.required() && !session.progress().tally(each.id()).answered()).findFirst();
        if (missing.isPresent()) {
            boolean draft = session.progress().draft(missing.get().id()).isPresent();
            holdUp(missing.get(), draft ? Line.UNCONFIRMED : Line.REQUIRED_MISSING);
            return;
        }
        Optional<Question> unconfirmed =
                questions.stream().filter(each -> session.progress().draft(each.id()).isPresent()).findFirst();
        if (unconfirmed.isPresent()) {
            holdUp(unconfirmed.get(), Line.UNCONFIRMED);
            return;
        }
        if (session.progress().standing() == Standing.OPEN) {
            if (session.progress().publication().isEmpty()) {
                new ProfileWriter(session).publish(Profile.NOT_PUBLISHED);
            }
            session.become(session.progress().standing(Standing.SUBMITTED));
            session.add(new Event.Submitted(session.briefing().code()));
        }
        session.become(session.progress().at(Place.at(Stage.REVIEW)).reviewing(true));
        session.say(new Say(
                List.of(
                        Paragraph.of(Line.SUBMITTED, Map.of(
                                "title", session.screens().title(),
                                "receipt", new Value.ReceiptOf(session.briefing().code()))),
                        session.untilWhen()),
                List.of(List.of(Button.of(Line.REVIEW, session.screens().action(Action.Verb.REVIEW, "")))),
                Say.Timing.AT_ONCE));
    }

    private void holdUp(Question question, Line why) {
        session.become(session.progress().at(Place.question(question.id())).reviewing(true));
        session.ask(Paragraph.of(why, Map.of("id", new Value.Code(question.id()))));
    }
}
