package org.indaba.conversation.handler;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.indaba.conversation.Effect;
import org.indaba.conversation.Effect.ProfileSet.Field;
import org.indaba.conversation.InterviewSession;
import org.indaba.conversation.input.Action;
import org.indaba.conversation.input.Action.Verb;
import org.indaba.conversation.input.ButtonPress;
import org.indaba.conversation.input.Input;
import org.indaba.conversation.prompt.PromptContext;
import org.indaba.conversation.prompt.QuestionScreen;
import org.indaba.conversation.screen.BotMessage;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.conversation.screen.ScreenRenderer;
import org.indaba.conversation.state.AnswerDraft;
import org.indaba.conversation.state.AnswerSummary;
import org.indaba.conversation.state.InterviewPosition;
import org.indaba.conversation.state.InterviewProgress;
import org.indaba.conversation.state.KeptBubble;
import org.indaba.conversation.state.Profile;
import org.indaba.conversation.state.Stage;
import org.indaba.places.CountryZones;
import org.indaba.questionnaire.Question;
import org.indaba.questionnaire.QuestionKind;

/** Handles a button of an interview, pressed or typed. However old the button is, it works or explains itself. */
public final class ButtonHandler {
    private final ButtonPress press;
    private final InterviewSession session;
    private final ProfileButtonHandler profile;

    public ButtonHandler(ButtonPress press) {
        this.press = press;
        this.session = press.session();
        this.profile = new ProfileButtonHandler(press);
    }

    public void perform(Action action, Optional<KeptBubble> bubble) {
        if (!session.progress().standing().consented()
                && !Set.of(Verb.AGREE, Verb.REFUSE, Verb.LANGUAGE, Verb.BACK).contains(action.verb())) {
            press.earlier();
            return;
        }
        switch (action.verb()) {
            case AGREE -> profile.agree();
            case REFUSE -> profile.refuse();
            case TYPE -> profile.choose(Profile.STAKEHOLDER_TYPES, Field.STAKEHOLDER_TYPE, action);
            case STATUS -> profile.choose(Profile.ITU_STATUSES, Field.ITU_STATUS, action);
            case COUNTRY -> new CountryHandler(session).tapped(press, action);
            case NO_COUNTRY -> press.done(new CountryHandler(session)::none);
            case NEXT -> from(action, () -> next(false));
            case SKIP -> from(action, () -> next(true));
            case BACK -> from(action, this::back);
            case FACT -> profile.open(action.argument());
            case ANEW -> from(action, () -> new ValueAnswerHandler(session).anew());
            case ADD -> openQuestion(action.argument(), true);
            case FORWARD -> openQuestion(action.argument(), false);
            case OPTION -> option(action);
            case REVIEW -> press.done(() -> session.go(InterviewPosition.at(Stage.REVIEW)));
            case EDIT -> press.done(this::edit);
            case OPEN -> open(action.argument());
            case READ -> read(action.argument());
            case BUBBLES -> moreBubbles(action.argument());
            case DELETE_BUBBLE -> deleteBubble(bubble);
            case PUBLISH -> profile.publish(action);
            case RECORDINGS -> profile.choose(Profile.RECORDINGS, Field.RECORDINGS, action);
            case MYSELF -> profile.myself();
            case SUBMIT -> press.done(new SubmissionHandler(session)::submit);
            default -> press.earlier();
        }
    }

    /** Shows a section's text, whichever question is on the screen: reading does not change the position. */
    private void read(String argument) {
        int slash = argument.indexOf('/');
        String question = slash < 0 ? argument : argument.substring(0, slash);
        boolean known = session.screens().questionnaire().question(question)
                .filter(each -> each.section().isPresent()).isPresent();
        int from = slash >= 0 && argument.substring(slash + 1).matches("\\d{1,7}")
                ? Integer.parseInt(argument.substring(slash + 1))
                : 0;
        if (known) {
            press.done(() -> session.say(session.screens().section(session.progress(), question, from)));
        } else {
            press.earlier();
        }
    }

    private void option(Action action) {
        String[] parts = action.argument().split("/", 2);
        Optional<Question> question = asked(parts[0]);
        boolean here = session.place().equals(InterviewPosition.question(parts[0]));
        if (parts.length != 2 || question.isEmpty()) {
            press.earlier();
        } else if (here && question.get().kind() instanceof QuestionKind.Date) {
            day(parts[0], parts[1]);
        } else if (!question.get().kind().codes().contains(parts[1])) {
            press.earlier();
        } else if (here && question.get().kind().choosesSeveral()) {
            toggle(question.get(), parts[1]);
        } else if (question.get().kind().choosesSeveral()) {
            press.earlier();
        } else {
            session.give(parts[0], parts[1], press.message());
            if (here) {
                press.done(() -> session.go(session.prompt().next()));
            } else {
                press.answerTap(PhraseKey.NOTED);
            }
        }
    }

    private void toggle(Question question, String code) {
        Paragraph line = new ValueAnswerHandler(session).toggle(question, code, press.message());
        press.remember(session.place());
        press.tap().ifPresent(each -> session.answerWith(each, line));
        session.say(new BotMessage(
                session.screens().screen(session.progress()).chosenSoFar(),
                session.screens().rows(session.progress()),
                press.tap().isPresent() ? BotMessage.Timing.AFTER_SILENCE : BotMessage.Timing.AT_ONCE));
    }

