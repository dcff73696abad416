package org.indaba.conversation.handler;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.indaba.conversation.Effect;
import org.indaba.conversation.InterviewSession;
import org.indaba.conversation.input.Action;
import org.indaba.conversation.input.ButtonPress;
import org.indaba.conversation.input.Input;
import org.indaba.conversation.input.TypedInput;
import org.indaba.conversation.prompt.QuestionScreen;
import org.indaba.conversation.screen.BotMessage;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseArgument;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.conversation.state.AnswerDraft;
import org.indaba.conversation.state.AnswerSummary;
import org.indaba.conversation.state.FactSources;
import org.indaba.conversation.state.InterviewPosition;
import org.indaba.conversation.state.KeptBubble;
import org.indaba.questionnaire.Question;
import org.indaba.questionnaire.QuestionKind;
import org.indaba.questionnaire.parser.ParseResult;

/** Handles answers that are values and not words: numbers, dates, several choices. */
public final class ValueAnswerHandler {
    private final InterviewSession session;

    public ValueAnswerHandler(InterviewSession session) {
        this.session = session;
    }

    /**
     * Handles a text at a question that takes a value: it counts at once where it is sure, and after {@code Next} where it
     * is not.
     */
    void typed(Input.Said said) {
        QuestionScreen screen = session.screens().screen(session.progress());
        Question question = screen.question();
        if (!said.content().fileKinds().isEmpty()) {
            session.expect(screen.expected(ParseResult.Why.UNKNOWN));
            return;
        }
        ParseResult reading = screen.read(said.content().text());
        if (reading instanceof ParseResult.Unread unread) {
            refused(Optional.of(new FactSources.Refused(question.id(), said.messageKey())));
            session.expect(screen.expected(unread.why()));
        } else if (reading instanceof ParseResult.Value value && value.sure()) {
            kept(screen, value.code(), Optional.of(said.messageKey()));
        } else if (reading instanceof ParseResult.Value value && question.kind().codes().contains(value.code())) {
            new ButtonHandler(ButtonPress.typed(session, said)).perform(screen.choose(value.code()), Optional.empty());
        } else if (reading instanceof ParseResult.Value value) {
            understood(screen, value.code(), said.messageKey(), true).ifPresentOrElse(each -> {
                remember(question, each, said.messageKey());
                draft(question, each);
            }, () -> session.expect(tooMany(question)));
        }
    }

    /**
     * A sure value is the answer at once. Where it could be another number or day than was meant, the person is told how it
     * was read.
     */
    private void kept(QuestionScreen screen, String value, Optional<String> message) {
        Question question = screen.question();
        session.give(question.id(), value, message);
        if (question.kind() instanceof QuestionKind.Number || question.kind() instanceof QuestionKind.Date) {
            session.preface(line(PhraseKey.UNDERSTOOD, question, screen.value(value)));
        }
        session.go(session.prompt().next());
    }

    /** Whoever edits a message that added to other choices is told that the choice stays. */
    private void remember(Question question, AnswerDraft draft, String message) {
        if (draft.message().isEmpty()) {
            session.become(session.progress().given(
                    session.progress().given().chose(InterviewPosition.question(question.id()), message)));
        }
    }

    private static List<Paragraph> tooMany(Question question) {
        return List.of(QuestionScreen.count(PhraseKey.CHOOSE_MOST, ((QuestionKind.Several) question.kind()).most()));
    }

    /**
     * Choices add up, as with buttons: typed choices are added to earlier ones, and a chosen one that is typed alone is
     * removed. Several that are typed again stay, since a bad connection may send a message twice. The result is empty
     * where there would be too many.
     *
     * @param seen true where its person saw what was chosen when they typed it; otherwise nothing is removed
     */
    private static Optional<AnswerDraft> understood(QuestionScreen screen, String typed, String message, boolean seen) {
        if (!(screen.question().kind() instanceof QuestionKind.Several several)) {
            return Optional.of(new AnswerDraft(typed, Optional.of(message)));
        }
        List<String> before = screen.codes();
        List<String> named = List.of(typed.split(" "));
        boolean out = seen && named.size() == 1 && before.containsAll(named);
        List<String> now = several.codes().stream()
                .filter(each -> named.contains(each) ? !out : before.contains(each)).toList();
        return Optional.of(now).filter(each -> each.size() <= several.most())
                .map(each -> new AnswerDraft(
                        String.join(" ", each), Optional.of(message).filter(any -> before.isEmpty())));
    }

