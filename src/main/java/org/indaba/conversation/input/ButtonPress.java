package org.indaba.conversation.input;

import java.util.Optional;
import org.indaba.conversation.InterviewSession;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.conversation.state.InterviewPosition;

/**
 * A button that was pressed, or whose word was typed.
 *
 * @param tap empty where it was typed
 * @param message the message in which it was typed
 */
public record ButtonPress(InterviewSession session, Optional<Input.Tapped> tap, Optional<String> message) {
    public static ButtonPress tapped(InterviewSession session, Input.Tapped tap) {
        return new ButtonPress(session, Optional.of(tap), Optional.empty());
    }

    public static ButtonPress typed(InterviewSession session, Input.Said said) {
        return new ButtonPress(session, Optional.empty(), Optional.of(said.messageKey()));
    }

    /** Whoever edits the message in which they chose is told what that changes. */
    public void remember(InterviewPosition place) {
        message.ifPresent(each -> session.become(session.progress().given(session.progress().given().chose(place, each))));
    }

    public void done(Runnable act) {
        tap.ifPresent(each -> session.answer(each, Optional.empty()));
        act.run();
    }

    public void earlier() {
        answerTap(PhraseKey.TAP_EARLIER);
    }

    public void answerTap(PhraseKey line) {
        tap.ifPresent(each -> session.answer(each, Optional.of(line)));
    }
}
