package org.indaba.conversation;

import java.util.Map;
import java.util.Optional;
import org.indaba.conversation.handler.ButtonHandler;
import org.indaba.conversation.handler.ChoiceEditHandler;
import org.indaba.conversation.handler.LateMessageHandler;
import org.indaba.conversation.handler.MessageHandler;
import org.indaba.conversation.handler.ProfileEditHandler;
import org.indaba.conversation.handler.QuotaCheck;
import org.indaba.conversation.handler.ValueAnswerHandler;
import org.indaba.conversation.input.Action;
import org.indaba.conversation.input.ButtonPress;
import org.indaba.conversation.input.Input;
import org.indaba.conversation.input.MessageContent;
import org.indaba.conversation.input.RecognizedInput;
import org.indaba.conversation.input.TypedInput;
import org.indaba.conversation.prompt.ButtonWords;
import org.indaba.conversation.prompt.CountryPrompt;
import org.indaba.conversation.prompt.InterviewPrompt;
import org.indaba.conversation.review.BubblesPrompt;
import org.indaba.conversation.screen.Button;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseArgument;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.conversation.state.AnswerSummary;
import org.indaba.conversation.state.DoubtfulAnswer;
import org.indaba.conversation.state.FactSources;
import org.indaba.conversation.state.InterviewPosition;
import org.indaba.conversation.state.InterviewProgress;
import org.indaba.conversation.state.InterviewStatus;
import org.indaba.conversation.state.KeptBubble;
import org.indaba.conversation.state.Stage;
import org.indaba.questionnaire.Question;

/** One consultation's interview, with the operations that the dispatcher uses. */
public final class Interview {
    private final InterviewSession session;

    public Interview(DecisionContext exchange, ConsultationSummary briefing, InterviewProgress progress) {
        this.session = new InterviewSession(exchange, briefing, progress);
    }

    /**
     * The buttons whose words lead further: the language that is chosen where one is asked for, and the one that takes the
     * last answer back.
     */
    Optional<Action> typedFurther(Input.Said said) {
        if (!said.content().fileKinds().isEmpty()) {
            return Optional.empty();
        } else if (session.progress().standing().consented()) {
            return session.progress().doubt().stream()
                    .flatMap(doubt -> doubt.buttons(true).stream())
                    .filter(each -> ButtonWords.spells(said.heard(), "", each)).map(Button::action).findFirst();
        }
        return new TypedInput(session.prompt()).meaning(said).filter(action -> action.verb() == Action.Verb.LANGUAGE);
    }

    /** The question to which a message is an answer, where it is stored as one. */
    public Optional<String> openQuestion() {
        return Optional.of(session.place().question())
                .filter(any -> session.prompt().takes() == InterviewPrompt.Takes.MESSAGE);
    }

    /** Tells whether a message has a meaning at this position. */
    public boolean takes(Input.Said said) {
        return session.prompt().takes() != InterviewPrompt.Takes.NOTHING
                || new TypedInput(session.prompt()).meaning(said).isPresent();
    }

    /** Tells whether it is a word that leads elsewhere from here. */
    public boolean leadsOn(Input.Said said) {
        RecognizedInput heard = said.heard();
        boolean word = heard.goesOn() || heard.is(PhraseKey.SKIP) || heard.is(PhraseKey.BACK) || heard.is(PhraseKey.REVIEW)
                || heard.is(PhraseKey.SUBMIT);
        return word && new TypedInput(session.prompt()).meaning(said).isPresent();
    }

    /** The purpose of a button that takes the last answer back; empty where that was another answer, or is deleted. */
    Optional<DoubtfulAnswer.Purpose> takesBack(Action action) {
        return session.progress().doubt().flatMap(doubt -> doubt.then(action))
                .filter(any -> session.progress().standing().consented());
    }