    /** Handles a text that was typed before its person went on; it counts once they confirm it. */
    void late(Question question, String typed, String message) {
        QuestionScreen screen = screen(question);
        Optional<AnswerDraft> draft = understood(screen, typed, message, false);
        if (draft.isEmpty()) {
            session.line(Paragraph.of(PhraseKey.NOT_KEPT), tooMany(question).get(0));
            return;
        } else if (session.progress().tally(question.id()).value().equals(Optional.of(draft.get().value()))
                && session.progress().draft(question.id()).isEmpty()) {
            session.line(PhraseKey.NOTED);
            return;
        }
        remember(question, draft.get(), message);
        session.become(session.progress().draft(question.id(), draft));
        session.line(line(PhraseKey.LATE_DRAFT, question, screen(question).value(draft.get().value())));
    }

    private void refused(Optional<FactSources.Refused> now) {
        session.become(session.progress().given(session.progress().given().refused(now)));
    }

    /**
     * Handles an edit of a message that could not be read: it is read again where its person is still asked for the value.
     */
    public void refusedChanged(Input.Edited edited, String question) {
        if (!session.goesOn() || !session.place().equals(InterviewPosition.question(question))) {
            session.line(PhraseKey.NOT_KEPT);
            return;
        }
        refused(Optional.empty());
        Input.Said said = edited.said();
        Optional<Action> choice = said.content().fileKinds().isEmpty()
                ? new TypedInput(session.prompt()).choice(said.content().text().strip(), said.heard())
                : Optional.empty();
        choice.ifPresentOrElse(
                action -> new ButtonHandler(ButtonPress.typed(session, said)).perform(action, Optional.empty()), () -> typed(said));
    }

    /** Stores the day of a button, or of its word in this message. */
    void day(String question, LocalDate day, Optional<String> message) {
        QuestionScreen screen = session.screens().screen(session.progress());
        ParseResult reading = ((QuestionKind.Date) screen.question().kind()).read(day);
        if (reading instanceof ParseResult.Value value) {
            kept(screen, value.code(), message);
        } else {
            session.expect(screen.expected(ParseResult.Why.OUT_OF_BOUNDS));
        }
    }

    private void draft(Question question, AnswerDraft draft) {
        session.become(session.progress().draft(question.id(), Optional.of(draft)));
        QuestionScreen screen = session.screens().screen(session.progress());
        session.say(new BotMessage(
                screen.howTo(), session.screens().rows(session.progress()), BotMessage.Timing.AT_ONCE));
    }

    /**
     * Adds or removes one choice. The line says which, or that there are enough.
     *
     * @param message the message in which it was typed; the choices belong to it where it is the first of them
     */
    Paragraph toggle(Question question, String code, Optional<String> message) {
        QuestionKind.Several several = (QuestionKind.Several) question.kind();
        List<String> chosen = session.screens().screen(session.progress()).codes();
        boolean was = chosen.contains(code);
        if (!was && chosen.size() >= several.most()) {
            return QuestionScreen.count(PhraseKey.CHOOSE_MOST, several.most());
        }
        String now = String.join(" ", several.codes().stream()
                .filter(each -> each.equals(code) ? !was : chosen.contains(each)).toList());
        boolean nothingNew = now.equals(session.progress().tally(question.id()).value().orElse(""));
        session.become(session.progress().draft(
                question.id(), nothingNew ? Optional.empty() : Optional.of(new AnswerDraft(now, message.filter(each -> chosen.isEmpty())))));
        String label = several.options().stream().filter(each -> each.code().equals(code)).findFirst().orElseThrow()
                .label().in(session.screens().language());
        return Paragraph.of(was ? PhraseKey.NOT_CHOSEN : PhraseKey.CHOSEN, Map.of("label", new PhraseArgument.Words(label)));
    }

    /** Asks again, since the text was understood wrongly. */
    void anew() {
        Question question = session.screens().asked(session.progress());
        session.become(session.progress().draft(question.id(), Optional.empty()));
        session.say(new BotMessage(
                session.screens().screen(session.progress()).howTo(), session.screens().rows(session.progress()),
                BotMessage.Timing.AT_ONCE));
    }

