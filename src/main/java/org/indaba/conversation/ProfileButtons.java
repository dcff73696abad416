package org.indaba.conversation;

import java.util.List;
import java.util.Optional;
import org.indaba.conversation.Event.ProfileSet.Field;
import org.indaba.places.Countries;

/** What comes of the buttons about the person: consent, what they tell about themselves, under whose name to publish. */
final class ProfileButtons {
    private final ButtonPress press;
    private final Session session;

    ProfileButtons(ButtonPress press) {
        this.press = press;
        this.session = press.session();
    }

    void agree() {
        boolean asked = session.progress().standing() == Standing.ASKED && session.place().stage() == Stage.CONSENT;
        if (!asked && session.progress().standing() != Standing.REFUSED) {
            press.earlier();
            return;
        }
        session.become(session.progress().standing(Standing.OPEN));
        session.add(new Event.Consented(
                session.briefing().code(),
                session.progress().edition(),
                session.screens().language(),
                session.progress().source()));
        press.done(() -> session.go(Place.at(Stage.STAKEHOLDER_TYPE)));
    }

    void refuse() {
        if (session.progress().standing() != Standing.ASKED) {
            press.earlier();
            return;
        }
        session.become(session.progress().refused());
        session.add(new Event.Refused(session.briefing().code()));
        press.done(() -> session.say(Say.of(Afterwords.refused())));
    }

    void choose(List<Profile.Choice> choices, Field field, Action action) {
        boolean asked = session.place().stage() == field.stage || new Facts(session).asked(field.stage.name()).isPresent();
        if (!asked || Profile.of(choices, action.argument()).isEmpty()) {
            press.earlier();
            return;
        }
        new ProfileWriter(session).profile(field, action.argument());
        press.remember(Place.at(field.stage));
        if (session.place().stage() == field.stage) {
            press.done(() -> session.go(session.prompt().next()));
        } else {
            press.answerTap(Line.NOTED);
        }
    }

    void country(Action action) {
        if (Countries.of(action.argument()).isEmpty()) {
            press.earlier();
            return;
        }
        if (session.place().stage() == Stage.COUNTRY) {
            new ProfileWriter(session).profile(Field.COUNTRY, action.argument());
            press.done(() -> session.go(session.prompt().next()));
        } else {
            press.done(() -> new Facts(session).country(action.argument()));
        }
    }

    void noCountry() {
        session.become(session.progress().given(session.progress().given().offered(List.of())));
        session.line(session.place().stage() == Stage.COUNTRY ? Line.COUNTRY_AGAIN : Line.COUNTRY_STAYS);
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

    /** From the review, and back to it. */
    void open(String stage) {
        Optional<Place> asked = new Facts(session).asked(stage);
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
