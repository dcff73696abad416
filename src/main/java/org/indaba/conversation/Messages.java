package org.indaba.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.indaba.conversation.Action.Verb;
import org.indaba.conversation.Event.ProfileSet.Field;
import org.indaba.places.Countries;
import org.indaba.places.Country;
import org.indaba.places.Match;
import org.indaba.questionnaire.reading.Reading;

/** What comes of a message that is no word on a button. */
final class Messages {
    private final Session session;

    Messages(Session session) {
        this.session = session;
    }

    void answered(Input.Said said) {
        boolean list = session.place().stage() == Stage.REVIEW || session.place().stage() == Stage.CHOOSE_QUESTION;
        if (list && said.content().fileKinds().isEmpty() && said.heard().spells(Line.DELETE)) {
            session.expect(Line.DELETE_WHERE);
            return;
        }
        switch (session.place().stage()) {
            case COUNTRY -> country(said.messageKey(), said.content());
            case QUESTION -> {
                if (session.screens().isOpenQuestion(session.progress())) {
                    keep(said, session.place().question(), false);
                } else {
                    new Values(session).typed(said);
                }
            }
            case BUBBLES -> {
                session.become(session.progress().at(Place.question(session.place().question())).reviewing(true));
                keep(said, session.place().question(), false);
            }
            case NAME -> identity(said, Given.Fact.NAME);
            case ORGANIZATION -> identity(said, Given.Fact.ORGANIZATION);
            default -> notUnderstood();
        }
    }

    /** One line that says what is expected here. */
    void notUnderstood() {
        switch (session.place().stage()) {
            case LANGUAGE, CONSENT -> session.prompt(Paragraph.of(Line.CONSENT_FIRST));
            case QUESTION -> session.expect(session.screens().screen(session.progress()).expected(Reading.Why.UNKNOWN));
            case BUBBLES -> session.expect(Line.DECLINED);
            case COUNTRY, NAME, ORGANIZATION -> session.expect(Line.TEXT_EXPECTED);
            case REVIEW -> session.expect(
                    session.progress().standing() == Standing.SUBMITTED
                            ? Line.AFTER_SUBMISSION
                            : Line.REVIEW_EXPECTED);
            default -> session.expect(Line.CHOICE_EXPECTED);
        }
    }

    void keep(Input.Said said, String question, boolean late) {
        Content content = said.content();
        if (content.isEmpty()) {
            session.line(Line.DECLINED);
            return;
        }
        Quota quota = session.quota();
        Optional<Paragraph> over = quota.refuses(question, content);
        if (over.isPresent()) {
            session.line(over.get(), quota.mend());
            return;
        }
        KeptBubble bubble = new KeptBubble(
                0, session.briefing().code(), question, content.words(), content.fileKinds(), Extent.of(content));
        session.become(session.progress().tally(question, session.progress().tally(question).plus(bubble)));
        session.add(new Event.BubbleKept(
                session.briefing().code(), question, session.screens().language(), session.screens().shown(question)));
        session.add(new Event.Reacted(said.messageKey()));
        if (content.tooLarge()) {
            session.line(session.tooLarge());
        } else if (late) {
            session.line(Paragraph.of(Line.SAVED_LATE, Map.of("id", new Value.Code(question))));
        } else {
            session.say(session.screens().saved(session.progress(), session.afterLongPause()));
        }
    }

    void country(String message, Content content) {
        if (content.text().isBlank()) {
            notUnderstood();
            return;
        }
        session.become(session.progress().given(
                session.progress().given().by(Given.Fact.COUNTRY, message).offered(List.of())));
        Match match = Countries.match(content.text(), session.screens().language().locale());
        if (match instanceof Match.Exact exact) {
            session.profile(Field.COUNTRY, exact.country().code());
            session.go(new Route(session.screens().questionnaire(), session.progress()).first());
        } else if (match instanceof Match.Candidates candidates) {
            session.become(session.progress().given(session.progress().given().offered(
                    candidates.countries().stream().map(Country::code).toList())));
            didYouMean(candidates.countries());
        } else {
            session.expect(match instanceof Match.Unlisted ? Line.COUNTRY_UNLISTED : Line.COUNTRY_NOT_FOUND);
        }
    }

    void didYouMean(List<Country> countries) {
        List<List<Button>> rows = new ArrayList<>();
        for (Country country : countries) {
            rows.add(List.of(new Button(
                    new Button.Label.CountryName(country.code()),
                    session.screens().action(Verb.COUNTRY, country.code()))));
        }
        rows.add(List.of(Button.of(Line.NONE_OF_THESE, session.screens().action(Verb.NO_COUNTRY, ""))));
        session.say(new Say(List.of(Paragraph.of(Line.DID_YOU_MEAN)), rows, Say.Timing.AT_ONCE));
    }

    private void identity(Input.Said said, Given.Fact fact) {
        if (said.heard().is(Line.SKIP) || said.heard().is(Line.NEXT)) {
            session.prompt();
        } else {
            identity(said.messageKey(), said.content(), fact);
        }
    }

    /** The name that is asked for here, and on to what comes after it. */
    void identity(String message, Content content, Given.Fact fact) {
        if (!new Facts(session).identity(message, content, fact)) {
            return;
        } else if (fact == Given.Fact.NAME && !session.organizationKnown()) {
            session.go(Place.at(Stage.ORGANIZATION));
        } else {
            session.identityComplete(false);
        }
    }
}