    /**
     * Takes the last answer back.
     *
     * @param asked true where it is a question to a human instead
     */
    void takeBack(boolean asked) {
        DoubtfulAnswer doubt = session.progress().doubt().orElseThrow();
        KeptBubble bubble = doubt.bubble();
        AnswerSummary left = session.progress().tally(bubble.question()).minus(bubble);
        session.become(session.progress().doubt(Optional.empty())
                .tally(bubble.question(), left.answered() ? left : AnswerSummary.NONE));
        if (asked) {
            session.add(new Effect.AnswerAsked(bubble.consultation(), doubt.message()));
        }
        session.add(new Effect.AnswerTakenBack(
                bubble.consultation(), bubble.question(), doubt.message(), !left.answered()));
        session.save();
    }

    void said(Input.Said said) {
        said(said, false);
    }

    /**
     * Handles a message.
     *
     * @param perhapsAsked true where it may be a question to a human as well as an answer
     */
    void said(Input.Said said, boolean perhapsAsked) {
        Optional<InterviewProgress.Left> left = left(said);
        Optional<Action> typed = meaning(said);
        Optional<Paragraph> mend = said.content().fileKinds().isEmpty() ? session.prompt().mend(said) : Optional.empty();
        if (left.isPresent()) {
            new LateMessageHandler(session, left.get().answered()).said(said, left.get().place());
        } else if (typed.isPresent()) {
            new ButtonHandler(ButtonPress.typed(session, said)).perform(typed.get(), BubblesPrompt.deletable(said));
        } else if (mend.isPresent()) {
            session.preface(mend.get());
            session.ask();
        } else {
            new MessageHandler(session, perhapsAsked).answered(said);
        }
        session.save();
    }

    /** Where a country was offered last, yes, no and the offered words are about it, wherever the person is. */
    private Optional<Action> meaning(Input.Said said) {
        return new CountryPrompt(session.screens().context(session.progress())).offerTyped(said)
                .or(() -> new TypedInput(session.prompt()).meaning(said));
    }

    /**
     * Telegram may deliver a button press before a message that was sent earlier; the message belongs to the person's
     * earlier position. The result is empty where they are still, or again, at that position.
     */
    private Optional<InterviewProgress.Left> left(Input.Said said) {
        return session.progress().left()
                .filter(left -> session.progress().standing().consented() && left.mark().isAfter(said))
                .filter(left -> !left.place().equals(session.place()));
    }

    /** Handles a message that was sent while this was the active consultation, and arrives after the switch. */
    public void saidBeforeSwitch(Input.Said said) {
        boolean goesOn = session.progress().standing().consented() && !session.progress().stopped();
        Optional<InterviewProgress.Left> left = left(said).filter(any -> goesOn);
        boolean takesAnswers = goesOn
                && session.prompt().takes() == InterviewPrompt.Takes.MESSAGE
                && new TypedInput(session.prompt()).meaning(said).isEmpty();
        if (left.isPresent()) {
            new LateMessageHandler(session, left.get().answered()).said(said, left.get().place());
        } else if (takesAnswers) {
            new MessageHandler(session).keep(said, session.place().question(), true);
        } else {
            session.line(PhraseKey.NOT_KEPT);
        }
        session.save();
    }

    void tapped(Action action, Input.Tapped tapped) {
        new ButtonHandler(ButtonPress.tapped(session, tapped)).perform(action, tapped.bubble());
        session.save(tapped);
    }

    /**
     * Handles a button press that brings the person back to this interview: they see where they are, even if it changes
     * nothing.
     */
    void tappedFromElsewhere(Action action, Input.Tapped tapped, Paragraph... where) {
        session.preface(where);
        new ButtonHandler(ButtonPress.tapped(session, tapped)).perform(action, tapped.bubble());
        if (!session.shown() && session.progress().standing() != InterviewStatus.REFUSED) {
            session.ask();
        }
        session.save(tapped);
    }

    void unsupported() {
        if (!session.progress().declined() || !session.progress().standing().consented()) {
            new MessageHandler(session).notUnderstood(RecognizedInput.NOTHING);
            session.become(session.progress().declinedOnce());
        }
        session.save();
    }