    /**
     * Makes the draft the answer after {@code Next}. The result is false, after a line, where there are too few choices.
     */
    boolean confirm(Question question, AnswerDraft draft) {
        if (question.kind() instanceof QuestionKind.Several several && !several.isEnough(draft.value())) {
            session.line(QuestionScreen.count(PhraseKey.CHOOSE_LEAST, several.least()));
            return false;
        }
        session.give(question.id(), draft.value(), draft.message());
        return true;
    }

    /** Handles an edit of the message of a stored value. A text that cannot be read changes nothing. */
    public void corrected(Input.Edited edited, KeptBubble bubble) {
        Question question = session.screens().questionnaire().question(bubble.question()).orElseThrow();
        ParseResult reading = read(question, edited);
        QuestionScreen screen = screen(question);
        if (reading instanceof ParseResult.Unread unread) {
            refuse(screen, unread.why());
        } else if (reading instanceof ParseResult.Value value && question.kind() instanceof QuestionKind.Several several
                && !several.isEnough(value.code())) {
            refuse(screen, ParseResult.Why.TOO_FEW);
        } else if (reading instanceof ParseResult.Value value) {
            if (!session.progress().tally(question.id()).value().equals(Optional.of(value.code()))) {
                session.become(session.progress().tally(question.id(), AnswerSummary.of(value.code()))
                        .draft(question.id(), Optional.empty()));
                session.add(new Effect.BubbleCorrected(bubble.withWords(0), Optional.of(value.code())));
            }
            session.line(line(PhraseKey.CORRECTED_VALUE, question, screen.value(value.code())));
        }
    }

    /** Reads the text as it would be read at its question: a choice by its label or its number. */
    private ParseResult read(Question question, Input.Edited edited) {
        String text = edited.content().text();
        Optional<String> choice = question.kind().choosesSeveral()
                ? Optional.empty()
                : new TypedInput(session.screens().at(session.progress().at(InterviewPosition.question(question.id()))))
                        .choice(text.strip(), edited.heard())
                        .map(action -> action.argument().substring(question.id().length() + 1))
                        .filter(question.kind().codes()::contains);
        return choice.<ParseResult>map(code -> new ParseResult.Value(code, true))
                .orElseGet(() -> screen(question).read(text));
    }

    /** Handles an edit of the message of a value that waits for {@code Next}. */
    public void draftChanged(Input.Edited edited, String id) {
        Question question = session.screens().questionnaire().question(id).orElseThrow();
        ParseResult reading = screen(question).read(edited.content().text());
        if (reading instanceof ParseResult.Unread unread) {
            refuse(screen(question), unread.why());
        } else if (reading instanceof ParseResult.Value value && value.sure()) {
            if (session.goesOn() && session.place().equals(InterviewPosition.question(id))) {
                kept(screen(question), value.code(), Optional.of(edited.messageKey()));
            } else {
                session.give(id, value.code(), Optional.of(edited.messageKey()));
                session.line(line(PhraseKey.CORRECTED_VALUE, question, screen(question).value(value.code())));
            }
        } else if (reading instanceof ParseResult.Value value) {
            AnswerDraft draft = new AnswerDraft(value.code(), Optional.of(edited.messageKey()));
            session.become(session.progress().draft(id, Optional.of(draft)));
            if (session.goesOn() && session.place().equals(InterviewPosition.question(id))) {
                draft(question, draft);
            } else {
                session.line(line(PhraseKey.UNDERSTOOD, question, screen(question).value(value.code())));
            }
        }
    }

    private void refuse(QuestionScreen screen, ParseResult.Why why) {
        List<Paragraph> lines = new ArrayList<>();
        lines.add(Paragraph.of(PhraseKey.CHANGE_NOT_MADE, Map.of("id", new PhraseArgument.Code(screen.question().id()))));
        lines.addAll(screen.expected(why));
        session.line(lines.toArray(Paragraph[]::new));
    }

    private QuestionScreen screen(Question question) {
        return session.screens().screen(session.progress(), question);
    }

    private static Paragraph line(PhraseKey line, Question question, PhraseArgument value) {
        return Paragraph.of(line, Map.of("id", new PhraseArgument.Code(question.id()), "value", value));
    }
}