    private void day(String question, String word) {
        Optional<Integer> days = QuestionScreen.daysFromToday(word);
        Instant at = press.tap().map(Input.Tapped::at).orElse(session.now());
        if (days.isEmpty()) {
            press.earlier();
        } else {
            LocalDate day = CountryZones.day(session.progress().given().code(), at, session.briefing().zone())
                    .plusDays(days.get());
            press.done(() -> new ValueAnswerHandler(session).day(question, day, press.message()));
        }
    }

    private Optional<Question> asked(String id) {
        return session.progress().questions(session.screens().questionnaire()).stream()
                .filter(each -> each.id().equals(id)).findFirst();
    }

    /** Goes back; from the review, the person goes back through the questions of the interview. */
    private void back() {
        InterviewPosition back = session.prompt().back();
        if (session.place().stage() == Stage.REVIEW) {
            session.become(session.progress().reviewing(false));
        }
        session.go(back);
    }

    private void next(boolean skipping) {
        if (skipping) {
            new ProfileEditHandler(session).takeBack();
        }
        if (session.place().stage() != Stage.QUESTION || leaveQuestion(skipping)) {
            session.go(session.prompt().next());
        }
    }

    /** The result is false where the person has to stay: they have chosen too few. */
    private boolean leaveQuestion(boolean skipping) {
        ScreenRenderer screens = session.screens();
        Question asked = screens.asked(session.progress());
        Optional<AnswerDraft> draft = session.progress().draft(asked.id());
        if (draft.isPresent() && skipping) {
            session.become(session.progress().draft(asked.id(), Optional.empty()));
        } else if (draft.isPresent() && !new ValueAnswerHandler(session).confirm(asked, draft.get())) {
            return false;
        }
        InterviewProgress progress = session.progress();
        if (!progress.tally(asked.id()).answered() && !asked.required()) {
            session.add(new Effect.Skipped(
                    session.briefing().code(), asked.id(), screens.language(), screens.shown(asked.id())));
            session.become(progress.tally(asked.id(), AnswerSummary.SKIPPED));
        }
        return true;
    }

    private void edit() {
        List<String> answered = session.progress().questions(session.screens().questionnaire()).stream()
                .map(Question::id).filter(id -> session.progress().tally(id).answered()).toList();
        if (answered.size() == 1) {
            show(answered.get(0));
        } else {
            session.go(InterviewPosition.at(Stage.CHOOSE_QUESTION));
        }
    }

    private void open(String question) {
        if (asked(question).isEmpty()) {
            press.earlier();
        } else {
            press.done(() -> show(question));
        }
    }

    /** Shows an answer, to be changed; or the question itself where there is none. */
    private void show(String question) {
        Question asked = session.screens().questionnaire().question(question).orElseThrow();
        boolean listed = session.progress().tally(question).answered() && asked.kind().takesMessages();
        session.become(session.progress().reviewing(true));
        if (listed) {
            session.go(new InterviewPosition(Stage.BUBBLES, question));
        } else {
            session.go(InterviewPosition.question(question));
        }
    }

    private void moreBubbles(String argument) {
        String[] parts = argument.split("/", 2);
        if (parts.length == 2 && parts[1].matches("\\d{1,6}")
                && session.place().equals(new InterviewPosition(Stage.BUBBLES, parts[0]))) {
            press.done(() -> session.list(Integer.parseInt(parts[1])));
        } else {
            press.earlier();
        }
    }

    /**
     * Opens a question. With {@code reviewing} the person comes from the review and goes back to it; otherwise they go on
     * through the questions that follow.
     */
    private void openQuestion(String question, boolean reviewing) {
        if (asked(question).isEmpty()) {
            press.earlier();
            return;
        }
        if (!session.place().equals(InterviewPosition.question(question))) {
            session.become(session.progress().reviewing(reviewing));
        }
        press.done(() -> session.go(InterviewPosition.question(question)));
    }

    private void deleteBubble(Optional<KeptBubble> bubble) {
        if (bubble.isEmpty() || !bubble.get().consultation().equals(session.briefing().code())) {
            press.earlier();
            return;
        }
        String question = bubble.get().question();
        session.become(session.progress().doubt(Optional.empty()));
        AnswerSummary left = session.progress().tally(question).minus(bubble.get());
        session.become(session.progress().tally(question, left.answered() ? left : AnswerSummary.NONE));
        session.add(new Effect.BubbleDeleted(bubble.get(), !left.answered()));
        press.answerTap(PhraseKey.BUBBLE_DELETED);
        if (press.tap().isEmpty()) {
            session.preface(Paragraph.of(PhraseKey.BUBBLE_DELETED));
        }
        if (session.place().equals(new InterviewPosition(Stage.BUBBLES, question))) {
            if (left.answered()) {
                session.ask();
            } else {
                session.go(InterviewPosition.at(Stage.REVIEW));
            }
        }
    }

    /** Runs a button of exactly this position; one of an earlier position explains itself. */
    private void from(Action action, Runnable act) {
        if (action.argument().equals(PromptContext.from(session.place()))) {
            press.done(act);
        } else {
            press.earlier();
        }
    }
}
