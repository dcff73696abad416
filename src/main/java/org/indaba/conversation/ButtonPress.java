package org.indaba.conversation;

import java.util.Optional;

/**
 * A button that was tapped, or whose word was typed.
 *
 * @param tap empty where it was typed
 * @param message the one in which it was typed
 */
record ButtonPress(InterviewSession session, Optional<Input.Tapped> tap, Optional<String> message) {
    static ButtonPress tapped(InterviewSession session, Input.Tapped tap) {
        return new ButtonPress(session, Optional.of(tap), Optional.empty());
    }

    static ButtonPress typed(InterviewSession session, Input.Said said) {
        return new ButtonPress(session, Optional.empty(), Optional.of(said.messageKey()));
    }

    /** Whoever changes the message in which they chose is told what that changes. */
    void remember(InterviewPosition place) {
        message.ifPresent(each -> session.become(session.progress().given(session.progress().given().chose(place, each))));
    }

    void done(Runnable act) {
        tap.ifPresent(each -> session.answer(each, Optional.empty()));
        act.run();
    }

    void earlier() {
        answerTap(PhraseKey.TAP_EARLIER);
    }

    void answerTap(PhraseKey line) {
        tap.ifPresent(each -> session.answer(each, Optional.of(line)));
    }
}
