package org.indaba.conversation.handler;

import java.util.List;
import java.util.Optional;
import org.indaba.conversation.Effect;
import org.indaba.conversation.Effect.ProfileSet.Field;
import org.indaba.conversation.InterviewSession;
import org.indaba.conversation.input.Action;
import org.indaba.conversation.input.ButtonPress;
import org.indaba.conversation.screen.BotMessage;
import org.indaba.conversation.screen.FollowUpMessages;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.conversation.state.InterviewPosition;
import org.indaba.conversation.state.InterviewStatus;
import org.indaba.conversation.state.Profile;
import org.indaba.conversation.state.Stage;

/** Handles the buttons about the person: consent, facts about themselves, and the name under which to publish. */
final class ProfileButtonHandler {
    private final ButtonPress press;
    private final InterviewSession session;

    ProfileButtonHandler(ButtonPress press) {
        this.press = press;
        this.session = press.session();
    }

    void agree() {
        boolean asked = session.progress().standing() == InterviewStatus.ASKED && session.place().stage() == Stage.CONSENT;
        if (!asked && session.progress().standing() != InterviewStatus.REFUSED) {
            press.earlier();
            return;
        }
        session.become(session.progress().standing(InterviewStatus.OPEN));
        session.add(new Effect.Consented(
                session.briefing().code(),
                session.progress().edition(),
                session.screens().language(),
                session.progress().source()));
        press.done(() -> session.go(InterviewPosition.at(Stage.STAKEHOLDER_TYPE)));
    }

    void refuse() {
        if (session.progress().standing() != InterviewStatus.ASKED) {
            press.earlier();
            return;
        }
        session.become(session.progress().refused());
        session.add(new Effect.Refused(session.briefing().code()));
        press.done(() -> session.say(BotMessage.of(FollowUpMessages.refused())));
    }

    void choose(List<Profile.Choice> choices, Field field, Action action) {
        boolean asked = session.place().stage() == field.stage || new ProfileEditHandler(session).asked(field.stage.name()).isPresent();
        if (!asked || Profile.of(choices, action.argument()).isEmpty()) {
            press.earlier();
            return;
        }
        new ProfileWriter(session).profile(field, action.argument());
        press.remember(InterviewPosition.at(field.stage));
        if (session.place().stage() == field.stage) {
            press.done(() -> session.go(session.prompt().next()));
        } else {
            press.answerTap(PhraseKey.NOTED);
        }
    }

    void publish(Action action) {
        Optional<Profile.Choice> choice = Profile.of(Profile.PUBLICATIONS, action.argument());
        if (choice.isEmpty() || session.place().stage() != Stage.PUBLICATION) {
            press.earlier();
            return;
        }
        press.remember(session.place());
        boolean organization = choice.get().equals(Profile.ORGANIZATION);
        if (organization && new ProfileWriter(session).isOrganizationKnown()) {
            new ProfileWriter(session).publish(choice.get());
            press.done(() -> new ProfileWriter(session).identityComplete(false));
            return;
        } else if (organization || choice.get().equals(Profile.NAMED)) {
            new ProfileWriter(session).wish(choice.get());
        } else {
            new ProfileWriter(session).publish(choice.get());
        }
        press.done(() -> session.go(session.prompt().next()));
    }

    /** Opens a fact from the review, and goes back to it. */
    void open(String stage) {
        Optional<InterviewPosition> asked = new ProfileEditHandler(session).asked(stage);
        if (asked.isEmpty()) {
            press.earlier();
            return;
        }
        session.become(session.progress().reviewing(true));
        press.done(() -> session.go(asked.get()));
    }

    void myself() {
        if (session.place().stage() == Stage.ORGANIZATION && session.progress().publishes(Profile.NAMED)) {
            press.done(() -> new ProfileWriter(session).identityComplete(true));
        } else {
            press.earlier();
        }
    }
}