    public void corrected(Input.Edited edited, KeptBubble bubble) {
        if (!session.screens().isMessages(bubble.question())) {
            new ValueAnswerHandler(session).corrected(edited, bubble);
            session.save();
            return;
        }
        QuotaCheck quota = session.quota();
        Optional<Paragraph> over = quota.refuses(edited, bubble);
        if (over.isPresent()) {
            session.line(
                    Paragraph.of(PhraseKey.CHANGE_NOT_MADE, Map.of("id", new PhraseArgument.Code(bubble.question()))), over.get(),
                    quota.mend());
            session.save();
            return;
        }
        session.become(session.progress().doubt(Optional.empty()));
        KeptBubble changed = bubble.with(edited.content(), edited.wording());
        AnswerSummary before = session.progress().tally(bubble.question());
        session.become(session.progress().tally(bubble.question(), before.minus(bubble).plus(changed)));
        session.add(new Effect.BubbleCorrected(changed, Optional.empty()));
        Paragraph corrected = Paragraph.of(PhraseKey.CORRECTED, Map.of("id", new PhraseArgument.Code(bubble.question())));
        if (edited.content().tooLarge()) {
            session.line(corrected, session.tooLarge());
        } else {
            session.line(corrected);
        }
        session.save();
    }

    /** Handles an edit of the message that gave a fact about the person. */
    public void fact(String message, MessageContent content, FactSources.Fact fact) {
        new ProfileEditHandler(session).changed(message, content, fact);
        session.save();
    }

    /** Handles a parked message: the person was at another position when it came. */
    void late(Input.Late late) {
        new LateMessageHandler(session, late.overtaken()).said(late.said(), late.place());
        session.save();
    }

    /** Records an option that was chosen before the current one. The result is false where there is no such choice. */
    boolean overtaken(String question, String option) {
        boolean choice = session.screens().questionnaire().question(question).map(Question::kind)
                .filter(kind -> kind.codes().contains(option) && !kind.choosesSeveral()).isPresent();
        if (choice) {
            session.overtaken(question, option);
            session.save();
        }
        return choice;
    }

    /** Says that a file of this answer is too large. Nothing else changes. */
    public void tooLarge(String question) {
        session.line(session.fileLate(PhraseKey.FILE_TOO_LARGE_LATE, question));
    }

    /** Says that a file of this answer is harmful. Nothing else changes. */
    public void infected(String question) {
        session.line(session.fileLate(PhraseKey.FILE_INFECTED_LATE, question));
    }

    /** Handles an edit of the message of an answer that is not confirmed yet. */
    public void draftChanged(Input.Edited edited, String question) {
        new ValueAnswerHandler(session).draftChanged(edited, question);
        session.save();
    }

    /** Handles an edit of the message of a value that could not be read. */
    public void refusedChanged(Input.Edited edited, String question) {
        new ValueAnswerHandler(session).refusedChanged(edited, question);
        session.save();
    }

    /** Handles an edit of the message in which something was chosen at this position. */
    public void choiceChanged(Input.Edited edited, InterviewPosition place) {
        new ChoiceEditHandler(session).changed(edited, place);
        session.save();
    }

    /** Resumes at the person's position: the same prompt again. */
    public void resume(Paragraph... before) {
        session.become(session.progress().goingOn());
        if (session.progress().standing() == InterviewStatus.REFUSED) {
            session.become(session.progress().standing(InterviewStatus.ASKED).at(InterviewPosition.at(Stage.CONSENT)));
        }
        session.preface(before);
        if (session.afterLongPause() && session.progress().standing() == InterviewStatus.OPEN) {
            session.ask(Paragraph.of(PhraseKey.WELCOME_BACK));
        } else {
            session.ask();
        }
        session.save();
    }

    public void languageChosen(Paragraph... before) {
        if (session.place().stage() == Stage.LANGUAGE) {
            session.become(session.progress().at(InterviewPosition.at(Stage.CONSENT)));
        }
        session.ask(before);
        session.save();
    }

    public void review(Paragraph... before) {
        session.become(session.progress().goingOn());
        session.preface(before);
        session.go(InterviewPosition.at(Stage.REVIEW));
        session.save();
    }

    /** Shows the prompt of this position after something else was said. */
    public void prompt(Paragraph... before) {
        session.ask(before);
    }

    public Paragraph untilWhen() {
        return session.untilWhen();
    }
}
